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

    /** Most objects have no more members than these. */
    static final int USUAL_SIZE = 8;

    private String[] names;
    private JsonNode[] values;
    private int size;
    private boolean handedOver;

    /** The names with which this began and which it still has; null when it began with none or got or lost one. */
    private @Nullable Names start;

    private final @Nullable NameTable table;

    ObjectBuilder() {
        this(null, USUAL_SIZE);
    }

    ObjectBuilder(@Nullable NameTable table, int expected) {
        this.names = new String[expected];
        this.values = new JsonNode[expected];
        this.table = table;
    }

    /** Takes both arrays over, which begin with the members of an object and may have room for more. */
    ObjectBuilder(String[] names, JsonNode[] values, Names start) {
        this.names = names;
        this.values = values;
        this.size = start.count();
        this.start = start;
        this.table = null;
    }

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
     * Adds a member without a look whether there is one with its name.
     *
     * @param name the member's name; the caller vouches for it that none was added with this name
     * @param value its value, made immutable if it is not
     * @return this builder
     */
    public ObjectBuilder append(String name, JsonNode value) {
        appendFrozen(name, JsonTree.freeze(value));
        return this;
    }

    /**
     * Takes a member out.
     *
     * @param name the member's name; without such a member nothing changes
     * @return this builder
     */
    public ObjectBuilder remove(String name) {
        int at = indexOf(name);
        if (at >= 0) {
            own(size);
            start = null;
            size--;
            System.arraycopy(names, at + 1, names, at, size - at);
            System.arraycopy(values, at + 1, values, at, size - at);
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
        if (size == values.length) {
            handedOver = true;
            return new ImmutableObjectNode(new Members(builtNames(), values));
        }
        return new ImmutableObjectNode(new Members(builtNames(), Arrays.copyOf(values, size)));
    }

    private Names builtNames() {
        Names kept = start;
        if (kept != null) {
            return kept;
        }
        return table != null ? table.of(names, size) : new Names(Arrays.copyOf(names, size));
    }

    void appendFrozen(String name, JsonNode value) {
        if (size == names.length) {
            own(Math.max(USUAL_SIZE, size * 2));
        }
        start = null;
        names[size] = name;
        values[size++] = value;
    }

    private void set(String name, JsonNode value) {
        int at = indexOf(name);
        if (at < 0) {
            appendFrozen(name, value);
        } else {
            own(names.length);
            values[at] = value;
        }
    }

    /** What was built keeps its arrays; whoever goes on building gets copies. */
    private void own(int capacity) {
        if (handedOver || capacity > names.length) {
            names = Arrays.copyOf(names, capacity);
            values = Arrays.copyOf(values, capacity);
            handedOver = false;
        }
    }

    private int indexOf(String name) {
        int hash = name.hashCode();
        for (int i = 0; i < size; i++) {
            String candidate = names[i];
            if (candidate.hashCode() == hash && candidate.equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
