package dev.scimkit.patch.internal.value;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.internal.error.PatchErrors;
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
 * Reads values as their attribute requires: names in the schema's spelling, readOnly sub-attributes left out, leniencies
 * applied, types checked. JSON null, and what stands for no value, is read as null.
 */
public final class ValueReader {

    private static final String VALUE = "value";

    private final PatchOptions options;

    /**
     * Makes a reader.
     *
     * @param options which habits of clients are tolerated
     */
    public ValueReader(PatchOptions options) {
        this.options = options;
    }

    /**
     * Reads the values of a multi-valued attribute; one value stands for a list of one.
     *
     * @param at the attribute
     * @param value the values as sent
     * @return the values, without those that are null
     */
    public List<JsonNode> elements(ResolvedAttribute at, JsonNode value) {
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
     * Reads the value of a single-valued attribute. In a complex value, sub-attributes that are null stay null, because they
     * are to be unassigned; a complex value without sub-attributes stays empty, because nothing is to be set.
     *
     * @param at the attribute
     * @param value the value as sent
     * @return the value, or null
     */
    public @Nullable JsonNode single(ResolvedAttribute at, JsonNode value) {
        return read(at, value, true);
    }

    /**
     * Reads one value of a multi-valued attribute; a complex one without sub-attributes is no value.
     *
     * @param at the attribute
     * @param value the value as sent
     * @return the value, or null
     */
    public @Nullable JsonNode element(ResolvedAttribute at, JsonNode value) {
        return read(at, value, false);
    }

    private @Nullable JsonNode read(ResolvedAttribute at, JsonNode value, boolean keepNulls) {
        if (value.isNull()) {
            return null;
        }
        return at.definition().isComplex() ? complex(at, value, keepNulls) : simple(at, value);
    }

    private JsonNode simple(ResolvedAttribute at, JsonNode value) {
        AttributeDefinition definition = at.definition();
        JsonNode read = definition.type() == AttributeType.BOOLEAN ? bool(value) : value;
        if (!DataTypes.fits(definition.type(), read)) {
            throw PatchErrors.invalidValue(at, DataTypes.expected(definition.type()));
        }
        if (definition.required() && read.isString() && read.stringValue().isEmpty()) {
            throw PatchErrors.requiredMissing(at);
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

    private @Nullable JsonNode complex(ResolvedAttribute at, JsonNode value, boolean keepNulls) {
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
        throw PatchErrors.invalidValue(at, DataTypes.expected(AttributeType.COMPLEX));
    }

    private @Nullable JsonNode text(ResolvedAttribute at, JsonNode value, boolean keepNulls) {
        if (value.stringValue().isEmpty()) {
            return unassigned(at);
        }
        ObjectNode json = jsonText(value);
        if (json != null) {
            return members(at, json, keepNulls);
        }
        AttributeDefinition valueSub = at.definition().subAttribute(VALUE).orElse(null);
        if (valueSub == null || !options.tolerates(PatchLeniency.STRING_FOR_COMPLEX)) {
            throw PatchErrors.invalidValue(at, DataTypes.expected(AttributeType.COMPLEX));
        }
        return JsonTree.object().put(VALUE, simple(at.sub(valueSub), value)).build();
    }

    private @Nullable JsonNode unassigned(ResolvedAttribute at) {
        if (!options.tolerates(PatchLeniency.EMPTY_STRING_FOR_COMPLEX)) {
            throw PatchErrors.invalidValue(at, DataTypes.expected(AttributeType.COMPLEX));
        }
        return null;
    }

    private boolean isListOfOne(ResolvedAttribute at, JsonNode value) {
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
                ? parsed(value.stringValue())
                : null;
    }

    private static @Nullable ObjectNode parsed(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return null;
        }
        try {
            return JsonReader.standard().read(text) instanceof ObjectNode object ? object : null;
        } catch (ScimException notJson) {
            return null;
        }
    }

    private @Nullable JsonNode members(ResolvedAttribute at, ObjectNode object, boolean keepNulls) {
        JsonTree.Builder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            AttributeDefinition sub =
                    at.definition().subAttribute(member.getKey()).orElse(null);
            if (sub != null) {
                put(builder, at.sub(sub), member.getValue(), keepNulls);
            } else if (!options.tolerates(PatchLeniency.UNKNOWN_ATTRIBUTES)) {
                throw PatchErrors.unknownName(at + "." + member.getKey());
            }
        }
        return builder.size() == 0 && !keepNulls ? null : builder.build();
    }

    private void put(JsonTree.Builder builder, ResolvedAttribute at, JsonNode value, boolean keepNulls) {
        AttributeDefinition sub = at.definition();
        if (at.isReadOnly()) {
            return;
        }
        if (builder.has(sub.name())) {
            throw PatchErrors.invalidValue(at, "given once, but appears in two spellings");
        }
        JsonNode read = sub.multiValued() ? JsonNodes.array(elements(at, value)) : read(at, value, keepNulls);
        builder.put(sub.name(), read == null && keepNulls ? NullNode.getInstance() : read);
    }
}
