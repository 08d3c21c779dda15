package dev.scimkit.core.internal.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of an object that is being built: those of a shape by position, and others behind them. */
public final class MemberList {

    private static final int FIRST_OTHERS = 8;

    private final Shape shape;
    private final int known;
    private String[] names;
    private @Nullable JsonNode[] values;

    /** How many values there are: one for each name of the shape, or null, and those of the other names. */
    private int end;

    private int size;

    /** Begins without members. */
    public MemberList() {
        this.shape = Shape.EMPTY;
        this.known = 0;
        this.names = new String[FIRST_OTHERS];
        this.values = new JsonNode[FIRST_OTHERS];
    }

    /** Begins with the members of an object. */
    MemberList(Shape start, @Nullable JsonNode[] present) {
        this.shape = start.shared();
        this.known = shape.size();
        this.names = new String[present.length - known + 2];
        this.values = Arrays.copyOf(present, present.length + 2);
        this.end = known;
        for (int i = 0; i < present.length; i++) {
            JsonNode value = present[i];
            if (value != null && i < known) {
                size++;
            } else if (value != null) {
                append(start.name(i), value);
            }
        }
        Arrays.fill(values, end, values.length, null);
    }

    /**
     * Adds a member that is missing.
     *
     * @param name its name
     * @param value its value, immutable
     * @return this list
     */
    public MemberList append(String name, JsonNode value) {
        int position = shape.indexOf(name);
        if (position >= 0) {
            values[position] = value;
            size++;
            return this;
        }
        int at = end - known;
        if (at == names.length) {
            names = Arrays.copyOf(names, 2 * at + 2);
            values = Arrays.copyOf(values, known + names.length);
        }
        names[at] = name;
        values[end++] = value;
        size++;
        return this;
    }

    /**
     * Sets a member.
     *
     * @param name its name
     * @param value its value, immutable
     */
    public void put(String name, JsonNode value) {
        int at = indexOf(name);
        if (at < 0) {
            append(name, value);
        } else {
            size += values[at] == null ? 1 : 0;
            values[at] = value;
        }
    }

    /**
     * Removes a member, if it exists.
     *
     * @param name its name
     */
    public void remove(String name) {
        int at = indexOf(name);
        if (at < 0 || values[at] == null) {
            return;
        }
        size--;
        if (at < known) {
            values[at] = null;
        } else {
            end--;
            System.arraycopy(names, at - known + 1, names, at - known, end - at);
            System.arraycopy(values, at + 1, values, at, end - at);
        }
    }

    /**
     * Says whether a member exists.
     *
     * @param name its name
     * @return true if it is
     */
    public boolean has(String name) {
        int at = indexOf(name);
        return at >= 0 && values[at] != null;
    }

    /** {@return how many members there are} */
    public int size() {
        return size;
    }

    /** {@return an object with the members} */
    public ObjectNode build() {
        if (size == 0) {
            return ImmutableObjectNode.EMPTY;
        }
        JsonNode[] all = Arrays.copyOf(values, end);
        return end == known ? shape.object(all) : shape.object(all, names, end - known);
    }

    private int indexOf(String name) {
        int at = shape.indexOf(name);
        if (at >= 0) {
            return at;
        }
        int hash = name.hashCode();
        for (int i = 0; i < end - known; i++) {
            String candidate = names[i];
            if (candidate.hashCode() == hash && candidate.equals(name)) {
                return known + i;
            }
        }
        return -1;
    }
}
