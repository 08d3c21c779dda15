package dev.scimkit.core.validation;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds immutable attributes against the values that they have.
 *
 * <p>Elements of a multi-valued attribute come and go; that is no change of an immutable sub-attribute.
 */
final class ImmutableCheck {

    private static final String WHY = "is immutable and has another value";

    private ImmutableCheck() {}

    static void check(AttributeDefinition attribute, @Nullable JsonNode value, JsonNode before, Findings findings) {
        if (attribute.mutability() == Mutability.IMMUTABLE) {
            if (!SameValue.test(attribute, value, before)) {
                findings.addBelow(attribute.name(), Rule.MUTABILITY, WHY);
            }
        } else if (attribute.isComplex() && before instanceof ObjectNode object) {
            findings.enterAttribute(attribute);
            subAttributes(attribute, value, object, findings);
            findings.leaveAttribute();
        }
    }

    private static void subAttributes(
            AttributeDefinition attribute, @Nullable JsonNode value, ObjectNode before, Findings findings) {
        for (AttributeDefinition sub : attribute.subAttributes()) {
            JsonNode subBefore = before.get(sub.name());
            JsonNode subValue = value == null ? null : value.get(sub.name());
            if (sub.mutability() == Mutability.IMMUTABLE
                    && subBefore != null
                    && !SameValue.test(sub, subValue, subBefore)) {
                findings.addBelow(sub.name(), Rule.MUTABILITY, WHY);
            }
        }
    }
}
