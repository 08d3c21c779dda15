package dev.scimkit.core.internal;

import dev.scimkit.core.schema.AttributeDefinition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What tells the elements of a multi-valued attribute apart.
 *
 * <p>References are known by the id that they hold, which no two resources share; other complex elements by their value
 * and their type, or by all that they say when they have no value; simple elements by themselves.
 */
public final class ElementKey {

    private record ValueAndType(Object value, @Nullable Object type) {}

    private ElementKey() {}

    /**
     * Says whether elements refer to resources, so that one resource can stand there only once whatever else is said.
     *
     * @param attribute the multi-valued attribute
     * @return true if they have both {@code $ref} and {@code value}
     */
    public static boolean isReference(AttributeDefinition attribute) {
        return attribute.subAttribute("$ref") != null && attribute.subAttribute("value") != null;
    }

    /**
     * Gives what an element is known by.
     *
     * @param attribute the multi-valued attribute
     * @param element one of its elements
     * @return the key, to be compared by {@code equals}
     */
    public static Object of(AttributeDefinition attribute, JsonNode element) {
        if (!attribute.isComplex()) {
            return folded(attribute, element);
        }
        JsonNode value = element.get("value");
        AttributeDefinition definition = attribute.subAttribute("value");
        if (value == null || definition == null) {
            return element;
        }
        Object key = folded(definition, value);
        return isReference(attribute) ? key : new ValueAndType(key, type(attribute, element));
    }

    /**
     * Says whether two elements have one key, without making the keys.
     *
     * @param attribute the multi-valued attribute
     * @param one one of its elements
     * @param other another
     * @return true if they have
     */
    public static boolean areEqual(AttributeDefinition attribute, JsonNode one, JsonNode other) {
        if (!attribute.isComplex()) {
            return haveEqualText(attribute, one, other);
        }
        JsonNode value = one.get("value");
        JsonNode otherValue = other.get("value");
        AttributeDefinition definition = attribute.subAttribute("value");
        if (value == null || otherValue == null || definition == null) {
            return one.equals(other);
        }
        return haveEqualText(definition, value, otherValue)
                && (isReference(attribute) || haveEqualTypes(attribute, one.get("type"), other.get("type")));
    }

    private static boolean haveEqualTypes(
            AttributeDefinition attribute, @Nullable JsonNode type, @Nullable JsonNode otherType) {
        AttributeDefinition definition = attribute.subAttribute("type");
        if (definition == null || type == null || otherType == null) {
            return definition == null || (type == null && otherType == null);
        }
        return haveEqualText(definition, type, otherType);
    }

    private static boolean haveEqualText(AttributeDefinition definition, JsonNode one, JsonNode other) {
        if (!one.isString() || !other.isString()) {
            return one.equals(other);
        }
        return definition.caseExact()
                ? one.stringValue().equals(other.stringValue())
                : one.stringValue().equalsIgnoreCase(other.stringValue());
    }

    private static @Nullable Object type(AttributeDefinition attribute, JsonNode element) {
        AttributeDefinition definition = attribute.subAttribute("type");
        JsonNode type = element.get("type");
        return definition == null || type == null ? null : folded(definition, type);
    }

    private static Object folded(AttributeDefinition definition, JsonNode value) {
        if (!value.isString()) {
            return value;
        }
        String text = value.stringValue();
        return definition.caseExact() ? text : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
