package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.internal.json.MemberList;
import dev.scimkit.core.internal.schema.KnownMembers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** One object while it is read: refuses a name that appears more than once, in any case, even without a value. */
final class IncomingObject {

    /** Marks a member that was sent without a value. */
    private static final JsonNode NO_VALUE = MissingNode.getInstance();

    private final KnownMembers known;
    private final @Nullable JsonNode[] values;
    private boolean hasNoValues;
    private @Nullable Set<String> unknownNames;
    private @Nullable Map<String, JsonNode> unknown;
    private int count;

    IncomingObject(KnownMembers known) {
        this.known = known;
        this.values = new JsonNode[known.size()];
    }

    /** Adds a member that the schema knows. */
    void put(int position, @Nullable JsonNode value) {
        if (values[position] != null) {
            throw twice(known.get(position).name());
        }
        if (value == null) {
            hasNoValues = true;
            values[position] = NO_VALUE;
        } else {
            values[position] = value;
        }
    }

    /** Adds a member that no schema knows, as it was spelled. */
    void putUnknown(String name, @Nullable JsonNode value) {
        unknownNames = unknownNames == null ? new HashSet<>() : unknownNames;
        if (!unknownNames.add(Ascii.lowerCase(name))) {
            throw twice(name);
        }
        if (value != null) {
            unknown = unknown == null ? new LinkedHashMap<>() : unknown;
            unknown.put(name, value);
        }
    }

    /** Counts one more member of the object that is read. */
    void count(int limit) {
        if (++count > limit) {
            String where = known.path().isEmpty() ? "An object" : "The object '" + known.path() + "'";
            throw ScimException.of(ScimType.INVALID_SYNTAX, where + " has more than " + limit + " members");
        }
    }

    @SuppressWarnings("ReferenceEquality") // there is one such node
    ObjectNode build() {
        for (int i = 0; hasNoValues && i < values.length; i++) {
            if (values[i] == NO_VALUE) {
                values[i] = null;
            }
        }
        if (unknown == null) {
            return known.shape().object(values);
        }
        MemberList all = known.shape().edit(values);
        unknown.forEach(all::append);
        return all.build();
    }

    private ScimException twice(String name) {
        String path = known.path(name);
        return ScimException.of(
                        ScimType.INVALID_SYNTAX,
                        "The attribute '" + path + "' appears more than once (names are not case-sensitive)")
                .at(path);
    }
}
