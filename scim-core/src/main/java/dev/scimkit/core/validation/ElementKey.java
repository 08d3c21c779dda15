package dev.scimkit.core.validation;

import dev.scimkit.core.schema.AttributeDefinition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The identity of the elements of a multi-valued attribute.
 *
 * <p>A reference is identified by the id it holds; any other complex element by its value and type, or by its whole
 * content when it has no value; a simple element by its value.
 */
final class ElementKey {

    private record ValueAndType(Object value, @Nullable Object type) {}

    private final AttributeDefinition attribute;
    private final @Nullable AttributeDefinition value;
    private final @Nullable AttributeDefinition type;
    private final boolean reference;

    /**
     * Makes the keys of an attribute's elements.
     *
     * @param attribute the multi-valued attribute
     */
    public ElementKey(AttributeDefinition attribute) {
        this.attribute = attribute;
        this.value = attribute.subAttribute("value").orElse(null);
        this.type = attribute.subAttribute("type").orElse(null);
        this.reference = value != null && attribute.subAttribute("$ref").isPresent();
    }

    /**
     * Tells whether values refer to resources, so that each resource can appear only once, whatever the other
     * sub-attributes.
     *
     * @param attribute the attribute
     * @return true if it has both {@code $ref} and {@code value}
     */
    public static boolean isReference(AttributeDefinition attribute) {
        return attribute.subAttribute("value").isPresent()
                && attribute.subAttribute("$ref").isPresent();
    }

    /** {@return whether the elements refer to resources, as {@link #isReference(AttributeDefinition)} says} */
    public boolean isReference() {
        return reference;
    }

    /**
     * Returns the key of an element.
     *
     * @param element one of the elements
     * @return the key, to be compared by {@code equals}
     */
    public Object of(JsonNode element) {
        if (!attribute.isComplex()) {
            return folded(attribute, element);
        }
        JsonNode text = element.get("value");
        if (text == null || value == null) {
            return element;
        }
        Object key = folded(value, text);
        return reference ? key : new ValueAndType(key, typeOf(element));
    }

    /**
     * Tells whether two elements have the same key, without making the keys.
     *
     * @param one one of the elements
     * @param other another
     * @return true if they do
     */
    public boolean areEqual(JsonNode one, JsonNode other) {
        if (!attribute.isComplex()) {
            return haveEqualText(attribute, one, other);
        }
        JsonNode text = one.get("value");
        JsonNode otherText = other.get("value");
        if (text == null || otherText == null || value == null) {
            return one.equals(other);
        }
        return haveEqualText(value, text, otherText)
                && (reference || haveEqualTypes(one.get("type"), other.get("type")));
    }

    /**
     * Tells whether one of two elements with the same key is a mere repetition of the other.
     *
     * @param one one of the elements
     * @param other another with the same key
     * @return true if they refer to the same resource or are equal
     */
    public boolean isRepetition(JsonNode one, JsonNode other) {
        return reference || one.equals(other);
    }

    private boolean haveEqualTypes(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (type == null || one == null || other == null) {
            return type == null || (one == null && other == null);
        }
        return haveEqualText(type, one, other);
    }

    private @Nullable Object typeOf(JsonNode element) {
        JsonNode text = element.get("type");
        return type == null || text == null ? null : folded(type, text);
    }

    private static boolean haveEqualText(AttributeDefinition definition, JsonNode one, JsonNode other) {
        if (!one.isString() || !other.isString()) {
            return one.equals(other);
        }
        return definition.caseExact()
                ? one.stringValue().equals(other.stringValue())
                : one.stringValue().equalsIgnoreCase(other.stringValue());
    }

    private static Object folded(AttributeDefinition definition, JsonNode value) {
        if (!value.isString()) {
            return value;
        }
        String text = value.stringValue();
        return definition.caseExact() ? text : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
