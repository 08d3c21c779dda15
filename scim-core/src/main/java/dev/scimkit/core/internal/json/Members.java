package dev.scimkit.core.internal.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members of an immutable JSON object as the map that Jackson's {@code ObjectNode} reads: a shape, and the value that the
 * object has for each of its names, or null.
 *
 * <p>Every method of {@link Map} that would change it throws {@link UnsupportedOperationException}, as {@link AbstractMap}
 * provides.
 */
final class Members extends AbstractMap<String, JsonNode> {

    private final Shape shape;
    private final @Nullable JsonNode[] values;
    private final int size;

    /** Takes the array over, which has as many values as the size says; the caller must not keep it. */
    Members(Shape shape, @Nullable JsonNode[] values, int size) {
        this.shape = shape;
        this.values = values;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable JsonNode get(@Nullable Object key) {
        if (!(key instanceof String name)) {
            return null;
        }
        int at = shape.indexOf(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a shortcut: in objects of one shape, members have the same positions
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Members that)) {
            return super.equals(other);
        }
        if (size != that.size) {
            return false;
        }
        boolean sameShape = shape == that.shape;
        for (int i = 0; i < values.length; i++) {
            JsonNode value = values[i];
            if (value != null && !value.equals(sameShape ? that.values[i] : that.get(shape.name(i)))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < values.length; i++) {
            JsonNode value = values[i];
            if (value != null) {
                hash += shape.name(i).hashCode() ^ value.hashCode();
            }
        }
        return hash;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super JsonNode> action) {
        for (int i = 0; i < values.length; i++) {
            JsonNode value = values[i];
            if (value != null) {
                action.accept(shape.name(i), value);
            }
        }
    }

    /** The names, without an entry object for each member. */
    @Override
    public Set<String> keySet() {
        return new View<>(shape::name);
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
        return new View<>(position -> Map.entry(shape.name(position), present(position)));
    }

    private JsonNode present(int position) {
        JsonNode value = values[position];
        if (value == null) {
            throw new IllegalStateException("No member at " + position);
        }
        return value;
    }

    /** One part of each member that has a value: its name, or name and value. */
    private final class View<T> extends AbstractSet<T> {

        private final IntFunction<T> part;

        View(IntFunction<T> part) {
            this.part = part;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<T> iterator() {
            return new Cursor<>(values, part);
        }
    }

    private static final class Cursor<T> implements Iterator<T> {

        private final @Nullable JsonNode[] values;
        private final IntFunction<T> part;
        private int next;

        Cursor(@Nullable JsonNode[] values, IntFunction<T> part) {
            this.values = values;
            this.part = part;
            skipAbsent();
        }

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public T next() {
            if (next >= values.length) {
                throw new NoSuchElementException();
            }
            T found = part.apply(next++);
            skipAbsent();
            return found;
        }

        private void skipAbsent() {
            while (next < values.length && values[next] == null) {
                next++;
            }
        }
    }
}
