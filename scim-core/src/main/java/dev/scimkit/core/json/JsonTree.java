package dev.scimkit.core.json;

import dev.scimkit.core.internal.json.ImmutableArrayNode;
import dev.scimkit.core.internal.json.ImmutableObjectNode;
import dev.scimkit.core.internal.json.MemberList;
import dev.scimkit.core.internal.json.PlainStringNode;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Builds and changes immutable JSON trees.
 *
 * <p>An immutable tree is made of ordinary Jackson nodes: every reading method works, every method that would change a
 * node throws {@link UnsupportedOperationException}, and {@link JsonNode#deepCopy()} gives a tree that can be changed.
 * A change here makes a new node and shares all that did not change with the old one.
 */
public final class JsonTree {

    private JsonTree() {}

    /** {@return a builder for an object} */
    public static Builder object() {
        return new Builder(new MemberList());
    }

    /**
     * Starts with the members of an object.
     *
     * @param start the object
     * @return a builder that has them, in order
     */
    public static Builder object(ObjectNode start) {
        return new Builder(immutable(start).edit());
    }

    /** {@return the object without members} */
    public static ObjectNode emptyObject() {
        return ImmutableObjectNode.EMPTY;
    }

    /** {@return the array without elements} */
    public static ArrayNode emptyArray() {
        return ImmutableArrayNode.EMPTY;
    }

    /**
     * Makes an array.
     *
     * @param elements its elements, made immutable where they are not
     * @return the array
     */
    public static ArrayNode array(Collection<? extends JsonNode> elements) {
        return ImmutableArrayNode.of(frozen(elements));
    }

    /**
     * Adds elements to an array.
     *
     * @param array the array to start from
     * @param added the elements to come last, made immutable where they are not
     * @return an immutable array that has them, and shares all others
     */
    public static ArrayNode append(ArrayNode array, Collection<? extends JsonNode> added) {
        return array(array, new BitSet(), added);
    }

    /**
     * Changes an array: leaves elements out and appends others. What stays is shared, and costs one copied reference.
     *
     * @param start the array
     * @param leftOut the positions of elements to leave out
     * @param appended elements to append, made immutable where they are not
     * @return the array
     */
    public static ArrayNode array(ArrayNode start, BitSet leftOut, Collection<? extends JsonNode> appended) {
        return ((ImmutableArrayNode) freeze(start)).change(leftOut, frozen(appended));
    }

    /**
     * Gives an immutable tree: the node itself when it is one already, else a copy.
     *
     * @param node any node; its nesting is the caller's to bound
     * @return an equal node that is immutable all the way down
     */
    public static JsonNode freeze(JsonNode node) {
        if (node instanceof PlainStringNode) {
            return node;
        }
        if (node instanceof ObjectNode object) {
            return freeze(object);
        }
        if (node instanceof ArrayNode array && !(array instanceof ImmutableArrayNode)) {
            return array(array.values());
        }
        return node;
    }

    /**
     * Gives an immutable object: the node itself when it is one already, else a copy.
     *
     * @param node any object; its nesting is the caller's to bound
     * @return an equal object that is immutable all the way down
     */
    public static ObjectNode freeze(ObjectNode node) {
        if (node instanceof ImmutableObjectNode) {
            return node;
        }
        MemberList members = new MemberList();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            members.append(member.getKey(), freeze(member.getValue()));
        }
        return members.build();
    }

    /**
     * Sets one member: the place of an existing one is kept, a new one comes last.
     *
     * @param object the object to start from
     * @param name the member's name
     * @param value its new value
     * @return an immutable object that has the member, and shares all others
     */
    public static ObjectNode with(ObjectNode object, String name, JsonNode value) {
        return immutable(object).with(name, freeze(value));
    }

    /**
     * Removes one member.
     *
     * @param object the object to start from
     * @param name the member's name
     * @return an immutable object without the member, and sharing all others; the same one if it had none
     */
    public static ObjectNode without(ObjectNode object, String name) {
        return immutable(object).without(name);
    }

    private static JsonNode[] frozen(Collection<? extends JsonNode> elements) {
        JsonNode[] nodes = new JsonNode[elements.size()];
        int next = 0;
        for (JsonNode element : elements) {
            nodes[next++] = freeze(element);
        }
        return nodes;
    }

    private static ImmutableObjectNode immutable(ObjectNode object) {
        return (ImmutableObjectNode) freeze(object);
    }

    /**
     * Collects the members of an immutable JSON object, in order.
     *
     * <p>Members without a value are not written: null adds nothing. Not for use by several threads.
     */
    public static final class Builder {

        private final MemberList members;

        Builder(MemberList members) {
            this.members = members;
        }

        /**
         * Adds a member, or replaces the one with that name.
         *
         * @param name the member's name
         * @param value its value, made immutable if it is not; null adds nothing
         * @return this builder
         */
        public Builder put(String name, @Nullable JsonNode value) {
            if (value != null) {
                members.put(name, JsonTree.freeze(value));
            }
            return this;
        }

        /**
         * Adds a string member.
         *
         * @param name the member's name
         * @param value its value; null adds nothing
         * @return this builder
         */
        public Builder put(String name, @Nullable String value) {
            if (value != null) {
                members.put(name, StringNode.valueOf(value));
            }
            return this;
        }

        /**
         * Adds a boolean member.
         *
         * @param name the member's name
         * @param value its value; null adds nothing
         * @return this builder
         */
        public Builder put(String name, @Nullable Boolean value) {
            if (value != null) {
                members.put(name, BooleanNode.valueOf(value));
            }
            return this;
        }

        /**
         * Adds an integer member.
         *
         * @param name the member's name
         * @param value its value; null adds nothing
         * @return this builder
         */
        public Builder put(String name, @Nullable Integer value) {
            if (value != null) {
                members.put(name, IntNode.valueOf(value));
            }
            return this;
        }

        /**
         * Adds an integer member.
         *
         * @param name the member's name
         * @param value its value; null adds nothing
         * @return this builder
         */
        public Builder put(String name, @Nullable Long value) {
            if (value != null) {
                members.put(name, LongNode.valueOf(value));
            }
            return this;
        }

        /**
         * Takes a member out.
         *
         * @param name the member's name; without such a member nothing changes
         * @return this builder
         */
        public Builder remove(String name) {
            members.remove(name);
            return this;
        }

        /**
         * Says whether a member with this name was added.
         *
         * @param name the member's name, compared exactly
         * @return true if there is one
         */
        public boolean has(String name) {
            return members.has(name);
        }

        /** {@return the number of members added so far} */
        public int size() {
            return members.size();
        }

        /** {@return the object, immutable} */
        public ObjectNode build() {
            return members.build();
        }
    }
}
