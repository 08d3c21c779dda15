package dev.scimkit.patch;

import dev.scimkit.core.schema.AttributeDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * When two elements of a multi-valued attribute are the same.
 *
 * <p>References to resources, such as members, are the same when their {@code value} is, for ids are unique; others that
 * have a {@code value}, when it and the {@code type} are (RFC 7643 section 2.4 wants no such pair twice); all others when
 * they are equal. Upper and lower case differ only where the schema says so.
 */
final class ElementIdentity {

    private static final String VALUE = "value";
    private static final String TYPE = "type";

    private final AttributeDefinition attribute;
    private final @Nullable AttributeDefinition value;
    private final @Nullable AttributeDefinition type;
    private final boolean reference;

    private ElementIdentity(AttributeDefinition attribute) {
        this.attribute = attribute;
        this.value = attribute.isComplex() ? attribute.subAttribute(VALUE).orElse(null) : null;
        this.reference = value != null && attribute.subAttribute("$ref").isPresent();
        this.type = reference ? null : attribute.subAttribute(TYPE).orElse(null);
    }

    /** A value together with its type. */
    private record Pair(String value, @Nullable String type) {}

    static ElementIdentity of(AttributeDefinition attribute) {
        return new ElementIdentity(attribute);
    }

    /** Whether the elements are references to resources. */
    boolean isReference() {
        return reference;
    }

    /** A key that the elements have in common that are the same, and no others. */
    Object key(JsonNode element) {
        AttributeDefinition valueSub = value;
        String text = valueSub == null ? null : text(element, VALUE, valueSub);
        if (text == null) {
            return Fold.value(attribute, element);
        }
        if (reference) {
            return text;
        }
        AttributeDefinition typeSub = type;
        return new Pair(text, typeSub == null ? null : text(element, TYPE, typeSub));
    }

    /** The key of the element as it would be without a type: that of a request which names only the {@code value}. */
    Object keyWithoutType(JsonNode element) {
        return key(element) instanceof Pair pair ? new Pair(pair.value(), null) : key(element);
    }

    /** The key of a reference with this {@code value}. */
    Object referenceKey(String id) {
        AttributeDefinition valueSub = value;
        return valueSub == null ? id : Fold.text(valueSub, id);
    }

    /** What an element becomes when the same one is added again: a reference stays, others take over what is new. */
    JsonNode merge(Place at, JsonNode element, JsonNode again) {
        if (reference || !(element instanceof ObjectNode object) || !(again instanceof ObjectNode added)) {
            return element;
        }
        ObjectNode merged = object;
        for (Map.Entry<String, JsonNode> member : added.properties()) {
            merged = merge(at, merged, member.getKey(), member.getValue());
        }
        return merged;
    }

    private static ObjectNode merge(Place at, ObjectNode element, String name, JsonNode added) {
        AttributeDefinition sub = at.definition().subAttribute(name).orElse(null);
        JsonNode present = element.get(name);
        if (sub == null || (present == null && Fold.isIdle(sub, added))) {
            return element;
        }
        if (present != null && Fold.value(sub, present).equals(Fold.value(sub, added))) {
            return element;
        }
        if (present != null && at.sub(sub).isImmutable()) {
            throw Refusal.immutable(at.sub(sub));
        }
        return Nodes.with(element, name, added);
    }

    private static @Nullable String text(JsonNode element, String name, AttributeDefinition sub) {
        JsonNode node = element.get(name);
        return node != null && node.isString() ? Fold.text(sub, node.stringValue()) : null;
    }
}
