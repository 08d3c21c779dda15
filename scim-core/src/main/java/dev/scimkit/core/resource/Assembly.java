package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.ObjectBuilder;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts one object together and refuses a name that comes twice, in whatever case and even without a value. */
final class Assembly {

    private final ObjectBuilder builder = JsonTree.object();
    private @Nullable Set<String> withoutValue;
    private @Nullable Set<String> unknown;
    private int count;

    /** Adds an attribute that the schema knows, by its canonical name. */
    void put(String parent, String name, @Nullable JsonNode value) {
        if (builder.has(name) || (withoutValue != null && withoutValue.contains(name))) {
            throw twice(parent, name);
        }
        if (value == null) {
            withoutValue = withoutValue == null ? new HashSet<>() : withoutValue;
            withoutValue.add(name);
        } else {
            builder.put(name, value);
        }
    }

    /** Adds what no schema knows, as it was spelt. */
    void putUnknown(String parent, String name, @Nullable JsonNode value) {
        unknown = unknown == null ? new HashSet<>() : unknown;
        if (!unknown.add(Ascii.lowerCase(name))) {
            throw twice(parent, name);
        }
        builder.put(name, value);
    }

    /** Counts one more member of the object that is read. */
    void count(String parent, int limit) {
        if (++count > limit) {
            String where = parent.isEmpty() ? "An object" : "The object '" + parent + "'";
            throw ScimException.of(ScimType.INVALID_SYNTAX, where + " has more than " + limit + " members");
        }
    }

    boolean isEmpty() {
        return builder.size() == 0;
    }

    ObjectNode build() {
        return builder.build();
    }

    private static ScimException twice(String parent, String name) {
        String path = parent + name;
        return ScimException.of(
                ScimType.INVALID_SYNTAX, path, "The attribute '" + path + "' stands twice, in one or another case");
    }
}
