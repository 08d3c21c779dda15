package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.internal.json.Shape;
import dev.scimkit.core.internal.schema.KnownMembers;
import dev.scimkit.core.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which part of a value is shown: all of it, or some members of an object or of every object in an array. Immutable. */
final class ProjectionNode {

    static final ProjectionNode ALL = new ProjectionNode(Map.of(), Shape.of());

    /** What is shown of each member by its name; members that are missing here are left out. */
    private final Map<String, ProjectionNode> members;

    /** The shape of the objects as they are read; others are shown, too, but it takes longer. */
    private final Shape shape;

    /** What is shown of the member at each position of the shape. */
    private final @Nullable ProjectionNode[] byPosition;

    /** Shows some members of an object: of each that is named what its node shows. */
    ProjectionNode(Map<String, ProjectionNode> members, KnownMembers known) {
        this(Map.copyOf(members), known.shape());
    }

    private ProjectionNode(Map<String, ProjectionNode> members, Shape shape) {
        this.members = members;
        this.shape = shape;
        this.byPosition = new ProjectionNode[shape.size()];
        for (int i = 0; i < byPosition.length; i++) {
            byPosition[i] = members.get(shape.name(i));
        }
    }

    /** Whether any part of a member is shown. */
    boolean shows(String name) {
        return isAll() || members.containsKey(name);
    }

    @SuppressWarnings("ReferenceEquality") // there is one such node
    private boolean isAll() {
        return this == ALL;
    }

    /** What is shown of a member; null if nothing is. */
    @Nullable
    ProjectionNode member(String name) {
        return members == null ? ALL : members.get(name);
    }

    /** The part of a value that is shown; null if nothing is. */
    @Nullable
    JsonNode apply(JsonNode value) {
        if (isAll()) {
            return value;
        }
        if (value instanceof ArrayNode array) {
            return applyToElements(array);
        }
        return value instanceof ObjectNode object ? applyToMembers(object) : null;
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

    private @Nullable ObjectNode applyToMembers(ObjectNode object) {
        return shape.isOf(object) ? applyToShape(object) : applyToOther(object);
    }

    /** Shows no members that the shape lacks. If all of the object is shown, it is the same node. */
    @SuppressWarnings("ReferenceEquality") // what is shown whole is the same node
    private @Nullable ObjectNode applyToShape(ObjectNode object) {
        JsonNode[] shown = new JsonNode[byPosition.length];
        int same = 0;
        int kept = 0;
        for (int i = 0; i < shown.length; i++) {
            JsonNode value = shape.value(object, i);
            ProjectionNode node = byPosition[i];
            if (value != null && node != null) {
                JsonNode part = node.apply(value);
                shown[i] = part;
                same += part == value ? 1 : 0;
                kept += part != null ? 1 : 0;
            }
        }
        if (same == object.size()) {
            return same == 0 ? null : object;
        }
        return kept == 0 ? null : shape.object(shown);
    }

    private @Nullable ObjectNode applyToOther(ObjectNode object) {
        JsonTree.Builder shown = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            ProjectionNode node = members.get(member.getKey());
            if (node != null) {
                shown.put(member.getKey(), node.apply(member.getValue()));
            }
        }
        return shown.size() == 0 ? null : shown.build();
    }
}
