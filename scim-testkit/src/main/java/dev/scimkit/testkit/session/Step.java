package dev.scimkit.testkit.session;

import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Call;
import dev.scimkit.testkit.rule.Conversation;
import java.util.List;
import java.util.Map;

/**
 * One request of a session.
 *
 * @param method the HTTP method
 * @param path the path and query; spaces and other characters not allowed in a URL are encoded when it is sent
 * @param headers header fields
 * @param body the JSON text, empty if there is none
 * @param statuses the accepted status codes; any success if empty
 * @param expectations further expectations, in order
 */
record Step(
        String method,
        String path,
        Map<String, String> headers,
        String body,
        List<Integer> statuses,
        List<Expectation> expectations) {

    Step {
        headers = Map.copyOf(headers);
        statuses = List.copyOf(statuses);
        expectations = List.copyOf(expectations);
    }

    void play(Conversation scim) {
        Call call = scim.call(method, UrlEncoding.encode(scim.fill(path)));
        headers.forEach(call::header);
        if (!body.isEmpty()) {
            call.body(body).asItIs(); // an identity provider does not adapt to the server
        }
        Answer answer = accepted(call.send());
        expectations.forEach(expectation -> expectation.verify(answer, scim));
    }

    private Answer accepted(Answer answer) {
        return statuses.isEmpty()
                ? answer.success()
                : answer.status(statuses.stream().mapToInt(Integer::intValue).toArray());
    }
}
