package dev.scimkit.core.validation;

import dev.scimkit.core.internal.equality.ValueEquality;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges a client's input with the stored resource (RFC 7644 sections 3.3 and 3.5).
 *
 * <p>ReadOnly attributes are never taken from a client and always keep their stored values. On a replace, attributes
 * that are writeOnly, never returned or immutable keep theirs when the client omits them, because it may be unable to
 * send them. So do such parts of a complex value that the client sends; a complex value that it omits is cleared with
 * all of them, or they would become parts of the next value.
 */
final class ClientInput {

    private enum Kind {
        CREATE,
        REPLACE,
        PATCHED
    }

    private final PreparedType type;
    private final Kind kind;

    private ClientInput(PreparedType type, Kind kind) {
        this.type = type;
        this.kind = kind;
    }

    static ObjectNode created(PreparedType type, ObjectNode request) {
        return new ClientInput(type, Kind.CREATE).merge(request, JsonTree.emptyObject());
    }

    static ObjectNode replaced(PreparedType type, ObjectNode request, ObjectNode stored) {
        return new ClientInput(type, Kind.REPLACE).merge(request, stored);
    }

    static ObjectNode patched(PreparedType type, ObjectNode result, ObjectNode stored) {
        return new ClientInput(type, Kind.PATCHED).merge(result, stored);
    }

    private ObjectNode merge(ObjectNode input, ObjectNode stored) {
        ObjectNode own = attributes(type.attributes, input, stored);
        LazyCopy merged = new LazyCopy(own);
        for (PreparedType.Extension extension : type.extensions) {
            String uri = extension.uri();
            JsonNode data = own.get(uri);
            if (data == null || data instanceof ObjectNode) {
                ObjectNode before = object(stored.get(uri));
                ObjectNode result = attributes(extension.attributes(), object(data), before);
                merged.put(uri, data, result.isEmpty() ? null : result);
            }
        }
        return merged.result();
    }

    @SuppressWarnings("ReferenceEquality") // an identical node needs no look inside
    private ObjectNode attributes(PreparedAttributes attributes, ObjectNode input, ObjectNode stored) {
        LazyCopy merged = new LazyCopy(input);
        JsonNode[] values = attributes.values(input);
        JsonNode[] befores = attributes.values(stored);
        for (int i = 0; i < attributes.size(); i++) {
            JsonNode value = values[i];
            JsonNode before = befores[i];
            if (value != before) {
                PreparedAttribute attribute = attributes.get(i);
                merged.put(attribute.name, value, attribute(attribute, value, before));
            }
        }
        return merged.result();
    }

    private @Nullable JsonNode attribute(
            PreparedAttribute attribute, @Nullable JsonNode value, @Nullable JsonNode before) {
        if (attribute.readOnly || (staysWhenLeftOut(attribute) && value == null)) {
            return before;
        }
        if (attribute.multiValued) {
            return value instanceof ArrayNode array ? elements(attribute, array, before) : value;
        }
        if (attribute.complex && (value == null || value instanceof ObjectNode)) {
            ObjectNode result = complex(attribute, object(value), object(before), value == null);
            return result.isEmpty() ? null : result;
        }
        return value != null
                        && before != null
                        && attribute.immutable
                        && !attribute.definition.isSecret()
                        && ValueEquality.areEqual(attribute.definition, value, before)
                ? before
                : value;
    }

    private @Nullable JsonNode elements(PreparedAttribute attribute, ArrayNode array, @Nullable JsonNode before) {
        ArrayNode stored = before instanceof ArrayNode found ? found : JsonTree.emptyArray();
        return new ElementMerge(attribute, (element, match) -> {
                    ObjectNode result =
                            complex(attribute, element, match == null ? JsonTree.emptyObject() : match, false);
                    return result.isEmpty() ? null : result;
                })
                .merge(array, stored);
    }

    /**
     * Adds what a client cannot send to a complex value.
     *
     * @param cleared whether the client left out the whole value; then the parts that it cannot see go, too
     */
    private ObjectNode complex(PreparedAttribute attribute, ObjectNode value, ObjectNode before, boolean cleared) {
        if (!attribute.keepsSubAttributes) {
            return value;
        }
        LazyCopy merged = new LazyCopy(value);
        PreparedAttributes subAttributes = attribute.subAttributes;
        JsonNode[] values = subAttributes.values(value);
        JsonNode[] befores = subAttributes.values(before);
        for (int i = 0; i < subAttributes.size(); i++) {
            PreparedAttribute sub = subAttributes.get(i);
            if (!sub.readOnly && (cleared || !staysWhenLeftOut(sub))) {
                continue;
            }
            JsonNode subValue = values[i];
            JsonNode subBefore = befores[i];
            if (subBefore != null && !sameTarget(attribute.definition, value, before)) {
                subBefore = null;
            }
            if (sub.readOnly || subValue == null) {
                merged.put(sub.name, subValue, subBefore);
            }
        }
        dropOldUrl(attribute, value, before, merged);
        return merged.result();
    }

    /** A PATCH that changes only the id of a reference leaves no URL of the resource that it named before. */
    @SuppressWarnings("ReferenceEquality") // an identical node was not written
    private void dropOldUrl(PreparedAttribute attribute, ObjectNode value, ObjectNode before, LazyCopy merged) {
        JsonNode url = value.get("$ref");
        if (kind == Kind.PATCHED
                && url != null
                && url == before.get("$ref")
                && !sameTarget(attribute.definition, value, before)) {
            merged.put("$ref", url, null);
        }
    }

    /** Whether both refer to the same resource, or the attribute is not a reference. */
    private static boolean sameTarget(AttributeDefinition attribute, ObjectNode one, ObjectNode other) {
        AttributeDefinition value = attribute.subAttribute("value").orElse(null);
        return value == null
                || attribute.subAttribute("$ref").isEmpty()
                || ValueEquality.areEqual(value, one.get("value"), other.get("value"));
    }

    private boolean staysWhenLeftOut(PreparedAttribute attribute) {
        return kind == Kind.REPLACE && attribute.staysWhenLeftOut;
    }

    private static ObjectNode object(@Nullable JsonNode node) {
        return node instanceof ObjectNode found ? found : JsonTree.emptyObject();
    }
}
