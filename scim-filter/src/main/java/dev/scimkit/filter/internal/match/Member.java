package dev.scimkit.filter.internal.match;

import dev.scimkit.core.internal.json.Shape;
import dev.scimkit.core.internal.schema.KnownMembers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks up one member of the objects that are matched. All conditions find their values here and nowhere else.
 *
 * <p>An object that was read for its schema has the member at a known position; in any other it is found by its name.
 */
final class Member {

    private final String name;

    /** Null if the position is not known. A shape of its own would cost more than it saves: a filter in a path is used once. */
    private final @Nullable Shape shape;

    private final int position;

    private Member(String name, @Nullable Shape shape, int position) {
        this.name = name;
        this.shape = shape;
        this.position = position;
    }

    /**
     * Makes the look-up.
     *
     * @param objects the members that the schema gives to the objects, this one among them; null if they are not known
     * @param name the name in the schema's spelling
     */
    static Member of(@Nullable KnownMembers objects, String name) {
        return objects == null
                ? new Member(name, null, 0)
                : new Member(name, objects.shape(), objects.shape().indexOf(name));
    }

    /** Gets the value of the member, or null if the object has no such member. */
    @Nullable
    JsonNode in(ObjectNode object) {
        return shape == null ? object.get(name) : shape.value(object, position);
    }

    /** Gets the value of the member, or null if the node is not an object or has no such member. */
    @Nullable
    JsonNode in(JsonNode node) {
        return node instanceof ObjectNode object ? in(object) : null;
    }
}
