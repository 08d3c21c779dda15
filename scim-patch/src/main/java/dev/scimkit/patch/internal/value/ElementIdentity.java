package dev.scimkit.patch.internal.value;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.internal.error.PatchErrors;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides when two elements of a multi-valued attribute are the same.
 *
 * <p>References to resources, such as members, are the same when they have the same {@code value}, because ids are unique.
 * Other elements with a {@code value} are the same when {@code value} and {@code type} are: RFC 7643 section 2.4 allows
 * each such pair once. All others are the same when their comparison forms are. An element that has nothing to compare
 * but secrets is the same as no other.
 */
public final class ElementIdentity {

    private static final String VALUE = "value";
    private static final String TYPE = "type";

    private final AttributeDefinition attribute;
    private final @Nullable AttributeDefinition value;
    private final @Nullable AttributeDefinition type;
    private final boolean reference;

    private ElementIdentity(AttributeDefinition attribute) {
        this.attribute = attribute;
        this.value = attribute.isComplex() ? compared(attribute, VALUE) : null;
        this.reference = value != null && attribute.subAttribute("$ref").isPresent();
        this.type = reference ? null : compared(attribute, TYPE);
    }

    /** A value together with its type. */
    private record Pair(String value, @Nullable String type) {}

    /**
     * Gives the rule for an attribute.
     *
     * @param attribute the attribute
     * @return the rule
     */
    public static ElementIdentity of(AttributeDefinition attribute) {
        return new ElementIdentity(attribute);
    }

    /** {@return whether the elements are references to resources} */
    public boolean isReference() {
        return reference;
    }

    /**
     * Whether an element says enough to find the same one in a list.
     *
     * @param element an element
     * @return true if it does
     */
    public boolean isIdentified(JsonNode element) {
        AttributeDefinition valueSub = value;
        String text = valueSub == null ? null : text(element, VALUE, valueSub);
        if (text != null) {
            return !text.isEmpty();
        }
        return !reference
                && (!element.isObject()
                        || !ComparisonForm.of(attribute, element).isEmpty());
    }

    /**
     * Gives the key of an element.
     *
     * @param element an element
     * @return a key that is equal to the keys of the same elements, and to no others
     */
    public Object key(JsonNode element) {
        AttributeDefinition valueSub = value;
        String text = valueSub == null ? null : text(element, VALUE, valueSub);
        if (text == null) {
            return form(element);
        }
        if (reference) {
            return text;
        }
        AttributeDefinition typeSub = type;
        return new Pair(text, typeSub == null ? null : text(element, TYPE, typeSub));
    }

    /**
     * Gives the key that the element would have without a type, for requests that name only the {@code value}.
     *
     * @param element an element
     * @return the key
     */
    public Object keyWithoutType(JsonNode element) {
        return key(element) instanceof Pair pair ? new Pair(pair.value(), null) : key(element);
    }

    /**
     * Gives the key of a reference.
     *
     * @param id its {@code value}
     * @return the key
     */
    public Object referenceKey(String id) {
        AttributeDefinition valueSub = value;
        return valueSub == null ? id : ComparisonForm.text(valueSub, id);
    }

    /**
     * Adds the same element again: a reference stays as it is, others take over the sub-attributes that are new.
     *
     * @param at the attribute
     * @param element the element that is there
     * @param again the element that is added
     * @return the element afterwards, the one that is there when nothing is new
     */
    public JsonNode merge(ResolvedAttribute at, JsonNode element, JsonNode again) {
        if (reference || !(element instanceof ObjectNode object) || !(again instanceof ObjectNode added)) {
            return element;
        }
        ObjectNode merged = object;
        for (Map.Entry<String, JsonNode> member : added.properties()) {
            merged = merge(at, merged, member.getKey(), member.getValue());
        }
        return merged;
    }

    private static ObjectNode merge(ResolvedAttribute at, ObjectNode element, String name, JsonNode added) {
        AttributeDefinition sub = at.definition().subAttribute(name).orElse(null);
        JsonNode present = element.get(name);
        if (sub == null || (present == null && !sub.isSecret() && ComparisonForm.isIdle(sub, added))) {
            return element;
        }
        if (present != null && isSame(sub, present, added)) {
            return element;
        }
        if (present != null && at.sub(sub).isImmutable()) {
            throw PatchErrors.immutable(at.sub(sub));
        }
        return JsonNodes.with(element, name, added);
    }

    private static boolean isSame(AttributeDefinition sub, JsonNode present, JsonNode added) {
        return !sub.isSecret() && ComparisonForm.of(sub, present).equals(ComparisonForm.of(sub, added));
    }

    private Object form(JsonNode element) {
        JsonNode form = ComparisonForm.of(attribute, element);
        boolean onlySecrets = form.isObject()
                && form.isEmpty()
                && attribute.subAttributes().stream().anyMatch(sub -> sub.isSecret() && element.has(sub.name()));
        return onlySecrets ? new Object() : form;
    }

    /** A sub-attribute that takes part in comparisons, because it is not secret. */
    private static @Nullable AttributeDefinition compared(AttributeDefinition attribute, String name) {
        return attribute.subAttribute(name).filter(sub -> !sub.isSecret()).orElse(null);
    }

    private static @Nullable String text(JsonNode element, String name, AttributeDefinition sub) {
        JsonNode node = element.get(name);
        return node != null && node.isString() ? ComparisonForm.text(sub, node.stringValue()) : null;
    }
}
