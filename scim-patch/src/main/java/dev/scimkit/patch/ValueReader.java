package dev.scimkit.patch;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.ObjectBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.patch.request.PatchLeniency;
import dev.scimkit.patch.request.PatchOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the value of an operation as its attribute wants it: names in canonical spelling, readOnly sub-attributes left
 * out, leniencies applied, types checked. Null, and what stands for it, comes back as null.
 */
final class ValueReader {

    private static final String VALUE = "value";

    private final PatchOptions options;

    ValueReader(PatchOptions options) {
        this.options = options;
    }

    /** Reads the values of a multi-valued attribute; one value stands for a list of one. */
    List<JsonNode> elements(Place at, JsonNode value) {
        if (!(value instanceof ArrayNode array)) {
            JsonNode single = element(at, value);
            return single == null ? List.of() : List.of(single);
        }
        List<JsonNode> elements = new ArrayList<>(array.size());
        for (JsonNode node : array) {
            JsonNode element = element(at, node);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    /**
     * Reads one value; of a complex one, sub-attributes that are null stay null, for they are to be unassigned, and
     * without any it is empty, for there is nothing to set.
     */
    @Nullable
    JsonNode single(Place at, JsonNode value) {
        return read(at, value, true);
    }

    /** Reads one value of a multi-valued attribute. */
    @Nullable
    JsonNode element(Place at, JsonNode value) {
        return read(at, value, false);
    }

    private @Nullable JsonNode read(Place at, JsonNode value, boolean keepNulls) {
        if (value.isNull()) {
            return null;
        }
        return at.definition().isComplex() ? complex(at, value, keepNulls) : simple(at, value);
    }

    private JsonNode simple(Place at, JsonNode value) {
        AttributeDefinition definition = at.definition();
        JsonNode read = definition.type() == AttributeType.BOOLEAN ? bool(value) : value;
        if (!SimpleValue.fits(definition.type(), read)) {
            throw Refusal.invalidValue(at, SimpleValue.expected(definition.type()));
        }
        if (definition.required() && read.isString() && read.stringValue().isEmpty()) {
            throw Refusal.requiredMissing(at);
        }
        return read;
    }

    private JsonNode bool(JsonNode value) {
        if (!value.isString() || !options.tolerates(PatchLeniency.STRING_BOOLEANS)) {
            return value;
        }
        if (value.stringValue().equalsIgnoreCase("true")) {
            return BooleanNode.TRUE;
        }
        return value.stringValue().equalsIgnoreCase("false") ? BooleanNode.FALSE : value;
    }

    private @Nullable JsonNode complex(Place at, JsonNode value, boolean keepNulls) {
        if (value instanceof ObjectNode object) {
            boolean open = at.definition().subAttributes().isEmpty();
            return open ? object : members(at, expanded(object), keepNulls);
        }
        if (value.isString()) {
            return text(at, value, keepNulls);
        }
        if (isListOfOne(at, value)) {
            return read(at, value.get(0), keepNulls);
        }
        throw Refusal.invalidValue(at, SimpleValue.expected(AttributeType.COMPLEX));
    }

    private @Nullable JsonNode text(Place at, JsonNode value, boolean keepNulls) {
        if (value.stringValue().isEmpty()) {
            return unassigned(at);
        }
        ObjectNode json = jsonText(value);
        if (json != null) {
            return members(at, json, keepNulls);
        }
        AttributeDefinition valueSub = at.definition().subAttribute(VALUE).orElse(null);
        if (valueSub == null || !options.tolerates(PatchLeniency.STRING_FOR_COMPLEX)) {
            throw Refusal.invalidValue(at, SimpleValue.expected(AttributeType.COMPLEX));
        }
        return JsonTree.object().put(VALUE, simple(at.sub(valueSub), value)).build();
    }

    private @Nullable JsonNode unassigned(Place at) {
        if (!options.tolerates(PatchLeniency.EMPTY_STRING_FOR_COMPLEX)) {
            throw Refusal.invalidValue(at, SimpleValue.expected(AttributeType.COMPLEX));
        }
        return null;
    }

    private boolean isListOfOne(Place at, JsonNode value) {
        return value.isArray()
                && value.size() == 1
                && value.get(0).isObject()
                && !at.definition().multiValued()
                && at.definition().subAttribute(VALUE).isPresent()
                && options.tolerates(PatchLeniency.LIST_FOR_COMPLEX);
    }

    private ObjectNode expanded(ObjectNode object) {
        ObjectNode json = object.size() == 1 ? jsonText(object.get(VALUE)) : null;
        return json == null ? object : json;
    }

    private @Nullable ObjectNode jsonText(@Nullable JsonNode value) {
        return value != null && value.isString() && options.tolerates(PatchLeniency.JSON_TEXT_FOR_COMPLEX)
                ? JsonText.object(value.stringValue())
                : null;
    }

    private @Nullable JsonNode members(Place at, ObjectNode object, boolean keepNulls) {
        ObjectBuilder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            AttributeDefinition sub = at.definition().subAttribute(member.getKey()).orElse(null);
            if (sub != null) {
                put(builder, at.sub(sub), member.getValue(), keepNulls);
            } else if (!options.tolerates(PatchLeniency.UNKNOWN_ATTRIBUTES)) {
                throw Refusal.unknownName(at + "." + member.getKey());
            }
        }
        return builder.size() == 0 && !keepNulls ? null : builder.build();
    }

    private void put(ObjectBuilder builder, Place at, JsonNode value, boolean keepNulls) {
        AttributeDefinition sub = at.definition();
        if (at.isReadOnly()) {
            return;
        }
        if (builder.has(sub.name())) {
            throw Refusal.invalidValue(at, "given once, not in one case and another");
        }
        JsonNode read = sub.multiValued() ? Nodes.array(elements(at, value)) : read(at, value, keepNulls);
        builder.put(sub.name(), read == null && keepNulls ? NullNode.getInstance() : read);
    }
}
