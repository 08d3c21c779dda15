package dev.scimkit.core.internal.json;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The names that objects of one kind can have, in the order in which they are written. An immutable object is a shape and an
 * array with a value, or null, for each of its names.
 *
 * <p>A schema knows the names beforehand and makes a shape that all its objects share: a member is then found by its position.
 * An object with other names gets a shape of its own, which begins with the shared one, if there is any, so that the positions
 * of the shared names stay the same. Immutable.
 */
public final class Shape {

    static final Shape EMPTY = of();

    /** Up to this many names, scanning is faster than hashing. */
    private static final int SCAN_LIMIT = 12;

    private static final int FREE = -1;

    private final String[] names;

    /** Positions by the hash of the name, with open addressing; null for few names. */
    private final int @Nullable [] index;

    /** The shared shape with which this one begins; this one if it is shared itself. */
    private final Shape shared;

    /** The names of the shared shape as they are written: each with a comma before it and a colon behind. */
    private final byte[][] written;

    /** The values of an object without any of the names. */
    private final @Nullable JsonNode[] none;

    /** A shared shape. */
    private Shape(String[] names) {
        this.names = names;
        this.index = index(names);
        this.shared = this;
        this.none = new JsonNode[names.length];
        this.written = Arrays.stream(names).map(Utf8Writer::followingName).toArray(byte[][]::new);
    }

    /** The shape of a single object; the names begin with those of the shared shape. */
    private Shape(Shape shared, String[] names) {
        this.names = names;
        this.index = index(names);
        this.shared = shared;
        this.written = shared.written;
        this.none = shared.none;
    }

    /**
     * Makes a shape that many objects share.
     *
     * @param names the names, each once
     * @return the shape
     */
    public static Shape of(String... names) {
        return new Shape(names.clone());
    }

    /**
     * Makes a shape that many objects share.
     *
     * @param names the names, each once
     * @return the shape
     */
    public static Shape of(Collection<String> names) {
        return new Shape(names.toArray(String[]::new));
    }

    /** {@return how many names there are} */
    public int size() {
        return names.length;
    }

    /**
     * Gets a name.
     *
     * @param position its position
     * @return the name
     */
    public String name(int position) {
        return names[position];
    }

    /**
     * Finds a name.
     *
     * @param name the name, compared exactly
     * @return its position, or -1
     */
    @SuppressWarnings("ReferenceEquality") // a shortcut only, since names of attributes are interned
    public int indexOf(String name) {
        if (index != null) {
            return hashed(index, name);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        int hash = name.hashCode();
        for (int i = 0; i < names.length; i++) {
            if (names[i].hashCode() == hash && names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Makes an object.
     *
     * @param values an immutable value, or null, for each name; taken over, the caller must not keep the array
     * @return the object
     */
    public ObjectNode object(@Nullable JsonNode... values) {
        return ImmutableObjectNode.of(this, values);
    }

    /**
     * Begins an object that has further members.
     *
     * @param values an immutable value, or null, for each name of this shape
     * @return the members, to which others can be added
     */
    public MemberList edit(@Nullable JsonNode[] values) {
        return new MemberList(this, values);
    }

    /** Makes an object with further names: the first {@code others} of an array. */
    ObjectNode object(@Nullable JsonNode[] values, String[] otherNames, int others) {
        String[] all = Arrays.copyOf(names, names.length + others);
        System.arraycopy(otherNames, 0, all, names.length, others);
        return ImmutableObjectNode.of(new Shape(shared, all), values);
    }

    /**
     * Gets a member of an object, fastest if the object has this shape.
     *
     * @param object any object
     * @param position the position of the member's name in this shape
     * @return its value, or null
     */
    public @Nullable JsonNode value(ObjectNode object, int position) {
        return isOf(object) ? ((ImmutableObjectNode) object).values[position] : object.get(names[position]);
    }

    /**
     * Gets the members of an object, fastest if the object has this shape.
     *
     * @param object any object
     * @return the value of each name, or null; not to be changed; there may be values of other names behind them
     */
    public @Nullable JsonNode[] values(ObjectNode object) {
        if (isOf(object)) {
            return ((ImmutableObjectNode) object).values;
        }
        if (object.isEmpty()) {
            return none;
        }
        JsonNode[] values = new JsonNode[none.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = object.get(names[i]);
        }
        return values;
    }

    /**
     * Says whether an object has this shape, and perhaps other members besides.
     *
     * @param object any object
     * @return true if it does
     */
    @SuppressWarnings("ReferenceEquality") // an equal shape has positions of its own
    public boolean isOf(ObjectNode object) {
        return object instanceof ImmutableObjectNode immutable && immutable.shape.shared == this;
    }

    /** The shared shape with which this one begins; the empty one if there is no other. */
    Shape shared() {
        return shared;
    }

    byte[][] written() {
        return written;
    }

    private static int @Nullable [] index(String[] names) {
        if (names.length <= SCAN_LIMIT) {
            return null;
        }
        int[] index = new int[Integer.highestOneBit(names.length) * 4];
        Arrays.fill(index, FREE);
        for (int i = 0; i < names.length; i++) {
            int slot = slot(names[i], index);
            while (index[slot] != FREE) {
                slot = (slot + 1) & (index.length - 1);
            }
            index[slot] = i;
        }
        return index;
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private int hashed(int[] slots, String name) {
        int slot = slot(name, slots);
        while (slots[slot] != FREE) {
            String candidate = names[slots[slot]];
            if (candidate == name || candidate.equals(name)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private static int slot(String name, int[] index) {
        int hash = name.hashCode();
        return (hash ^ (hash >>> 16)) & (index.length - 1);
    }
}
