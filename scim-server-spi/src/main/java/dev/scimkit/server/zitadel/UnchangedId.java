package dev.scimkit.server.zitadel;

import dev.scimkit.core.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of {@code id} in PATCH requests, which ZITADEL accepts and ignores (Z-P-8). */
final class UnchangedId {

    private static final String ID = "id";

    private UnchangedId() {}

    /** The same message, in which operations on the id change nothing; all operations keep their positions. */
    static ObjectNode leftOutOf(ObjectNode message) {
        ObjectNode changed = message;
        for (Map.Entry<String, JsonNode> member : message.properties()) {
            if (member.getKey().equalsIgnoreCase("Operations") && member.getValue() instanceof ArrayNode operations) {
                List<JsonNode> without = new ArrayList<>(operations.size());
                operations.forEach(operation -> without.add(withoutId(operation)));
                changed = JsonTree.with(changed, member.getKey(), JsonTree.array(without));
            }
        }
        return changed;
    }

    private static JsonNode withoutId(JsonNode node) {
        if (!(node instanceof ObjectNode operation)) {
            return node;
        }
        JsonNode path = PatchMessage.member(operation, "path");
        if (path == null || path.isNull()) {
            return PatchMessage.member(operation, "value") instanceof ObjectNode value
                    ? withValue(operation, without(value))
                    : operation;
        }
        return path.isString() && path.stringValue().strip().equalsIgnoreCase(ID)
                ? JsonTree.object()
                        .put("op", "add")
                        .put("value", JsonTree.emptyObject())
                        .build()
                : operation;
    }

    private static ObjectNode withValue(ObjectNode operation, ObjectNode value) {
        ObjectNode changed = operation;
        for (String name : operation.propertyNames()) {
            if (name.equalsIgnoreCase("value")) {
                changed = JsonTree.with(changed, name, value);
            }
        }
        return changed;
    }

    private static ObjectNode without(ObjectNode value) {
        ObjectNode changed = value;
        for (String name : value.propertyNames()) {
            if (name.equalsIgnoreCase(ID)) {
                changed = JsonTree.without(changed, name);
            }
        }
        return changed;
    }
}
