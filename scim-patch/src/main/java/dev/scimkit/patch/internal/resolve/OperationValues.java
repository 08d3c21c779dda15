package dev.scimkit.patch.internal.resolve;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.internal.error.PatchErrors;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.internal.value.ValueReader;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest.Op;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the value of an operation as its target and its {@code op} require. */
final class OperationValues {

    private final PatchOptions options;
    private final ValueReader reader;

    OperationValues(PatchOptions options) {
        this.options = options;
        this.reader = new ValueReader(options);
    }

    /** Reads the value of an operation on an attribute, or on a sub-attribute of a single complex attribute. */
    @Nullable
    JsonNode of(Op op, ResolvedAttribute target, @Nullable JsonNode value) {
        return switch (op) {
            case REMOVE -> removed(target, value);
            case ADD -> set(target, value);
            case REPLACE -> {
                requireList(target, value);
                yield set(target, value);
            }
        };
    }

    /** Reads the value of an operation on elements of a list. */
    @Nullable
    JsonNode ofElements(Op op, ResolvedAttribute target, @Nullable JsonNode value) {
        if (op == Op.REMOVE || value == null) {
            return null;
        }
        return target.subAttribute() == null ? reader.element(target, value) : of(op, target, value);
    }

    private @Nullable JsonNode set(ResolvedAttribute target, @Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        return target.definition().multiValued()
                ? JsonNodes.array(reader.elements(target, value))
                : reader.single(target, value);
    }

    /** RFC 7644 section 3.5.2.2 defines no value for {@code remove}; Entra ID lists the elements to remove in it. */
    private @Nullable JsonNode removed(ResolvedAttribute target, @Nullable JsonNode value) {
        if (value == null || value.isNull() || target.subAttribute() != null) {
            return null;
        }
        if (!options.leniencies().tolerate(Leniency.REMOVE_WITH_VALUE, target::toString)) {
            throw PatchErrors.invalidValue(
                    target, "removed with a filter in the path instead of a 'value' (Leniency.REMOVE_WITH_VALUE)");
        }
        return target.definition().multiValued() ? listed(target, unwrapped(target.definition(), value)) : null;
    }

    /** A value that selects no element is refused: the client expects someone to lose access, and 204 would confirm it. */
    private ArrayNode listed(ResolvedAttribute target, JsonNode value) {
        List<JsonNode> elements = reader.elements(target, value);
        ElementIdentity identity = ElementIdentity.of(target.definition());
        int given = value.isArray() ? value.size() : 1;
        if (elements.size() < given || !elements.stream().allMatch(identity::isIdentified)) {
            throw PatchErrors.unidentified(target, identity.isReference());
        }
        return JsonTree.array(elements);
    }

    /** {@code {"members": […]}} as the value for the path {@code members}: the list inside is meant. */
    private static JsonNode unwrapped(AttributeDefinition attribute, JsonNode value) {
        if (!(value instanceof ObjectNode object) || object.size() != 1) {
            return value;
        }
        Map.Entry<String, JsonNode> only = object.properties().iterator().next();
        boolean repeatsName = only.getKey().equalsIgnoreCase(attribute.name())
                && attribute.subAttribute(only.getKey()).isEmpty();
        return repeatsName ? only.getValue() : value;
    }

    private void requireList(ResolvedAttribute target, @Nullable JsonNode value) {
        if (value != null
                && target.definition().multiValued()
                && !value.isArray()
                && !value.isNull()
                && !options.leniencies().tolerate(Leniency.SINGLE_VALUE_FOR_LIST, target::toString)) {
            throw PatchErrors.invalidValue(target, "a list");
        }
    }
}
