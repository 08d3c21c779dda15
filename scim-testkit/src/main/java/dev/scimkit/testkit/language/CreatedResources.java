package dev.scimkit.testkit.language;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import tools.jackson.databind.JsonNode;

/** Remembers what a rule created, so that it can be deleted again, last first. */
final class CreatedResources {

    private final Deque<String> paths = new ConcurrentLinkedDeque<>();

    /** Notes what a POST created, whether or not the rule accepts the response. */
    void note(ScimRequest request, Answer answer, Conversation scim) {
        if (!request.method().equals("POST") || answer.status() < 200 || answer.status() > 299) {
            return;
        }
        try {
            answer.values("/Operations").forEach(operation -> note(operation, scim));
            paths.push(answer.path());
        } catch (RuleFailure nothingMade) {
            // a response without an id: a query, or a server that does not say what it created
        }
    }

    private void note(JsonNode operation, Conversation scim) {
        String path = scim.pathOf(operation.path("location").asString(""));
        if (operation.path("method").asString("").equals("POST") && !path.isEmpty()) {
            paths.push(path);
        }
    }

    /** Deletes what is left, as far as the server permits. */
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
