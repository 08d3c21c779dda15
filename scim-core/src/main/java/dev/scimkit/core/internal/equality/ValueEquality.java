package dev.scimkit.core.internal.equality;

import dev.scimkit.core.internal.XsdDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ComparisonForm;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares values of an attribute: texts by their {@link ComparisonForm}, numbers by value, dates by instant, complex values
 * by their sub-attributes.
 *
 * <p>Keys are strings, so a map finds them in logarithmic time even if all their hashes collide.
 */
public final class ValueEquality {

    /** Begins the keys of values that are not texts; validation refuses texts that have it. */
    private static final char NO_TEXT = '\0';

    private ValueEquality() {}

    /**
     * Makes the key of a value.
     *
     * @param attribute the attribute, or sub-attribute, that has the value
     * @param value the value
     * @return a text that is equal to the keys of equal values, and to no others
     */
    public static String key(AttributeDefinition attribute, JsonNode value) {
        if (value.isString()) {
            return text(attribute, value.stringValue());
        }
        StringBuilder key = new StringBuilder();
        append(attribute, value, key.append(NO_TEXT));
        return key.toString();
    }

    /**
     * Tells whether two values are equal; all sub-attributes of complex values count.
     *
     * @param attribute the attribute, or sub-attribute, that has the values
     * @param one a value, or null
     * @param other another, or null
     * @return true if they are equal, or both are null
     */
    public static boolean areEqual(AttributeDefinition attribute, @Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        if (one.isString() && other.isString()) {
            return areEqual(attribute, one.stringValue(), other.stringValue());
        }
        if (one instanceof ArrayNode ones && other instanceof ArrayNode others) {
            return areEqual(attribute, ones, others);
        }
        if (one.isObject() && other.isObject() && !attribute.subAttributes().isEmpty()) {
            return attribute.subAttributes().stream()
                    .allMatch(sub -> areEqual(sub, one.get(sub.name()), other.get(sub.name())));
        }
        return one.equals(other) || key(attribute, one).equals(key(attribute, other));
    }

    /**
     * Tells whether two texts are equal. It makes their forms only if they differ in a way that forms may remove.
     *
     * @param attribute the attribute, or sub-attribute, that has the values
     * @param one a text
     * @param other another
     * @return true if they are
     */
    public static boolean areEqual(AttributeDefinition attribute, String one, String other) {
        int length = Math.min(one.length(), other.length());
        boolean simple = attribute.type() == AttributeType.STRING || attribute.type() == AttributeType.REFERENCE;
        if (simple && length > 0 && differAtEnd(one, other)) {
            return false;
        }
        for (int i = 0; i < length && simple; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left >= 0x80 || right >= 0x80) {
                simple = false;
            } else if (left != right && (attribute.caseExact() || lower(left) != lower(right))) {
                return false;
            }
        }
        if (simple && (one.length() == other.length() || longer(one, other).charAt(length) < 0x80)) {
            return one.length() == other.length();
        }
        return one.equals(other) || text(attribute, one).equals(text(attribute, other));
    }

    /** Many ids begin with the same characters. Forms change at most the case of the last character, if it is ASCII. */
    private static boolean differAtEnd(String one, String other) {
        char left = one.charAt(one.length() - 1);
        char right = other.charAt(other.length() - 1);
        return left < 0x80 && right < 0x80 && lower(left) != lower(right);
    }

    private static String longer(String one, String other) {
        return one.length() > other.length() ? one : other;
    }

    private static int lower(char ascii) {
        return Character.toLowerCase(ascii);
    }

    private static String text(AttributeDefinition attribute, String text) {
        if (attribute.type() == AttributeType.DATE_TIME) {
            Instant instant = XsdDateTime.parse(text);
            return instant == null ? text : instant.toString();
        }
        return ComparisonForm.of(attribute, text);
    }

    private static boolean areEqual(AttributeDefinition attribute, ArrayNode ones, ArrayNode others) {
        if (ones.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!areEqual(attribute, ones.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void append(AttributeDefinition attribute, JsonNode value, StringBuilder key) {
        if (value.isString()) {
            appendText('"', text(attribute, value.stringValue()), key);
        } else if (value.isNumber()) {
            appendText('#', value.decimalValue().stripTrailingZeros().toString(), key);
        } else if (value instanceof ArrayNode array) {
            key.append('[');
            array.forEach(element -> append(attribute, element, key));
            key.append(']');
        } else if (value instanceof ObjectNode object) {
            appendMembers(attribute, object, key);
        } else {
            appendText('=', value.toString(), key);
        }
    }

    /** Members in the order of their names, whatever order the object has. */
    private static void appendMembers(AttributeDefinition attribute, ObjectNode object, StringBuilder key) {
        key.append('{');
        Map<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        members.forEach((name, value) -> {
            appendText('.', name, key);
            append(attribute.subAttribute(name).orElse(attribute), value, key);
        });
        key.append('}');
    }

    private static void appendText(char kind, String text, StringBuilder key) {
        key.append(kind).append(text.length()).append(':').append(text);
    }
}
