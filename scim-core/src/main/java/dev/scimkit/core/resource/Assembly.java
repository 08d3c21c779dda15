package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.json.ObjectBuilder;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts one object together and refuses a name that comes twice, in whatever case and even without a value. */
final class Assembly {

    private final String owner;
    private final String separator;
    private final ObjectBuilder builder;
    private @Nullable Set<String> withoutValue;
    private @Nullable Set<String> unknown;
    private int count;

    /** Takes what the object belongs to, what stands between that and a member's name in a path, and a new builder. */
    Assembly(String owner, String separator, ObjectBuilder builder) {
        this.builder = builder;
        this.owner = owner;
        this.separator = separator;
    }

    String path(String name) {
        return owner + separator + name;
    }

    /** Adds an attribute that the schema knows, by its canonical name. */
    void put(String name, @Nullable JsonNode value) {
        Set<String> gone = withoutValue;
        if (gone != null && gone.contains(name)) {
            throw twice(name);
        }
        if (value == null) {
            putWithoutValue(name);
        } else if (!builder.putIfAbsent(name, value)) {
            throw twice(name);
        }
    }

    private void putWithoutValue(String name) {
        if (builder.has(name)) {
            throw twice(name);
        }
        withoutValue = withoutValue == null ? new HashSet<>() : withoutValue;
        withoutValue.add(name);
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
            String where = owner.isEmpty() ? "An object" : "The object '" + owner + "'";
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
        String path = path(name);
        return ScimException.of(
                ScimType.INVALID_SYNTAX, path, "The attribute '" + path + "' stands twice, in one or another case");
    }
}
