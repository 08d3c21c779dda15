package dev.scimkit.patch;

import dev.scimkit.core.json.JsonTree;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Small verbs on immutable nodes; null stands for no value. */
final class Nodes {

    private Nodes() {}

    /** Whether two nodes are one: trees share what did not change, so most of the time this settles it. */
    @SuppressWarnings("ReferenceEquality") // the question is about identity, not about equality
    static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one == other;
    }

    static ArrayNode array(@Nullable JsonNode node) {
        return node instanceof ArrayNode array ? array : JsonTree.emptyArray();
    }

    static ObjectNode object(@Nullable JsonNode node) {
        return node instanceof ObjectNode object ? object : JsonTree.emptyObject();
    }

    /** An array without elements is no value (RFC 7643 section 2.5). */
    static @Nullable ArrayNode array(Collection<JsonNode> elements) {
        return elements.isEmpty() ? null : JsonTree.array(elements);
    }

    static ObjectNode with(ObjectNode object, String name, @Nullable JsonNode value) {
        if (same(object.get(name), value)) {
            return object;
        }
        return value == null ? JsonTree.without(object, name) : JsonTree.with(object, name, value);
    }

    /** An object without members is no value. */
    static @Nullable ObjectNode orNull(ObjectNode object) {
        return object.isEmpty() ? null : object;
    }

    static boolean isTrue(@Nullable JsonNode node) {
        return node != null && node.isBoolean() && node.booleanValue();
    }
}
