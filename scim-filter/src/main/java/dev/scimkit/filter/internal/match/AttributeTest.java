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
        return testAny((name == null || holder == null) ? holder : holder.get(name), subAttribute);
    }

    private Truth testAny(@Nullable JsonNode value, @Nullable String sub) {
        if (value == null || value.isNull()) {
            return absent;
        }
        if (value instanceof ArrayNode array) {
            return array.isEmpty() ? absent : testElements(array, sub);
        }
        return sub == null ? test.test(value) : testElement(value.get(sub));
    }

    private Truth testElements(ArrayNode elements, @Nullable String sub) {
        Truth result = Truth.FALSE;
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            Truth truth = testElement(sub == null ? element : element.get(sub));
            if (truth == Truth.TRUE) {
                return truth;
            }
            result = truth == Truth.UNKNOWN ? truth : result;
        }
        return result;
    }

    /** A sub-attribute may have several values too. */
    private Truth testElement(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return missing;
        }
        return value instanceof ArrayNode values ? testAny(values, null) : test.test(value);
    }
}
