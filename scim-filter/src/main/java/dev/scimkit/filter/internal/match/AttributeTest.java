package dev.scimkit.filter.internal.match;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a test to the values of an attribute: one value has to satisfy it.
 *
 * @param extension the name of the object that holds the extension, or null for an attribute at the top level
 * @param attribute the name of the attribute, or null if the node at hand is the value itself
 * @param subAttribute the name of the sub-attribute, or null
 * @param test the test
 * @param absent what it means if there is no value at all
 * @param missing what it means if an element lacks the sub-attribute
 */
record AttributeTest(
        @Nullable String extension,
        @Nullable String attribute,
        @Nullable String subAttribute,
        ValueTest test,
        Truth absent,
        Truth missing)
        implements Condition {

    @Override
    public Truth test(JsonNode node) {
        String outer = extension;
        JsonNode holder = outer == null ? node : node.get(outer);
        String name = attribute;
        if (name == null || holder == null) {
            return testAll(holder);
        }
        return holder instanceof ObjectNode object ? testAll(object.get(name)) : Truth.UNKNOWN;
    }

    private Truth testAll(@Nullable JsonNode value) {
        if (value == null || value instanceof NullNode) {
            return absent;
        }
        if (value instanceof ArrayNode array) {
            return array.isEmpty() ? absent : testElements(array, subAttribute);
        }
        return testElement(value, subAttribute);
    }

    private Truth testElements(ArrayNode elements, @Nullable String sub) {
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

    private Truth testElement(JsonNode element, @Nullable String sub) {
        if (sub == null) {
            return element instanceof NullNode ? missing : test.test(element);
        }
        if (element instanceof ObjectNode object) {
            return testSubAttribute(object.get(sub));
        }
        return element instanceof NullNode ? missing : Truth.UNKNOWN;
    }

    private Truth testSubAttribute(@Nullable JsonNode value) {
        if (value == null || value instanceof NullNode) {
            return missing;
        }
        if (value instanceof ArrayNode values) { // a sub-attribute may have several values too
            return values.isEmpty() ? missing : testElements(values, null);
        }
        return test.test(value);
    }
}
