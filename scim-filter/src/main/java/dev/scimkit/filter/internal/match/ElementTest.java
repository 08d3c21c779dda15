package dev.scimkit.filter.internal.match;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A value path: one and the same element satisfies the whole condition. No element means no match.
 *
 * @param extension the name of the object that holds the extension, or null for an attribute at the top level
 * @param attribute the name of the multi-valued attribute
 * @param condition what the element satisfies
 */
record ElementTest(@Nullable String extension, String attribute, Condition condition) implements Condition {

    @Override
    public Truth test(JsonNode node) {
        String outer = extension;
        JsonNode holder = outer == null ? node : node.get(outer);
        JsonNode value = holder == null ? null : holder.get(attribute);
        if (value == null || value.isNull()) {
            return Truth.FALSE;
        }
        return value instanceof ArrayNode elements ? testElements(elements) : condition.test(value);
    }

    private Truth testElements(ArrayNode elements) {
        Truth result = Truth.FALSE;
        for (int i = 0; i < elements.size(); i++) {
            Truth truth = condition.test(elements.get(i));
            if (truth == Truth.TRUE) {
                return truth;
            }
            result = truth == Truth.UNKNOWN ? truth : result;
        }
        return result;
    }
}
