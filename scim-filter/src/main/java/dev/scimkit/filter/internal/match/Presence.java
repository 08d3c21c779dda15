package dev.scimkit.filter.internal.match;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Says whether a value is not empty: a simple value, or an object or array that contains one. */
final class Presence {

    private Presence() {}

    static boolean of(@Nullable JsonNode value) {
        if (value instanceof StringNode string) {
            return !string.stringValue().isEmpty();
        }
        if (value == null || value instanceof NullNode) {
            return false;
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
