package dev.scimkit.filter.internal.match;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

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
        return holder.isObject() ? testAll(holder.get(name)) : Truth.UNKNOWN;
    }

    private Truth testAll(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return absent;
        }
        if (value instanceof ArrayNode array) {
            return array.isEmpty() ? absent : testElements(array, subAttribute);
        }
        return testElement(value, subAttribute);
    }

    private Truth testElements(ArrayNode elements, @Nullable String sub) {
        Truth result = Truth.FALSE;
        for (int i = 0; i < elements.size(); i++) {
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
            return element.isNull() ? missing : test.test(element);
        }
        if (!element.isObject()) {
            return element.isNull() ? missing : Truth.UNKNOWN;
        }
        JsonNode value = element.get(sub);
        if (value instanceof ArrayNode values) { // a sub-attribute may have several values too
            return values.isEmpty() ? missing : testElements(values, null);
        }
        return value == null ? missing : testElement(value, null);
    }
}
