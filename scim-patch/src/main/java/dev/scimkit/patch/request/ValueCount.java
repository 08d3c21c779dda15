package dev.scimkit.patch.request;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts the values of an operation: the elements of all its arrays. */
final class ValueCount {

    private ValueCount() {}

    static boolean exceeds(@Nullable JsonNode value, int limit) {
        return value != null && value.isContainer() && count(value, limit) > limit;
    }

    private static long count(JsonNode container, int limit) {
        long count = container.isArray() ? container.size() : 0;
        for (JsonNode child : container) {
            if (count > limit) {
                return count;
            }
            if (child.isContainer()) {
                count += count(child, limit);
            }
        }
        return count;
    }
}
