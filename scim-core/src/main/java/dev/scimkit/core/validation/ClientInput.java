package dev.scimkit.core.validation;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.SchemaExtension;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a client's input is taken, and what of the stored resource stays (RFC 7644 sections 3.3 and 3.5).
 *
 * <p>What is readOnly is never taken from a client and always stays. On a replace, what is writeOnly, never returned or
 * immutable stays where the client leaves it out: it may be unable to send it.
 */
final class ClientInput {

    private enum Kind {
        CREATE,
        REPLACE,
        PATCHED
    }

    private final ResourceType type;
    private final Kind kind;

    private ClientInput(ResourceType type, Kind kind) {
        this.type = type;
        this.kind = kind;
    }

    static ObjectNode created(ResourceType type, ObjectNode request) {
        return new ClientInput(type, Kind.CREATE).merge(request, JsonTree.emptyObject());
    }

    static ObjectNode replaced(ResourceType type, ObjectNode request, ObjectNode stored) {
        return new ClientInput(type, Kind.REPLACE).merge(request, stored);
    }

    static ObjectNode patched(ResourceType type, ObjectNode result, ObjectNode stored) {
        return new ClientInput(type, Kind.PATCHED).merge(result, stored);
    }

    private ObjectNode merge(ObjectNode input, ObjectNode stored) {
        ObjectNode own = attributes(type.attributes(), input, stored);
        Edit merged = new Edit(own);
        for (SchemaExtension extension : type.extensions()) {
            String uri = extension.schema().id();
            JsonNode data = own.get(uri);
            if (data == null || data instanceof ObjectNode) {
                ObjectNode before = object(stored.get(uri));
                ObjectNode result = attributes(extension.schema().attributes(), object(data), before);
                merged.put(uri, data, result.isEmpty() ? null : result);
            }
        }
        return merged.result();
    }

    private ObjectNode attributes(List<AttributeDefinition> attributes, ObjectNode input, ObjectNode stored) {
        Edit merged = new Edit(input);
        Touched touched = Touched.of(input, stored);
        for (int i = 0; i < attributes.size(); i++) {
            AttributeDefinition attribute = attributes.get(i);
            if (!touched.has(attribute)) {
                continue;
            }
            JsonNode value = input.get(attribute.name());
            JsonNode before = stored.get(attribute.name());
            if (value != null || before != null) {
                merged.put(attribute.name(), value, attribute(attribute, value, before));
            }
        }
        return merged.result();
    }

    @SuppressWarnings("ReferenceEquality") // a node that was not touched at all needs no look inside
    private @Nullable JsonNode attribute(
            AttributeDefinition attribute, @Nullable JsonNode value, @Nullable JsonNode before) {
        if (value == before || attribute.mutability() == Mutability.READ_ONLY) {
            return before;
        }
        if (staysWhenLeftOut(attribute) && value == null) {
            return before;
        }
        if (attribute.multiValued()) {
            return value instanceof ArrayNode array ? elements(attribute, array, before) : value;
        }
        if (attribute.isComplex() && (value == null || value instanceof ObjectNode)) {
            ObjectNode result = complex(attribute, object(value), object(before));
            return result.isEmpty() ? null : result;
        }
        return value != null && before != null && SameValue.test(attribute, value, before) && isImmutable(attribute)
                ? before
                : value;
    }

    private @Nullable JsonNode elements(AttributeDefinition attribute, ArrayNode array, @Nullable JsonNode before) {
        ArrayNode stored = before instanceof ArrayNode found ? found : JsonTree.emptyArray();
        return new ElementMerge(attribute, (element, match) -> {
                    ObjectNode result = complex(attribute, element, match == null ? JsonTree.emptyObject() : match);
                    return result.isEmpty() ? null : result;
                })
                .merge(array, stored);
    }

    private ObjectNode complex(AttributeDefinition attribute, ObjectNode value, ObjectNode before) {
        Edit merged = new Edit(value);
        List<AttributeDefinition> subAttributes = attribute.subAttributes();
        for (int i = 0; i < subAttributes.size(); i++) {
            AttributeDefinition sub = subAttributes.get(i);
            if (sub.mutability() == Mutability.READ_WRITE && sub.returned() != Returned.NEVER) {
                continue;
            }
            JsonNode subValue = value.get(sub.name());
            JsonNode subBefore = before.get(sub.name());
            if (subBefore != null && !sameTarget(attribute, value, before)) {
                subBefore = null;
            }
            boolean stays = sub.mutability() == Mutability.READ_ONLY || (subValue == null && staysWhenLeftOut(sub));
            if (stays) {
                merged.put(sub.name(), subValue, subBefore);
            }
        }
        return merged.result();
    }

    /** Whether both refer to one resource, or the attribute does not refer to any. */
    private static boolean sameTarget(AttributeDefinition attribute, ObjectNode one, ObjectNode other) {
        AttributeDefinition value = attribute.subAttribute("value");
        return value == null
                || attribute.subAttribute("$ref") == null
                || SameValue.test(value, one.get("value"), other.get("value"));
    }

    private boolean staysWhenLeftOut(AttributeDefinition attribute) {
        return kind == Kind.REPLACE
                && (isImmutable(attribute)
                        || attribute.mutability() == Mutability.WRITE_ONLY
                        || attribute.returned() == Returned.NEVER);
    }

    private static boolean isImmutable(AttributeDefinition attribute) {
        return attribute.mutability() == Mutability.IMMUTABLE;
    }

    private static ObjectNode object(@Nullable JsonNode node) {
        return node instanceof ObjectNode found ? found : JsonTree.emptyObject();
    }
}
