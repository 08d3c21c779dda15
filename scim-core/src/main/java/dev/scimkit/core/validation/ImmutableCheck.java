package dev.scimkit.core.validation;

import dev.scimkit.core.internal.equality.ValueEquality;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.validation.Violation.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that immutable attributes keep their values.
 *
 * <p>Adding or removing an element of a multi-valued attribute does not change an immutable sub-attribute.
 */
final class ImmutableCheck {

    private static final String WHY = "is immutable and must keep its value";

    private ImmutableCheck() {}

    /**
     * Checks one attribute.
     *
     * @param patched whether the value is the result of a PATCH. A replace keeps the immutable parts of a complex value that
     *     the client sends, so one that is missing was cleared together with the value, which is allowed.
     */
    static void check(
            PreparedAttribute attribute,
            @Nullable JsonNode value,
            JsonNode before,
            boolean patched,
            Findings findings) {
        if (attribute.immutable) {
            if (!isSame(attribute.definition, value, before)) {
                findings.addBelow(attribute.name, Rule.MUTABILITY, WHY);
            }
        } else if (attribute.complex && before instanceof ObjectNode object) {
            findings.enterAttribute(attribute);
            subAttributes(attribute, value, object, patched, findings);
            findings.leaveAttribute();
        }
    }

    private static void subAttributes(
            PreparedAttribute attribute,
            @Nullable JsonNode value,
            ObjectNode before,
            boolean patched,
            Findings findings) {
        for (int i = 0; i < attribute.subAttributes.size(); i++) {
            PreparedAttribute sub = attribute.subAttributes.get(i);
            if (!sub.immutable) {
                continue;
            }
            JsonNode subBefore = before.get(sub.name);
            JsonNode subValue = value == null ? null : value.get(sub.name);
            boolean kept = subBefore != null && (patched || subValue != null);
            if (kept && !isSame(sub.definition, subValue, subBefore)) {
                findings.addBelow(sub.name, Rule.MUTABILITY, WHY);
            }
        }
    }

    /** Whether a value is the stored one. A secret is only if it is the same node: otherwise it could be guessed. */
    @SuppressWarnings("ReferenceEquality") // only an identical node is known to be unchanged
    private static boolean isSame(AttributeDefinition definition, @Nullable JsonNode value, @Nullable JsonNode before) {
        if (value == before || value == null || before == null) {
            return value == before;
        }
        if (definition.isSecret()) {
            return false;
        }
        if (value instanceof ArrayNode values && before instanceof ArrayNode befores) {
            return areSame(definition, values, befores);
        }
        if (value.isObject() && before.isObject() && !definition.subAttributes().isEmpty()) {
            return definition.subAttributes().stream()
                    .allMatch(sub -> isSame(sub, value.get(sub.name()), before.get(sub.name())));
        }
        return ValueEquality.areEqual(definition, value, before);
    }

    private static boolean areSame(AttributeDefinition definition, ArrayNode values, ArrayNode befores) {
        boolean same = values.size() == befores.size();
        for (int i = 0; same && i < values.size(); i++) {
            same = isSame(definition, values.get(i), befores.get(i));
        }
        return same;
    }
}
