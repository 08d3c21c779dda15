package dev.scimkit.server.zitadel;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.server.profile.WriteRules.Write.Kind;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers to POST and PUT, which show less than a GET: of the e-mails only the account's, without its type; and after a
 * POST the names, {@code active} and the members of a group as they were sent (Z-USR-5, Z-USR-7, Z-USR-9, Z-G-2).
 */
final class WriteAnswers {

    private static final String EMAILS = "emails";
    private static final String MEMBERS = "members";
    private static final String DISPLAY_NAME = "displayName";
    private static final String ACTIVE = "active";
    private static final String NAME = "name";
    private static final String FORMATTED = "formatted";

    private WriteAnswers() {}

    static ObjectNode user(ObjectNode shown, ObjectNode asked, Kind kind) {
        JsonNode email = shown.get(EMAILS) instanceof ArrayNode emails ? ElementIdentity.primaryOrFirst(emails) : null;
        ObjectNode answer = email == null ? shown : JsonTree.with(shown, EMAILS, ofAccount(email));
        if (kind != Kind.CREATE) {
            return answer;
        }
        boolean displayed = asked.has(DISPLAY_NAME);
        answer = displayed ? answer : JsonTree.without(answer, DISPLAY_NAME);
        answer = asked.has(ACTIVE) ? answer : JsonTree.without(answer, ACTIVE);
        boolean formatted = displayed || asked.path(NAME).has(FORMATTED);
        return !formatted && answer.get(NAME) instanceof ObjectNode name
                ? JsonTree.with(answer, NAME, JsonTree.without(name, FORMATTED))
                : answer;
    }

    private static ArrayNode ofAccount(JsonNode email) {
        return JsonTree.array(List.of(JsonTree.object()
                .put("value", email.get("value"))
                .put("primary", true)
                .build()));
    }

    static ObjectNode group(ObjectNode shown, ObjectNode asked, Kind kind) {
        return kind == Kind.CREATE && shown.has(MEMBERS) && asked.has(MEMBERS)
                ? JsonTree.with(shown, MEMBERS, asked.get(MEMBERS))
                : shown;
    }
}
