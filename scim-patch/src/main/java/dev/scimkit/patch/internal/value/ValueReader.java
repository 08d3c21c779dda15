package dev.scimkit.patch.internal.value;

import dev.scimkit.core.internal.leniency.ValueShaper;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.internal.error.PatchErrors;
import dev.scimkit.patch.request.PatchOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads values as their attribute requires: names in the schema's spelling, readOnly sub-attributes left out, leniencies
 * applied, types checked. JSON null, and what stands for no value, is read as null.
 */
public final class ValueReader {

    private final Leniencies leniencies;
    private final ValueShaper shaper;

    /**
     * Makes a reader.
     *
     * @param options which habits of clients are tolerated
     */
    public ValueReader(PatchOptions options) {
        this.leniencies = options.leniencies();
        this.shaper = new ValueShaper(leniencies);
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
            JsonNode single = listed(at, value);
            return single == null ? List.of() : List.of(single);
        }
        List<JsonNode> elements = new ArrayList<>(array.size());
        for (JsonNode node : array) {
            JsonNode element = listed(at, node);
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
        return alone(at, value, true);
    }

    /**
     * Reads the value of an element that a path selects; a complex one without sub-attributes counts as no value.
     *
     * @param at the attribute
     * @param value the value as sent
     * @return the value, or null
     */
    public @Nullable JsonNode element(ResolvedAttribute at, JsonNode value) {
        return alone(at, value, false);
    }

    private @Nullable JsonNode listed(ResolvedAttribute at, JsonNode value) {
        return value.isNull() ? null : typed(at, shaper.element(at.definition(), value, at::toString), false);
    }

    private @Nullable JsonNode alone(ResolvedAttribute at, JsonNode value, boolean keepNulls) {
        return value.isNull() ? null : typed(at, shaper.single(at.definition(), value, at::toString), keepNulls);
    }

    private @Nullable JsonNode typed(ResolvedAttribute at, @Nullable JsonNode value, boolean keepNulls) {
        AttributeDefinition definition = at.definition();
        if (value == null) {
            return null;
        }
        if (!DataTypes.fits(definition.type(), value)) {
            throw PatchErrors.invalidValue(at, DataTypes.expected(definition.type()));
        }
        if (definition.required() && value.isString() && value.stringValue().isEmpty()) {
            throw PatchErrors.requiredMissing(at);
        }
        boolean open = definition.subAttributes().isEmpty();
        return value instanceof ObjectNode object && !open ? members(at, object, keepNulls) : value;
    }

    private @Nullable JsonNode members(ResolvedAttribute at, ObjectNode object, boolean keepNulls) {
        return isPlain(at.definition(), object) ? object : rebuilt(at, object, keepNulls);
    }

    /** Whether reading gives the object itself, as for most members of groups: texts only, with the names of the schema. */
    private static boolean isPlain(AttributeDefinition complex, ObjectNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            AttributeDefinition sub = complex.subAttribute(member.getKey()).orElse(null);
            boolean plain = sub != null
                    && (sub.type() == AttributeType.STRING || sub.type() == AttributeType.REFERENCE)
                    && sub.name().equals(member.getKey())
                    && sub.mutability() != Mutability.READ_ONLY
                    && !sub.multiValued()
                    && !sub.required()
                    && member.getValue().isString();
            if (!plain) {
                return false;
            }
        }
        return !object.isEmpty();
    }

    private @Nullable JsonNode rebuilt(ResolvedAttribute at, ObjectNode object, boolean keepNulls) {
        JsonTree.Builder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            AttributeDefinition sub =
                    at.definition().subAttribute(member.getKey()).orElse(null);
            if (sub != null) {
                put(builder, at.sub(sub), member.getValue(), keepNulls);
            } else if (!leniencies.tolerate(Leniency.UNKNOWN_ATTRIBUTES, () -> at + "." + member.getKey())) {
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
            throw PatchErrors.repeated(at);
        }
        JsonNode read = sub.multiValued() ? JsonNodes.array(elements(at, value)) : alone(at, value, keepNulls);
        builder.put(sub.name(), read == null && keepNulls ? NullNode.getInstance() : read);
    }
}
