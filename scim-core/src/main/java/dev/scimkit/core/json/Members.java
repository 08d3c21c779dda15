package dev.scimkit.core.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;

/**
 * The members of an immutable JSON object, in order: their names, and an array of their values.
 *
 * <p>Every method of {@link Map} that would change it throws {@link UnsupportedOperationException}, as
 * {@link AbstractMap} provides.
 */
final class Members extends AbstractMap<String, JsonNode> {

    /** So many members come in without another copy when an object is changed. */
    private static final int ROOM = 2;

    static final Members NONE = new Members(Names.NONE, new JsonNode[0]);

    private final Names names;
    private final JsonNode[] values;

    /** Takes the array over, which has a value for each name; the caller must not keep it. */
    Members(Names names, JsonNode[] values) {
        this.names = names;
        this.values = values;
    }

    int indexOf(String name) {
        return names.indexOf(name);
    }

    @Nullable
    JsonNode get(MemberLookup lookup, int number) {
        int at = names.indexOf(lookup, number);
        return at < 0 ? null : values[at];
    }

    MemberLookup.@Nullable Places places(MemberLookup lookup) {
        return names.places(lookup);
    }

    /** The value at a place; null for one below zero. */
    @Nullable
    JsonNode valueAt(int place) {
        return place < 0 ? null : values[place];
    }

    boolean areNamedBy(NameSet set) {
        return names.areWithin(set);
    }

    ObjectBuilder edit() {
        int roomy = values.length + ROOM;
        return new ObjectBuilder(names.copy(roomy), Arrays.copyOf(values, roomy), names);
    }

    Members with(String name, JsonNode value) {
        int at = indexOf(name);
        if (at >= 0) {
            JsonNode[] changed = values.clone();
            changed[at] = value;
            return new Members(names, changed);
        }
        JsonNode[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = value;
        return new Members(names.plus(name), longer);
    }

    /** The name must be there. */
    Members without(String name) {
        int at = indexOf(name);
        JsonNode[] fewer = new JsonNode[values.length - 1];
        System.arraycopy(values, 0, fewer, 0, at);
        System.arraycopy(values, at + 1, fewer, at, fewer.length - at);
        return new Members(names.without(at), fewer);
    }

    /** The names of the members that are not the very same node in both. */
    @SuppressWarnings("ReferenceEquality") // equal nodes are not asked for
    Set<String> differing(Members that) {
        List<String> differing = new ArrayList<>(0);
        boolean same = names == that.names;
        for (int i = 0; i < values.length; i++) {
            int at = same ? i : that.indexOf(names.get(i));
            if (at < 0 || that.values[at] != values[i]) {
                differing.add(names.get(i));
            }
        }
        for (int i = 0; !same && i < that.values.length; i++) {
            if (indexOf(that.names.get(i)) < 0) {
                differing.add(that.names.get(i));
            }
        }
        return switch (differing.size()) {
            case 0 -> Set.of();
            case 1 -> Set.of(differing.get(0));
            default -> new HashSet<>(differing);
        };
    }

    void serialize(JsonGenerator generator, SerializationContext context) {
        for (int i = 0; i < values.length; i++) {
            generator.writeName(names.get(i));
            values[i].serialize(generator, context);
        }
    }

    void write(Utf8Writer writer) {
        byte[][] written = names.written();
        writer.octet('{');
        for (int i = 0; i < values.length; i++) {
            if (written != null) {
                writer.octets(written[i], i == 0 ? 1 : 0);
            } else {
                writer.name(names.get(i), i == 0);
            }
            writer.node(values[i]);
        }
        writer.octet('}');
    }

    /** As {@link AbstractMap} defines it, but without an entry object for each member. */
    @Override
    @SuppressWarnings("ReferenceEquality") // a fast path only: other names may be equal
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Members that)) {
            return super.equals(other);
        }
        if (values.length != that.values.length) {
            return false;
        }
        boolean same = names == that.names;
        for (int i = 0; i < values.length; i++) {
            int at = same ? i : that.indexOf(names.get(i));
            if (at < 0 || !values[i].equals(that.values[at])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < values.length; i++) {
            hash += names.get(i).hashCode() ^ values[i].hashCode();
        }
        return hash;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public @Nullable JsonNode get(@Nullable Object key) {
        if (!(key instanceof String name)) {
            return null;
        }
        int at = indexOf(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && indexOf(name) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super JsonNode> action) {
        for (int i = 0; i < values.length; i++) {
            action.accept(names.get(i), values[i]);
        }
    }

    /** As {@link AbstractMap} defines it, but without an entry object for each member. */
    @Override
    public Set<String> keySet() {
        return new View<>(names::get);
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
        return new View<>(position -> Map.entry(names.get(position), values[position]));
    }

    /** What there is of each member. */
    private final class View<T> extends AbstractSet<T> {
        private final IntFunction<T> part;

        View(IntFunction<T> part) {
            this.part = part;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Iterator<T> iterator() {
            return new Cursor<>(part, values.length);
        }
    }

    private static final class Cursor<T> implements Iterator<T> {
        private final IntFunction<T> part;
        private final int end;
        private int next;

        Cursor(IntFunction<T> part, int end) {
            this.part = part;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return next < end;
        }

        @Override
        public T next() {
            if (next >= end) {
                throw new NoSuchElementException();
            }
            return part.apply(next++);
        }
    }
}
