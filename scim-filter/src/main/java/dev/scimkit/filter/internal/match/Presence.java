package dev.scimkit.filter.internal.match;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The operator {@code pr}: a value that is not empty, or an object or array that holds one. */
final class Presence {

    private Presence() {}

    static boolean of(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return false;
        }
        if (value.isString()) {
            return !value.stringValue().isEmpty();
        }
        return !value.isContainer() || holdsValue(value);
    }

    private static boolean holdsValue(JsonNode container) {
        for (JsonNode value : container.values()) {
            if (of(value)) {
                return true;
            }
        }
        return false;
    }
}
