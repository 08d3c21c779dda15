package dev.scimkit.patch.internal.value;

import dev.scimkit.core.json.JsonTree;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Small operations on immutable JSON nodes, where null stands for no value. */
public final class JsonNodes {

    private JsonNodes() {}

    /**
     * Whether two nodes are the same object. Trees share what did not change, so this mostly answers whether anything did.
     *
     * @param one a node
     * @param other another
     * @return true if they are
     */
    @SuppressWarnings("ReferenceEquality") // the question is about identity, not about equality
    public static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one == other;
    }

    /**
     * The node as an array.
     *
     * @param node any node
     * @return the node, or an empty array if it is not one
     */
    public static ArrayNode array(@Nullable JsonNode node) {
        return node instanceof ArrayNode array ? array : JsonTree.emptyArray();
    }

    /**
     * The node as an object.
     *
     * @param node any node
     * @return the node, or an empty object if it is not one
     */
    public static ObjectNode object(@Nullable JsonNode node) {
        return node instanceof ObjectNode object ? object : JsonTree.emptyObject();
    }

    /**
     * Makes an array; one without elements counts as no value (RFC 7643 section 2.5).
     *
     * @param elements the elements
     * @return the array, or null without elements
     */
    public static @Nullable ArrayNode array(Collection<JsonNode> elements) {
        return elements.isEmpty() ? null : JsonTree.array(elements);
    }

    /**
     * Sets a member of an object.
     *
     * @param object the object
     * @param name the name of the member
     * @param value its value, or null to remove it
     * @return the object with the member; the one given when the value is the same node
     */
    public static ObjectNode with(ObjectNode object, String name, @Nullable JsonNode value) {
        return value == null ? JsonTree.without(object, name) : JsonTree.with(object, name, value);
    }

    /**
     * An object without members counts as no value.
     *
     * @param object the object
     * @return the object, or null when it is empty
     */
    public static @Nullable ObjectNode orNull(ObjectNode object) {
        return object.isEmpty() ? null : object;
    }
}
