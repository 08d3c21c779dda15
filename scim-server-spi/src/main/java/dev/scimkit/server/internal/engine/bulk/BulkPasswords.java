package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.core.message.BulkRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts the operations that set a password, before any of them runs: hashing is slow on purpose. */
final class BulkPasswords {

    private static final String PASSWORD = "password";

    private BulkPasswords() {}

    static int in(BulkRequest request) {
        return (int) request.operations().stream().filter(BulkPasswords::sets).count();
    }

    private static boolean sets(BulkRequest.Operation operation) {
        ObjectNode data = operation.data();
        if (data == null || operation.method() == null) {
            return false;
        }
        return operation.method() == BulkRequest.Operation.Method.PATCH ? isSetByPatch(data) : isIn(data);
    }

    private static boolean isSetByPatch(ObjectNode message) {
        JsonNode operations = member(message, "operations");
        if (operations != null && operations.isArray()) {
            for (JsonNode operation : operations) {
                JsonNode path = member(operation, "path");
                JsonNode value = member(operation, "value");
                if (value != null && (isIn(value) || (path != null && isPassword(path.asString(""))))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIn(JsonNode attributes) {
        for (Map.Entry<String, JsonNode> member : attributes.properties()) {
            if (isPassword(member.getKey()) || isIn(member.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Names may be preceded by the URI of their schema. */
    private static boolean isPassword(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith(PASSWORD);
    }

    private static @Nullable JsonNode member(JsonNode object, String name) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }
}
