package dev.scimkit.testkit.language;

import dev.scimkit.testkit.endpoint.ScimRequest;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import tools.jackson.databind.JsonNode;

/** Remembers what a rule made, so that it can be taken away again, the last first. */
final class Fixtures {

    private final Deque<String> paths = new ConcurrentLinkedDeque<>();

    /** Notes what a POST made, whatever the rule thinks of the answer. */
    void note(ScimRequest request, Answer answer, String baseUrl) {
        if (!request.method().equals("POST") || answer.status() < 200 || answer.status() > 299) {
            return;
        }
        try {
            answer.values("/Operations").forEach(operation -> note(operation, baseUrl));
            paths.push(answer.path());
        } catch (RuleFailure nothingMade) {
            // an answer without id: a query, or a server that says too little for anyone to clean up
        }
    }

    private void note(JsonNode operation, String baseUrl) {
        String location = operation.path("location").asString("");
        if (operation.path("method").asString("").equals("POST") && location.startsWith(baseUrl)) {
            paths.push(location.substring(baseUrl.length()));
        }
    }

    /** Takes away what is left, as well as the server lets it be done. */
    void remove(Conversation scim) {
        while (!paths.isEmpty()) {
            try {
                scim.delete(paths.pop());
            } catch (RuleFailure unreachable) {
                return;
            }
        }
    }
}
