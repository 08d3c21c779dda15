package dev.scimkit.core.validation;

import dev.scimkit.core.internal.equality.ValueEquality;
import dev.scimkit.core.validation.Violation.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that immutable attributes keep their values.
 *
 * <p>Adding or removing an element of a multi-valued attribute does not change an immutable sub-attribute.
 */
final class ImmutableCheck {

    private static final String WHY = "is immutable and must keep its value";

    private ImmutableCheck() {}

    static void check(PreparedAttribute attribute, @Nullable JsonNode value, JsonNode before, Findings findings) {
        if (attribute.immutable) {
            if (!ValueEquality.areEqual(attribute.definition, value, before)) {
                findings.addBelow(attribute.name, Rule.MUTABILITY, WHY);
            }
        } else if (attribute.complex && before instanceof ObjectNode object) {
            findings.enterAttribute(attribute);
            subAttributes(attribute, value, object, findings);
            findings.leaveAttribute();
        }
    }

    private static void subAttributes(
            PreparedAttribute attribute, @Nullable JsonNode value, ObjectNode before, Findings findings) {
        for (int i = 0; i < attribute.subAttributes.size(); i++) {
            PreparedAttribute sub = attribute.subAttributes.get(i);
            JsonNode subBefore = before.get(sub.name);
            JsonNode subValue = value == null ? null : value.get(sub.name);
            if (sub.immutable && subBefore != null && !ValueEquality.areEqual(sub.definition, subValue, subBefore)) {
                findings.addBelow(sub.name, Rule.MUTABILITY, WHY);
            }
        }
    }
}
