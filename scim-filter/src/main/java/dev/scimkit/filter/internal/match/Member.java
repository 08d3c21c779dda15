package dev.scimkit.filter.internal.match;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks up one member of the objects that are matched. All conditions find their values here and nowhere else.
 *
 * @param name the name in the schema's spelling
 */
record Member(String name) {

    static @Nullable Member of(@Nullable String name) {
        return name == null ? null : new Member(name);
    }

    /** Gets the value of the member, or null if the object has no such member. */
    @Nullable
    JsonNode in(ObjectNode object) {
        return object.get(name);
    }

    /** Gets the value of the member, or null if the node is not an object or has no such member. */
    @Nullable
    JsonNode in(JsonNode node) {
        return node instanceof ObjectNode object ? in(object) : null;
    }
}
