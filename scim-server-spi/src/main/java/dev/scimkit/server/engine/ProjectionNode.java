package dev.scimkit.server.engine;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of one value is shown: all of it, or some members of an object or of every object in an array.
 *
 * @param members what is shown of each member by its name; members that are missing here are left out; null for all
 */
record ProjectionNode(@Nullable Map<String, ProjectionNode> members) {

    static final ProjectionNode ALL = new ProjectionNode(null);

    /** The part of a value that is shown; null when nothing is left of it. */
    @Nullable
    JsonNode apply(JsonNode value) {
        if (members == null) {
            return value;
        }
        if (value instanceof ArrayNode array) {
            return applyToElements(array);
        }
        return value instanceof ObjectNode object ? applyToMembers(object, members) : null;
    }

    private @Nullable JsonNode applyToElements(ArrayNode array) {
        List<JsonNode> shown = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            JsonNode part = apply(element);
            if (part != null) {
                shown.add(part);
            }
        }
        return shown.isEmpty() ? null : JsonTree.array(shown);
    }

    private static @Nullable ObjectNode applyToMembers(ObjectNode object, Map<String, ProjectionNode> members) {
        if (isWholeShown(object, members)) {
            return object;
        }
        ObjectBuilder shown = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            ProjectionNode node = members.get(member.getKey());
            if (node != null) {
                shown.put(member.getKey(), node.apply(member.getValue()));
            }
        }
        return shown.size() == 0 ? null : shown.build();
    }

    /** Whether nothing has to be left out, which is so for most resources that a client asks nothing special of. */
    private static boolean isWholeShown(ObjectNode object, Map<String, ProjectionNode> members) {
        for (String name : object.propertyNames()) {
            ProjectionNode node = members.get(name);
            if (node == null || (node.members() != null && !isWholeShown(object.get(name), node.members()))) {
                return false;
            }
        }
        return !object.isEmpty();
    }

    private static boolean isWholeShown(JsonNode value, Map<String, ProjectionNode> members) {
        return value instanceof ObjectNode object && isWholeShown(object, members);
    }
}
