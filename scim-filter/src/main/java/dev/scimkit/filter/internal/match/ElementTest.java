package dev.scimkit.filter.internal.match;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A value path: a single element satisfies the whole condition. An attribute without elements does not match.
 *
 * @param extension the object that holds the attributes of an extension, or null for an attribute at the top level
 * @param attribute the multi-valued attribute
 * @param condition the condition on the element
 */
record ElementTest(@Nullable Member extension, Member attribute, Condition condition) implements Condition {

    @Override
    public Truth test(JsonNode node, Evaluation evaluation) {
        Member outer = extension;
        JsonNode holder = outer == null ? node : outer.in(node);
        JsonNode value = holder == null ? null : attribute.in(holder);
        if (value == null || value.isNull()) {
            return Truth.FALSE;
        }
        return value instanceof ArrayNode elements
                ? testElements(elements, evaluation)
                : condition.test(value, evaluation);
    }

    private Truth testElements(ArrayNode elements, Evaluation evaluation) {
        Truth result = Truth.FALSE;
        int size = elements.size();
        for (int i = 0; i < size; i++) {
            evaluation.take(1);
            Truth truth = condition.test(elements.get(i), evaluation);
            if (truth == Truth.TRUE) {
                return truth;
            }
            result = truth == Truth.UNKNOWN ? truth : result;
        }
        return result;
    }
}
