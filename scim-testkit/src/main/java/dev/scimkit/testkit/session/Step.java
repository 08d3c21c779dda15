package dev.scimkit.testkit.session;

import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Call;
import dev.scimkit.testkit.rule.Conversation;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern NAME = Pattern.compile("\\{[A-Za-z][A-Za-z0-9]*}");

    Step {
        headers = Map.copyOf(headers);
        statuses = List.copyOf(statuses);
        expectations = List.copyOf(expectations);
    }

    void play(Conversation scim, boolean asItIs) {
        Call call = scim.call(method, UrlEncoding.encode(filledPath(scim)));
        headers.forEach(call::header);
        if (!body.isEmpty()) {
            call.body(body);
        }
        if (asItIs) {
            call.asItIs();
        }
        Answer answer = accepted(call.send());
        expectations.forEach(expectation -> expectation.verify(answer, scim));
    }

    /** An id may have any characters, also those that mean something in a URL. */
    private String filledPath(Conversation scim) {
        int query = path.indexOf('?');
        return NAME.matcher(path).replaceAll(name -> {
            boolean inQuery = query >= 0 && name.start() > query;
            return Matcher.quoteReplacement(
                    inQuery
                            ? UrlEncoding.parameter(inFilter(name, scim))
                            : UrlEncoding.segment(scim.fill(name.group())));
        });
    }

    /** A value within quotation marks is escaped as JSON demands. */
    private String inFilter(MatchResult name, Conversation scim) {
        boolean quoted = path.charAt(name.start() - 1) == '"';
        String value = scim.fill(quoted ? '"' + name.group() : name.group());
        return quoted ? value.substring(1) : value;
    }

    private Answer accepted(Answer answer) {
        return statuses.isEmpty()
                ? answer.success()
                : answer.status(statuses.stream().mapToInt(Integer::intValue).toArray());
    }
}
