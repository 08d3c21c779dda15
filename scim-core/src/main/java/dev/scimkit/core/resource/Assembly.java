package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.json.ObjectBuilder;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts one object together and refuses a name that comes twice, in whatever case and even without a value. */
final class Assembly {

    private final ObjectForm form;
    private final ObjectBuilder builder;

    /** A bit for each of the first 64 members of the form that came. */
    private long seen;

    private @Nullable BitSet seenLater;
    private @Nullable Set<String> unknown;
    private int count;

    Assembly(ObjectForm form) {
        this.form = form;
        this.builder = form.object();
    }

    /** Adds what the schema knows under a name, by its position in the form. */
    void put(int position, String name, @Nullable JsonNode value) {
        if (!isFirst(position)) {
            throw twice(name);
        }
        if (value != null) {
            builder.append(name, value);
        }
    }

    private boolean isFirst(int position) {
        if (position >= Long.SIZE) {
            return isFirstOfMany(position);
        }
        long before = seen;
        seen |= 1L << position;
        return seen != before;
    }

    private boolean isFirstOfMany(int position) {
        BitSet bits = seenLater == null ? new BitSet() : seenLater;
        seenLater = bits;
        boolean first = !bits.get(position);
        bits.set(position);
        return first;
    }

    /** Adds what no schema knows, as it was spelt. */
    void putUnknown(String name, @Nullable JsonNode value) {
        unknown = unknown == null ? new HashSet<>() : unknown;
        if (!unknown.add(Ascii.lowerCase(name))) {
            throw twice(name);
        }
        builder.put(name, value);
    }

    /** Counts one more member of the object that is read. */
    void count(int limit) {
        if (++count > limit) {
            String where = form.path().isEmpty() ? "An object" : "The object '" + form.path() + "'";
            throw ScimException.of(ScimType.INVALID_SYNTAX, where + " has more than " + limit + " members");
        }
    }

    boolean isEmpty() {
        return builder.size() == 0;
    }

    ObjectNode build() {
        return builder.build();
    }

    private ScimException twice(String name) {
        String path = form.path(name);
        return ScimException.of(
                        ScimType.INVALID_SYNTAX, "The attribute '" + path + "' stands twice, in one or another case")
                .at(path);
    }
}
