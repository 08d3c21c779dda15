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

    private static final String[] NONE = {};

    private String[] names;
    private JsonNode[] values;
    private int size;
    private boolean handedOver;

    /** The names with which this began and which it still has; null when it began with none or got or lost one. */
    private @Nullable Names start;

    private final @Nullable NameTable table;

    private final NameTable.@Nullable Kind kind;

    /** While the members are the first ones of these names, the array of names is empty; null otherwise. */
    private @Nullable Names usual;

    ObjectBuilder() {
        this((NameTable) null);
    }

    ObjectBuilder(@Nullable NameTable table) {
        this.names = new String[USUAL_SIZE];
        this.values = new JsonNode[USUAL_SIZE];
        this.table = table;
        this.kind = null;
    }

    /** Begins an object that will most likely have these names; null when no object of the kind was seen yet. */
    ObjectBuilder(NameTable table, NameTable.Kind kind, @Nullable Names usual) {
        this.names = usual == null ? new String[USUAL_SIZE] : NONE;
        this.values = new JsonNode[usual == null ? USUAL_SIZE : usual.count()];
        this.table = table;
        this.kind = kind;
        this.usual = usual;
    }

    /** Takes both arrays over, which begin with the members of an object and may have room for more. */
    ObjectBuilder(String[] names, JsonNode[] values, Names start) {
        this.names = names;
        this.values = values;
        this.size = start.count();
        this.start = start;
        this.table = null;
        this.kind = null;
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
        Names same = usual;
        if (same != null && size == same.count()) {
            handedOver = true;
            same.meet();
            return new ImmutableObjectNode(new Members(same, values));
        }
        listNames();
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
        if (table == null) {
            return new Names(Arrays.copyOf(names, size));
        }
        Names built = table.of(names, size);
        if (kind != null) {
            kind.notice(built);
        }
        return built;
    }

    @SuppressWarnings("ReferenceEquality") // equal names that are not the same cost more, and mean the same
    void appendFrozen(String name, JsonNode value) {
        Names expected = usual;
        if (expected != null) {
            if (size < expected.count() && expected.get(size) == name) {
                values[size++] = value;
                return;
            }
            listNames();
        }
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

    /** Goes on with names that are not the usual ones. */
    private void listNames() {
        Names left = usual;
        if (left != null) {
            usual = null;
            names = left.copy(Math.max(USUAL_SIZE, left.count()));
            values = Arrays.copyOf(values, names.length);
            handedOver = false;
        }
    }

    private int indexOf(String name) {
        listNames();
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
