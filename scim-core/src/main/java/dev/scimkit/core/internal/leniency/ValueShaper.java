package dev.scimkit.core.internal.leniency;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives values the shape that their attribute requires, as far as that is tolerated: the only place that applies leniencies
 * to values, for bodies and for PATCH operations. A value that does not fit and is not tolerated stays as it is, for
 * validation to refuse. Names and the values of sub-attributes are left to the caller.
 */
public final class ValueShaper {

    private static final String VALUE = "value";
    private static final String PRIMARY = "primary";
    private static final String REF = "$ref";

    private final Leniencies leniencies;
    private final boolean readsJsonText;

    /**
     * Makes a shaper.
     *
     * @param leniencies what is tolerated
     */
    public ValueShaper(Leniencies leniencies) {
        this.leniencies = leniencies;
        this.readsJsonText = leniencies.tolerates(Leniency.JSON_TEXT_FOR_COMPLEX);
    }

    /** {@return whether objects are looked through for JSON text; otherwise each keeps its shape in a list} */
    public boolean readsJsonText() {
        return readsJsonText;
    }

    /**
     * Shapes a single value: of a single-valued attribute, or of the element that a path selects.
     *
     * @param attribute the attribute
     * @param value the value as sent, not null
     * @param path gives the path of the attribute
     * @return the value in its shape, or null when it stands for no value
     */
    public @Nullable JsonNode single(AttributeDefinition attribute, JsonNode value, Supplier<String> path) {
        boolean listOfOne = value instanceof ArrayNode list
                && list.size() == 1
                && (list.get(0).isObject() || list.get(0).isString())
                && attribute.isComplex()
                && attribute.subAttribute(VALUE).isPresent()
                && leniencies.tolerate(Leniency.LIST_FOR_COMPLEX, path);
        JsonNode shaped = element(attribute, listOfOne ? value.get(0) : value, path);
        return shaped instanceof ObjectNode object && isEmptyReference(attribute, object, path) ? null : shaped;
    }

    /**
     * Shapes one value of a multi-valued attribute.
     *
     * @param attribute the attribute
     * @param value the value as sent, not null
     * @param path gives the path of the attribute
     * @return the value in its shape, or null when it stands for no value
     */
    public @Nullable JsonNode element(AttributeDefinition attribute, JsonNode value, Supplier<String> path) {
        if (!attribute.isComplex()) {
            return attribute.type() == AttributeType.BOOLEAN ? bool(value, path) : value;
        }
        if (value.isString()) {
            return complex(attribute, value, path);
        }
        ObjectNode described = readsJsonText && value instanceof ObjectNode object && object.size() == 1
                ? jsonText(object.properties().iterator().next(), path)
                : null;
        return described == null ? value : described;
    }

    /**
     * Says whether a value that is not a list is read as a list of one.
     *
     * @param attribute a multi-valued attribute
     * @param value the value as sent, not null
     * @param path gives the path of the attribute
     * @return true if it is
     */
    public boolean isListOfOne(AttributeDefinition attribute, JsonNode value, Supplier<String> path) {
        return !value.isArray()
                && (attribute.isComplex() ? value.isObject() || value.isString() : !value.isObject())
                && leniencies.tolerate(Leniency.SINGLE_VALUE_FOR_LIST, path);
    }

    /**
     * Leaves only the last of several primary values primary, if that is tolerated.
     *
     * @param elements the values of a multi-valued attribute, changed in place
     * @param path gives the path of the attribute
     */
    public void settlePrimary(List<JsonNode> elements, Supplier<String> path) {
        int last = elements.size() - 1;
        while (last >= 0 && !ElementIdentity.isPrimary(elements.get(last))) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            if (ElementIdentity.isPrimary(elements.get(i)) && leniencies.tolerate(Leniency.LAST_PRIMARY_WINS, path)) {
                elements.set(i, JsonTree.with((ObjectNode) elements.get(i), PRIMARY, BooleanNode.FALSE));
            }
        }
    }

    private JsonNode bool(JsonNode value, Supplier<String> path) {
        String text = value.isString() ? value.stringValue() : "";
        boolean isTrue = Ascii.equalsIgnoreCase(text, "true");
        return (isTrue || Ascii.equalsIgnoreCase(text, "false")) && leniencies.tolerate(Leniency.STRING_BOOLEANS, path)
                ? BooleanNode.valueOf(isTrue)
                : value;
    }

    private @Nullable JsonNode complex(AttributeDefinition attribute, JsonNode text, Supplier<String> path) {
        if (text.stringValue().isEmpty()) {
            return leniencies.tolerate(Leniency.EMPTY_STRING_FOR_COMPLEX, path) ? null : text;
        }
        ObjectNode described = described(text, path);
        if (described != null) {
            return described;
        }
        AttributeDefinition value = attribute.subAttribute(VALUE).orElse(null);
        return value != null && leniencies.tolerate(Leniency.STRING_FOR_COMPLEX, path)
                ? JsonTree.object().put(value.name(), text).build()
                : text;
    }

    private @Nullable ObjectNode jsonText(Map.Entry<String, JsonNode> only, Supplier<String> path) {
        return Ascii.equalsIgnoreCase(only.getKey(), VALUE) ? described(only.getValue(), path) : null;
    }

    private @Nullable ObjectNode described(JsonNode text, Supplier<String> path) {
        ObjectNode object = readsJsonText && text.isString() ? parsed(text) : null;
        return object != null && leniencies.tolerate(Leniency.JSON_TEXT_FOR_COMPLEX, path) ? object : null;
    }

    private static @Nullable ObjectNode parsed(JsonNode text) {
        if (!text.stringValue().stripLeading().startsWith("{")) {
            return null;
        }
        try {
            return JsonReader.standard().read(text.stringValue()) instanceof ObjectNode object ? object : null;
        } catch (ScimException notJson) {
            return null;
        }
    }

    /** Whether a single reference names nothing: {@code {}}, or an empty {@code value} and no {@code $ref}. */
    private boolean isEmptyReference(AttributeDefinition attribute, ObjectNode object, Supplier<String> path) {
        boolean reference = !attribute.multiValued()
                && attribute.subAttribute(REF).isPresent()
                && attribute.subAttribute(VALUE).isPresent();
        if (!reference || object.isEmpty()) {
            return reference;
        }
        return isEmptyText(object.get(VALUE))
                && (object.get(REF) == null || object.get(REF).isNull() || isEmptyText(object.get(REF)))
                && leniencies.tolerate(Leniency.EMPTY_STRING_FOR_COMPLEX, path);
    }

    private static boolean isEmptyText(@Nullable JsonNode value) {
        return value != null && value.isString() && value.stringValue().isEmpty();
    }
}
