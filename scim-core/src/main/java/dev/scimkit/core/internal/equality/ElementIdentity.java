package dev.scimkit.core.internal.equality;

import dev.scimkit.core.internal.json.PlainStringNode;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.Mutability;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides when two elements of a multi-valued attribute are the same.
 *
 * <p>References to resources, such as members, are the same when they have the same {@code value}, because ids are unique.
 * Other elements with a {@code value} are the same when {@code value} and {@code type} are: RFC 7643 section 2.4 allows
 * each such pair once. All others are the same when all sub-attributes that identify an element are. An element that has
 * nothing to compare but secrets, or is a secret itself, is the same as no other.
 *
 * <p>Values are compared by {@link ValueEquality}.
 */
public final class ElementIdentity {

    private static final String VALUE = "value";
    private static final String TYPE = "type";
    private static final String REF = "$ref";
    private static final String PRIMARY = "primary";

    /** Separates a value from its type; no text has it. */
    private static final char THEN = '\0';

    private final AttributeDefinition attribute;
    private final @Nullable AttributeDefinition value;
    private final @Nullable AttributeDefinition type;
    private final boolean reference;
    private final boolean hasPrimary;

    private ElementIdentity(AttributeDefinition attribute) {
        this.attribute = attribute;
        this.value = compared(attribute, VALUE);
        this.reference = value != null && attribute.subAttribute(REF).isPresent();
        this.type = reference ? null : compared(attribute, TYPE);
        AttributeDefinition primary = attribute.subAttribute(PRIMARY).orElse(null);
        this.hasPrimary = primary != null && primary.type() == AttributeType.BOOLEAN;
    }

    /**
     * Gives the rule for an attribute.
     *
     * @param attribute the multi-valued attribute
     * @return the rule
     */
    public static ElementIdentity of(AttributeDefinition attribute) {
        return attribute.derive(ElementIdentity.class, ElementIdentity::new);
    }

    /** {@return whether the elements are references to resources} */
    public boolean isReference() {
        return reference;
    }

    /** {@return whether one of the elements may be the primary one} */
    public boolean hasPrimary() {
        return hasPrimary;
    }

    /**
     * Tells whether an element says enough to find the same one in a list.
     *
     * @param element an element
     * @return true if it does
     */
    public boolean isIdentified(JsonNode element) {
        if (attribute.isSecret()) {
            return false;
        }
        JsonNode text = valueOf(element);
        if (text != null) {
            return !text.stringValue().isEmpty();
        }
        if (reference) {
            return url(element) != null;
        }
        return !(element instanceof ObjectNode object) || !identifying(object).isEmpty();
    }

    /**
     * Gives the URL of the resource that a reference names instead of its id (RFC 7643 section 2.4).
     *
     * @param element an element
     * @return its {@code $ref}; null when it has a {@code value}, or is not a reference
     */
    public @Nullable String url(JsonNode element) {
        JsonNode url = reference && !element.has(VALUE) ? element.get(REF) : null;
        return url != null && url.isString() && !url.stringValue().isBlank() ? url.stringValue() : null;
    }

    /**
     * Makes the key of an element.
     *
     * @param element an element
     * @return a key that is equal to the keys of the same elements, and to no others; a string, unless the element is the
     *     same as no other
     */
    public Object key(JsonNode element) {
        AttributeDefinition sub = value;
        JsonNode text = valueOf(element);
        if (sub == null || text == null) {
            return wholeKey(element);
        }
        String key = ValueEquality.key(sub, text);
        AttributeDefinition typeSub = type;
        JsonNode typeOf = typeSub == null ? null : element.get(TYPE);
        return typeSub == null || typeOf == null ? key : key + THEN + ValueEquality.key(typeSub, typeOf);
    }

    /**
     * Makes the key that the element would have without a type, for requests that name only the {@code value}.
     *
     * @param element an element
     * @return the key
     */
    public Object keyWithoutType(JsonNode element) {
        AttributeDefinition sub = value;
        JsonNode text = valueOf(element);
        return sub == null || text == null ? wholeKey(element) : ValueEquality.key(sub, text);
    }

    /**
     * Makes the key of a reference.
     *
     * @param id its {@code value}
     * @return the key
     */
    public String referenceKey(String id) {
        AttributeDefinition sub = value;
        return sub == null ? id : ComparisonForm.of(sub, id);
    }

    /**
     * Tells whether two elements have the same key, mostly without making keys.
     *
     * @param one an element
     * @param other another
     * @return true if they are the same
     */
    public boolean areSame(JsonNode one, JsonNode other) {
        if (attribute.isSecret()) {
            return false;
        }
        if (one.isString() && other.isString()) {
            return ValueEquality.areEqual(attribute, one, other);
        }
        JsonNode text = valueOf(one);
        JsonNode otherText = valueOf(other);
        AttributeDefinition sub = value;
        if (sub == null || text == null || otherText == null) {
            return text == null
                    && otherText == null
                    && !differ(one, other)
                    && wholeKey(one).equals(wholeKey(other));
        }
        AttributeDefinition typeSub = type;
        return ValueEquality.areEqual(sub, text.stringValue(), otherText.stringValue())
                && (typeSub == null || ValueEquality.areEqual(typeSub, one.get(TYPE), other.get(TYPE)));
    }

    /**
     * Measures what {@link #areSame} compares, when that is plain ASCII and takes no more than to look at each character.
     *
     * @param element an element
     * @return the length of its {@code value} and its {@code type}; -1 when it has no {@code value}, or other characters
     */
    public int plainLength(JsonNode element) {
        if (!(valueOf(element) instanceof PlainStringNode text)) {
            return -1;
        }
        int length = text.stringValue().length();
        JsonNode typeOf = type == null ? null : element.get(TYPE);
        if (typeOf == null) {
            return length;
        }
        return typeOf instanceof PlainStringNode plain
                ? length + plain.stringValue().length()
                : -1;
    }

    /**
     * Merges two elements that are the same: the first stays, and is primary if either is.
     *
     * @param first the first element
     * @param twin the other
     * @return the merged element, the first itself if it needs no change
     */
    public static JsonNode merged(JsonNode first, JsonNode twin) {
        return isPrimary(twin) && !isPrimary(first) && first instanceof ObjectNode object
                ? JsonTree.with(object, PRIMARY, BooleanNode.TRUE)
                : first;
    }

    /**
     * Tells whether an element is the primary one.
     *
     * @param element an element
     * @return true if it says so
     */
    public static boolean isPrimary(JsonNode element) {
        return element instanceof ObjectNode
                && element.get(PRIMARY) instanceof BooleanNode primary
                && primary.booleanValue();
    }

    /**
     * Finds the element that stands for the whole list (RFC 7644 section 3.4.2.3).
     *
     * @param elements the elements of a multi-valued attribute
     * @return the primary one, otherwise the first; null if there are no elements
     */
    public static @Nullable JsonNode primaryOrFirst(ArrayNode elements) {
        for (JsonNode element : elements) {
            if (isPrimary(element)) {
                return element;
            }
        }
        return elements.get(0);
    }

    /**
     * Tells whether the value of a sub-attribute does not help to identify an element: a readOnly value, a secret, or
     * {@code primary} when it is false.
     *
     * @param sub the sub-attribute
     * @param value its value
     * @return true if it does not
     */
    public static boolean isIdle(AttributeDefinition sub, @Nullable JsonNode value) {
        return value == null
                || sub.mutability() == Mutability.READ_ONLY
                || sub.isSecret()
                || (sub.name().equals(PRIMARY) && !value.asBoolean(false));
    }

    /** Whether a sub-attribute tells two elements apart, which is quicker to see than to make keys of them. */
    private boolean differ(JsonNode one, JsonNode other) {
        for (AttributeDefinition sub : attribute.subAttributes()) {
            if (!ValueEquality.areEqual(sub, identifying(sub, one), identifying(sub, other))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable JsonNode identifying(AttributeDefinition sub, JsonNode element) {
        JsonNode part = element.get(sub.name());
        return isIdle(sub, part) ? null : part;
    }

    private Object wholeKey(JsonNode element) {
        if (attribute.isSecret()) {
            return new Object();
        }
        if (!(element instanceof ObjectNode object)) {
            return ValueEquality.key(attribute, element);
        }
        ObjectNode compared = identifying(object);
        return compared.isEmpty() && hasSecrets(object) ? new Object() : ValueEquality.key(attribute, compared);
    }

    private ObjectNode identifying(ObjectNode element) {
        JsonTree.Builder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : element.properties()) {
            AttributeDefinition sub = attribute.subAttribute(member.getKey()).orElse(null);
            if (sub == null || !isIdle(sub, member.getValue())) {
                builder.put(member.getKey(), member.getValue());
            }
        }
        return builder.build();
    }

    private boolean hasSecrets(ObjectNode element) {
        return attribute.subAttributes().stream().anyMatch(sub -> sub.isSecret() && element.has(sub.name()));
    }

    private @Nullable JsonNode valueOf(JsonNode element) {
        JsonNode node = value == null ? null : element.get(VALUE);
        return node != null && node.isString() ? node : null;
    }

    /** A sub-attribute that takes part in comparisons, because it is not secret. */
    private static @Nullable AttributeDefinition compared(AttributeDefinition attribute, String name) {
        return attribute.isSecret()
                ? null
                : attribute.subAttribute(name).filter(sub -> !sub.isSecret()).orElse(null);
    }
}
