package dev.scimkit.core.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;

/**
 * The members of an immutable JSON object, in order: two arrays, and a hash index when there are many.
 *
 * <p>Every method of {@link Map} that would change it throws {@link UnsupportedOperationException}, as
 * {@link AbstractMap} provides.
 */
final class Members extends AbstractMap<String, JsonNode> {

    /** Up to this many members a scan is faster than hashing. */
    private static final int SCAN_LIMIT = 12;

    /** So many members come in without another copy when an object is changed. */
    private static final int ROOM = 2;

    static final Members NONE = new Members(new String[0], new JsonNode[0]);

    private final String[] names;
    private final JsonNode[] values;
    private final int @Nullable [] index;

    /** Takes both arrays over; the caller must not keep them. */
    Members(String[] names, JsonNode[] values) {
        this(names, values, names.length > SCAN_LIMIT ? NameIndex.of(names) : null);
    }

    private Members(String[] names, JsonNode[] values, int @Nullable [] index) {
        this.names = names;
        this.values = values;
        this.index = index;
    }

    @SuppressWarnings("ReferenceEquality") // a fast path only, as names of attributes are interned: equals decides
    int indexOf(String name) {
        int[] hashed = index;
        if (hashed != null) {
            return NameIndex.find(hashed, names, name);
        }
        String[] all = names;
        int hash = name.hashCode();
        for (int i = 0; i < all.length; i++) {
            String candidate = all[i];
            if (candidate == name || (candidate.hashCode() == hash && candidate.equals(name))) {
                return i;
            }
        }
        return -1;
    }

    ObjectBuilder edit() {
        int roomy = names.length + ROOM;
        return new ObjectBuilder(Arrays.copyOf(names, roomy), Arrays.copyOf(values, roomy), names.length);
    }

    Members with(String name, JsonNode value) {
        int at = indexOf(name);
        int length = names.length;
        if (at >= 0) {
            JsonNode[] changed = values.clone();
            changed[at] = value;
            return new Members(names, changed, index);
        }
        String[] longerNames = Arrays.copyOf(names, length + 1);
        JsonNode[] longerValues = Arrays.copyOf(values, length + 1);
        longerNames[length] = name;
        longerValues[length] = value;
        return new Members(longerNames, longerValues);
    }

    /** The name must be there. */
    Members without(String name) {
        int at = indexOf(name);
        int length = names.length - 1;
        String[] fewerNames = new String[length];
        JsonNode[] fewerValues = new JsonNode[length];
        System.arraycopy(names, 0, fewerNames, 0, at);
        System.arraycopy(values, 0, fewerValues, 0, at);
        System.arraycopy(names, at + 1, fewerNames, at, length - at);
        System.arraycopy(values, at + 1, fewerValues, at, length - at);
        return new Members(fewerNames, fewerValues);
    }

    void serialize(JsonGenerator generator, SerializationContext context) {
        for (int i = 0; i < names.length; i++) {
            generator.writeName(names[i]);
            values[i].serialize(generator, context);
        }
    }

    void write(Utf8Writer writer) {
        writer.octet('{');
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                writer.octet(',');
            }
            writer.string(names[i]);
            writer.octet(':');
            writer.node(values[i]);
        }
        writer.octet('}');
    }

    /** As {@link AbstractMap} defines it, but without an entry object for each member. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Members that)) {
            return super.equals(other);
        }
        if (names.length != that.names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            int at = that.indexOf(names[i]);
            if (at < 0 || !values[i].equals(that.values[at])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < names.length; i++) {
            hash += names[i].hashCode() ^ values[i].hashCode();
        }
        return hash;
    }

    @Override
    public int size() {
        return names.length;
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
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    /** As {@link AbstractMap} defines it, but without an entry object for each member. */
    @Override
    public Set<String> keySet() {
        return new Keys();
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
        return new Entries();
    }

    private final class Keys extends AbstractSet<String> {
        @Override
        public int size() {
            return names.length;
        }

        @Override
        public boolean contains(@Nullable Object name) {
            return containsKey(name);
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.asList(names).iterator();
        }
    }

    private final class Entries extends AbstractSet<Map.Entry<String, JsonNode>> {
        @Override
        public int size() {
            return names.length;
        }

        @Override
        public Iterator<Map.Entry<String, JsonNode>> iterator() {
            return new Cursor();
        }
    }

    private final class Cursor implements Iterator<Map.Entry<String, JsonNode>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, JsonNode> next() {
            if (next >= names.length) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, JsonNode> entry = Map.entry(names[next], values[next]);
            next++;
            return entry;
        }
    }
}
