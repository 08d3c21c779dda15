package dev.scimkit.core.validation;

import dev.scimkit.core.internal.CombiningMarks;
import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.internal.equality.ValueEquality;
import dev.scimkit.core.internal.json.PlainStringNode;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.validation.Violation.Rule;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the value of one attribute against its definition. */
final class ValueCheck {

    private final SchemaValidator.Options options;
    private final int maxMarks;
    private final Findings findings;

    private final boolean missingStays;

    /**
     * Makes a check.
     *
     * @param missingStays whether required values may be missing that were missing before
     */
    ValueCheck(SchemaValidator.Options options, int maxMarks, Findings findings, boolean missingStays) {
        this.options = options;
        this.maxMarks = maxMarks;
        this.findings = findings;
        this.missingStays = missingStays;
    }

    /**
     * Checks the value of an attribute at the top level or in an extension; null when it has none.
     *
     * <p>Unchanged elements are not checked again.
     */
    void check(PreparedAttribute attribute, @Nullable JsonNode value, @Nullable JsonNode before) {
        if (isSoundText(attribute, value)) {
            return;
        }
        if (value == null || isMissing(attribute, value)) {
            if (attribute.required && !(missingStays && isMissing(attribute, before))) {
                findings.addBelow(attribute.name, Rule.REQUIRED, "is required");
            }
            return;
        }
        findings.enterAttribute(attribute);
        if (!attribute.multiValued) {
            single(
                    attribute,
                    value,
                    sub -> before instanceof ObjectNode object && isMissing(sub, object.get(sub.name)));
        } else if (value instanceof ArrayNode array) {
            elements(attribute, array, new StoredElements(before));
        } else {
            findings.add(Rule.TYPE, "must be a list");
        }
        findings.leaveAttribute();
    }

    private void elements(PreparedAttribute attribute, ArrayNode array, StoredElements stored) {
        int primaries = 0;
        for (int i = 0; i < array.size() && !findings.isFull(); i++) {
            JsonNode element = array.get(i);
            findings.enterElement(i);
            if (!stored.hold(element)) {
                single(attribute, element, sub -> stored.has(element));
            }
            primaries += ElementIdentity.isPrimary(element) ? 1 : 0;
        }
        findings.enterAttribute(attribute);
        if (primaries > 1) {
            findings.add(Rule.PRIMARY, "must have at most one primary value");
        }
    }

    /**
     * Checks one value.
     *
     * @param wasMissing whether the stored value lacks a sub-attribute as well
     */
    private void single(PreparedAttribute attribute, JsonNode value, Predicate<PreparedAttribute> wasMissing) {
        if (value.isArray()) {
            findings.add(Rule.TYPE, "must be a single value");
        } else if (!ValueSyntax.hasJsonType(attribute.definition, value)) {
            findings.add(Rule.TYPE, "must be " + ValueSyntax.describe(attribute.definition.type()));
        } else if (value instanceof ObjectNode object) {
            subAttributes(attribute, object, wasMissing);
        } else {
            String wrong = wrong(attribute, value);
            if (wrong != null) {
                findings.add(ruleFor(attribute, value), wrong);
            }
        }
    }

    private void subAttributes(
            PreparedAttribute attribute, ObjectNode object, Predicate<PreparedAttribute> wasMissing) {
        PreparedAttributes subAttributes = attribute.subAttributes;
        JsonNode[] values = subAttributes.values(object);
        for (int i = 0; i < subAttributes.size(); i++) {
            PreparedAttribute sub = subAttributes.get(i);
            JsonNode value = values[i];
            if (!sub.readOnly && !isSoundText(sub, value)) {
                subAttribute(attribute, object, sub, value, wasMissing);
            }
        }
    }

    private void subAttribute(
            PreparedAttribute attribute,
            ObjectNode object,
            PreparedAttribute definition,
            @Nullable JsonNode value,
            Predicate<PreparedAttribute> wasMissing) {
        if (value == null || isMissing(definition, value)) {
            boolean stays = missingStays && definition.required && wasMissing.test(definition);
            if (definition.required && !stays && !isAllTheServiceProviders(attribute, object)) {
                findings.addBelow(definition.name, Rule.REQUIRED, "is required");
            }
        } else if (!definition.multiValued) {
            subValue(definition, definition.name, value);
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size() && !findings.isFull(); i++) {
                subValue(definition, definition.name + "[" + i + "]", array.get(i));
            }
        } else {
            findings.addBelow(definition.name, Rule.TYPE, "must be a list");
        }
    }

    private void subValue(PreparedAttribute definition, String name, JsonNode value) {
        if (value.isArray()) {
            findings.addBelow(name, Rule.TYPE, "must be a single value");
        } else if (!ValueSyntax.hasJsonType(definition.definition, value)) {
            findings.addBelow(name, Rule.TYPE, "must be " + ValueSyntax.describe(definition.definition.type()));
        } else {
            String wrong = wrong(definition, value);
            if (wrong != null) {
                findings.addBelow(name, ruleFor(definition, value), wrong);
            }
        }
    }

    /** Whether a value needs no further check; most do not. */
    private boolean isSoundText(PreparedAttribute attribute, @Nullable JsonNode value) {
        return attribute.takesAnyText
                && value instanceof PlainStringNode text
                && text.stringValue().length() <= attribute.maxLength
                && !options.canonicalValuesOnly();
    }

    /** Describes what is wrong with a value of the right JSON type, or returns null. */
    private @Nullable String wrong(PreparedAttribute attribute, JsonNode value) {
        if (isBlankThoughRequired(attribute, value)) {
            return "must not be blank";
        }
        String size = value.isString() ? wrongSize(attribute, value.stringValue()) : null;
        if (size != null) {
            return size;
        }
        String form = ValueSyntax.wrongForm(attribute.definition, value);
        if (form != null) {
            return form;
        }
        boolean isRestricted = options.canonicalValuesOnly() || attribute.definition.onlyCanonicalValues();
        return isRestricted && !isCanonical(attribute, value)
                ? "must be one of " + attribute.definition.canonicalValues()
                : null;
    }

    private @Nullable String wrongSize(PreparedAttribute attribute, String text) {
        int length = text.length();
        if (length > attribute.maxLength) {
            return "has " + length + " characters, but must have at most " + attribute.maxLength;
        }
        return CombiningMarks.exceed(text, maxMarks)
                ? "must have at most " + maxMarks + " combining marks after one another"
                : null;
    }

    private Rule ruleFor(PreparedAttribute attribute, JsonNode value) {
        if (isBlankThoughRequired(attribute, value)) {
            return Rule.REQUIRED;
        }
        if (value.isString() && wrongSize(attribute, value.stringValue()) != null) {
            return Rule.LENGTH;
        }
        return ValueSyntax.wrongForm(attribute.definition, value) == null ? Rule.CANONICAL_VALUE : Rule.FORMAT;
    }

    private static boolean isBlankThoughRequired(PreparedAttribute attribute, JsonNode value) {
        return attribute.required && value.isString() && value.stringValue().isBlank();
    }

    private static boolean isCanonical(PreparedAttribute attribute, JsonNode value) {
        List<String> canonical = attribute.definition.canonicalValues();
        if (canonical.isEmpty() || !value.isString()) {
            return true;
        }
        String text = value.stringValue();
        return canonical.stream().anyMatch(one -> ValueEquality.areEqual(attribute.definition, one, text));
    }

    /**
     * Whether only readOnly sub-attributes are left, because a client cleared the attribute; required sub-attributes
     * may then be missing.
     */
    private static boolean isAllTheServiceProviders(PreparedAttribute attribute, ObjectNode object) {
        for (String name : object.propertyNames()) {
            AttributeDefinition sub = attribute.definition.subAttribute(name).orElse(null);
            if (sub == null || sub.mutability() != Mutability.READ_ONLY) {
                return false;
            }
        }
        return true;
    }

    /** Absent, null, an empty list and an empty complex value are the same state (RFC 7643 section 2.5). */
    private static boolean isMissing(PreparedAttribute attribute, @Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || (value.isEmpty() && (value.isArray() || (value.isObject() && attribute.complex)));
    }
}
