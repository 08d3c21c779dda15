package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.NameSet;
import dev.scimkit.core.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which part of a value is shown: all of it, or some members of an object or of every object in an array. Immutable. */
final class ProjectionNode {

    static final ProjectionNode ALL = new ProjectionNode();

    /** What is shown of each member; other members are left out. Null if everything is shown. */
    private final @Nullable Map<String, ProjectionNode> members;

    /** The names of the members that are shown, wholly or in part. */
    private final NameSet names;

    /** The members that are shown in part. */
    private final Map<String, ProjectionNode> partly = new HashMap<>();

    private ProjectionNode() {
        this.members = null;
        this.names = NameSet.of(List.of());
    }

    /** Shows the named members of an object, each as its node says. */
    ProjectionNode(Map<String, ProjectionNode> members) {
        this.members = Map.copyOf(members);
        this.names = NameSet.of(members.keySet());
        members.forEach((name, node) -> {
            if (!node.isAll()) {
                partly.put(name, node);
            }
        });
    }

    private boolean isAll() {
        return members == null;
    }

    /** Whether any part of a member is shown. */
    boolean shows(String name) {
        return members == null || members.containsKey(name);
    }

    /** The part of a value that is shown; null if nothing is. */
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

    private @Nullable ObjectNode applyToMembers(ObjectNode object, Map<String, ProjectionNode> shownMembers) {
        if (isWholeShown(object)) {
            return object;
        }
        ObjectBuilder shown = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            ProjectionNode node = shownMembers.get(member.getKey());
            if (node != null) {
                shown.put(member.getKey(), node.apply(member.getValue()));
            }
        }
        return shown.size() == 0 ? null : shown.build();
    }

    /** Whether nothing has to be left out, as in most responses to clients that do not select attributes. */
    private boolean isWholeShown(ObjectNode object) {
        if (object.isEmpty() || !names.hasAllOf(object)) {
            return false;
        }
        for (Map.Entry<String, ProjectionNode> part : partly.entrySet()) {
            JsonNode value = object.get(part.getKey());
            if (value != null && !part.getValue().isWholeShown(value)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWholeShown(JsonNode value) {
        return value instanceof ObjectNode object && isWholeShown(object);
    }
}
