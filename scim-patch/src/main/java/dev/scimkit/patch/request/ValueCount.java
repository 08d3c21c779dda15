package dev.scimkit.patch.request;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts the values of an operation: the elements of its arrays, down to the depth at which SCIM has arrays. */
final class ValueCount {

    /** An extension, an attribute, a sub-attribute: no array in a resource is deeper. */
    private static final int MAX_DEPTH = 4;

    private ValueCount() {}

    static boolean exceeds(@Nullable JsonNode value, int limit) {
        return value != null && value.isContainer() && count(value, limit, MAX_DEPTH) > limit;
    }

    private static long count(JsonNode container, int limit, int depth) {
        long count = container.isArray() ? container.size() : 0;
        if (depth == 0) {
            return count;
        }
        for (JsonNode child : container) {
            if (count > limit) {
                return count;
            }
            if (child.isContainer()) {
                count += count(child, limit, depth - 1);
            }
        }
        return count;
    }
}
