package dev.scimkit.core.validation;

import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares two values of an attribute according to its type and {@code caseExact}. */
final class SameValue {

    private SameValue() {}

    static boolean test(AttributeDefinition attribute, @Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        if (one.isArray() && other.isArray()) {
            return elements(attribute, one, other);
        }
        if (one.isObject() && other.isObject()) {
            return attribute.subAttributes().stream()
                    .allMatch(sub -> test(sub, one.get(sub.name()), other.get(sub.name())));
        }
        return simple(attribute, one, other);
    }

    private static boolean elements(AttributeDefinition attribute, JsonNode one, JsonNode other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!test(attribute, one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean simple(AttributeDefinition attribute, JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (!one.isString() || !other.isString()) {
            return one.equals(other);
        }
        String text = one.stringValue();
        String otherText = other.stringValue();
        if (attribute.type() == AttributeType.DATE_TIME) {
            return text.equals(otherText)
                    || ScimDateTime.parse(text)
                            .flatMap(instant -> ScimDateTime.parse(otherText).filter(instant::equals))
                            .isPresent();
        }
        return attribute.caseExact() ? text.equals(otherText) : text.equalsIgnoreCase(otherText);
    }
}
