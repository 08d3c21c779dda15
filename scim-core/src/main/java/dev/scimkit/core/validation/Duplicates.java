package dev.scimkit.core.validation;

import dev.scimkit.core.internal.ElementKey;
import dev.scimkit.core.schema.AttributeDefinition;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;

/** Finds values that stand twice with the same type (RFC 7643 section 2.4). */
final class Duplicates {

    private Duplicates() {}

    static void find(AttributeDefinition attribute, ArrayNode array, Findings findings) {
        if (array.size() < 2 || ElementKey.isReference(attribute)) {
            return; // references that stand twice are merged, not refused
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < array.size() && !findings.isFull(); i++) {
            if (!seen.add(ElementKey.of(attribute, array.get(i)))) {
                findings.enterElement(i);
                findings.add(Rule.DUPLICATE, "stands twice");
            }
        }
        findings.enterAttribute(attribute);
    }
}
