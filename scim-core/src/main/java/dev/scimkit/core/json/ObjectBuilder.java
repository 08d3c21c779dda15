package dev.scimkit.core.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Collects the members of an immutable JSON object, in order.
 *
 * <p>Members without a value are not written: null adds nothing. Not for use by several threads.
 */
public final class ObjectBuilder {

    private String[] names = new String[8];
    private JsonNode[] values = new JsonNode[8];
    private int size;

    ObjectBuilder() {}

    /**
     * Adds a member, or replaces the one with that name.
     *
     * @param name the member's name
     * @param value its value, made immutable if it is not; null adds nothing
     * @return this builder
     */
    public ObjectBuilder put(String name, @Nullable JsonNode value) {
        if (value != null) {
            set(name, JsonTree.freeze(value));
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
    public ObjectBuilder put(String name, @Nullable String value) {
        if (value != null) {
            set(name, StringNode.valueOf(value));
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
    public ObjectBuilder put(String name, @Nullable Boolean value) {
        if (value != null) {
            set(name, BooleanNode.valueOf(value));
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
    public ObjectBuilder put(String name, @Nullable Integer value) {
        if (value != null) {
            set(name, IntNode.valueOf(value));
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
    public ObjectBuilder put(String name, @Nullable Long value) {
        if (value != null) {
            set(name, LongNode.valueOf(value));
        }
        return this;
    }

    /**
     * Says whether a member with this name was added.
     *
     * @param name the member's name, compared exactly
     * @return true if there is one
     */
    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** {@return the number of members added so far} */
    public int size() {
        return size;
    }

    /** {@return the object, immutable} */
    public ObjectNode build() {
        if (size == 0) {
            return ImmutableObjectNode.EMPTY;
        }
        return new ImmutableObjectNode(new Members(Arrays.copyOf(names, size), Arrays.copyOf(values, size)));
    }

    /** Appends without looking for an older member of that name. */
    void append(String name, JsonNode value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size++] = value;
    }

    private void set(String name, JsonNode value) {
        int at = indexOf(name);
        if (at < 0) {
            append(name, value);
        } else {
            values[at] = value;
        }
    }

    private int indexOf(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
