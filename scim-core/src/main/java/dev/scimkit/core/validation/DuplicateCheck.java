package dev.scimkit.core.validation;

import dev.scimkit.core.validation.Violation.Rule;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Finds values that appear twice with the same type but differ otherwise (RFC 7643 section 2.4).
 *
 * <p>Equal elements and references to the same resource are merged, not refused.
 */
final class DuplicateCheck {

    /** Up to this many elements, comparing each with each is cheaper than hashing. */
    private static final int FEW = 8;

    private DuplicateCheck() {}

    static void find(PreparedAttribute attribute, ArrayNode array, Findings findings) {
        if (array.size() < 2) {
            return;
        }
        ElementKey key = attribute.key;
        if (key.isReference()) {
            return;
        }
        if (array.size() <= FEW) {
            compareAll(key, array, findings);
        } else {
            hashAll(key, array, findings);
        }
        findings.enterAttribute(attribute);
    }

    private static void compareAll(ElementKey key, ArrayNode array, Findings findings) {
        for (int i = 1; i < array.size(); i++) {
            for (int j = 0; j < i; j++) {
                JsonNode element = array.get(i);
                if (key.areEqual(element, array.get(j)) && !element.equals(array.get(j))) {
                    report(i, findings);
                    break;
                }
            }
        }
    }

    private static void hashAll(ElementKey key, ArrayNode array, Findings findings) {
        Map<Object, JsonNode> seen = new HashMap<>();
        for (int i = 0; i < array.size() && !findings.isFull(); i++) {
            JsonNode element = array.get(i);
            JsonNode other = seen.putIfAbsent(key.of(element), element);
            if (other != null && !other.equals(element)) {
                report(i, findings);
            }
        }
    }

    private static void report(int index, Findings findings) {
        findings.enterElement(index);
        findings.add(Rule.DUPLICATE, "duplicates an earlier value");
    }
}
