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
    public Truth test(JsonNode node) {
        Member extension = place.extension();
        JsonNode holder = extension == null ? node : extension.in(node);
        Member attribute = place.attribute();
        if (attribute == null || holder == null) {
            return testAll(holder);
        }
        return holder instanceof ObjectNode object ? testAll(attribute.in(object)) : Truth.UNKNOWN;
    }

    private Truth testAll(@Nullable JsonNode value) {
        Member sub = place.subAttribute();
        if (value instanceof ContainerNode<?>) {
            return value instanceof ArrayNode array ? testArray(array, sub) : testElement(value, sub);
        }
        return value == null || value instanceof NullNode ? absent : testElement(value, sub);
    }

    private Truth testArray(ArrayNode elements, @Nullable Member sub) {
        return elements.isEmpty() ? absent : testElements(elements, sub);
    }

    private Truth testElements(ArrayNode elements, @Nullable Member sub) {
        Truth result = Truth.FALSE;
        int size = elements.size();
        for (int i = 0; i < size; i++) {
            Truth truth = testElement(elements.get(i), sub);
            if (truth == Truth.TRUE) {
                return truth;
            }
            result = truth == Truth.UNKNOWN ? truth : result;
        }
        return result;
    }

    private Truth testElement(JsonNode element, @Nullable Member sub) {
        if (sub == null) {
            return element instanceof NullNode ? missing : test.test(element);
        }
        if (element instanceof ObjectNode object) {
            return testSubAttribute(sub.in(object));
        }
        return element instanceof NullNode ? missing : Truth.UNKNOWN;
    }

    private Truth testSubAttribute(@Nullable JsonNode value) {
        if (value == null || value instanceof NullNode) {
            return missing;
        }
        if (value instanceof ArrayNode values) { // a sub-attribute may be multi-valued too
            return values.isEmpty() ? missing : testElements(values, null);
        }
        return test.test(value);
    }
}
