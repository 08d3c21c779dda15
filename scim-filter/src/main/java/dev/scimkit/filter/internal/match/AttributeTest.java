package dev.scimkit.filter.internal.match;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tests the values of an attribute, one of which must pass.
 *
 * @param place where the values are
 * @param test the test
 * @param absent the outcome if there is no value at all
 * @param missing the outcome for an element that lacks the sub-attribute
 */
record AttributeTest(AttributePlace place, ValueTest test, Truth absent, Truth missing) implements Condition {

    @Override
    public Truth test(JsonNode node, Evaluation evaluation) {
        Member extension = place.extension();
        JsonNode holder = extension == null ? node : extension.in(node);
        Member attribute = place.attribute();
        if (attribute == null || holder == null) {
            return testAll(holder, evaluation);
        }
        return holder instanceof ObjectNode object ? testAll(attribute.in(object), evaluation) : Truth.UNKNOWN;
    }

    private Truth testAll(@Nullable JsonNode value, Evaluation evaluation) {
        Member sub = place.subAttribute();
        if (value instanceof ContainerNode<?>) {
            return value instanceof ArrayNode array
                    ? testArray(array, sub, evaluation)
                    : testElement(value, sub, evaluation);
        }
        return value == null || value instanceof NullNode ? absent : testElement(value, sub, evaluation);
    }

    private Truth testArray(ArrayNode elements, @Nullable Member sub, Evaluation evaluation) {
        return elements.isEmpty() ? absent : testElements(elements, sub, evaluation);
    }

    private Truth testElements(ArrayNode elements, @Nullable Member sub, Evaluation evaluation) {
        Truth result = Truth.FALSE;
        int size = elements.size();
        evaluation.take(size);
        for (int i = 0; i < size; i++) {
            Truth truth = testElement(elements.get(i), sub, evaluation);
            if (truth == Truth.TRUE) {
                return truth;
            }
            result = truth == Truth.UNKNOWN ? truth : result;
        }
        return result;
    }

    private Truth testElement(JsonNode element, @Nullable Member sub, Evaluation evaluation) {
        if (sub == null) {
            return element instanceof NullNode ? missing : test.test(element, evaluation);
        }
        if (element instanceof ObjectNode object) {
            return testSubAttribute(sub.in(object), evaluation);
        }
        return element instanceof NullNode ? missing : Truth.UNKNOWN;
    }

    private Truth testSubAttribute(@Nullable JsonNode value, Evaluation evaluation) {
        if (value == null || value instanceof NullNode) {
            return missing;
        }
        if (value instanceof ArrayNode values) { // a sub-attribute may be multi-valued too
            return values.isEmpty() ? missing : testElements(values, null, evaluation);
        }
        return test.test(value, evaluation);
    }
}
