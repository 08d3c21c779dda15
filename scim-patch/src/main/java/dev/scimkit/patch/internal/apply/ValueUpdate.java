package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.internal.error.PatchErrors;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.request.PatchRequest.Op;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to, replaces and removes the value of one attribute or sub-attribute, and enforces its mutability. Null is no
 * value; a value that does not change is returned as the same node.
 */
final class ValueUpdate {

    private final ElementLists lists;
    private final boolean replaceKeepsOtherParts;

    ValueUpdate(ElementLists lists, boolean replaceKeepsOtherParts) {
        this.lists = lists;
        this.replaceKeepsOtherParts = replaceKeepsOtherParts;
    }

    /** Applies an operation; {@code value} was read as the attribute requires. */
    @Nullable
    JsonNode apply(Op op, ResolvedAttribute at, @Nullable JsonNode current, @Nullable JsonNode value) {
        return switch (op) {
            case ADD -> value == null ? current : add(at, current, value);
            case REPLACE -> value == null ? clear(at, current) : replace(at, current, value);
            case REMOVE -> remove(at, current);
        };
    }

    /** Refuses to change an immutable attribute that has a value. */
    @Nullable
    JsonNode changed(ResolvedAttribute at, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before != null && at.isImmutable() && !isSame(at.definition(), before, after)) {
            throw PatchErrors.immutable(at);
        }
        return after;
    }

    /**
     * Whether a value is the stored one. A secret is the same only if it is the same node: otherwise a client could guess a
     * secret by sending values until one is accepted as unchanged.
     */
    static boolean isSame(AttributeDefinition definition, JsonNode present, @Nullable JsonNode given) {
        return definition.isSecret() ? JsonNodes.same(present, given) : present.equals(given);
    }

    /** Sets a sub-attribute of a complex value; if only readOnly sub-attributes are left, the value is removed. */
    @Nullable
    ObjectNode withSub(ResolvedAttribute at, ObjectNode complex, AttributeDefinition sub, @Nullable JsonNode value) {
        ObjectNode after = JsonNodes.with(complex, sub.name(), value);
        return value == null && !JsonNodes.same(after, complex) && isOnlyReadOnly(at.definition(), after)
                ? null
                : after;
    }

    /** Sets the sub-attributes that are given and keeps the others (RFC 7644 sections 3.5.2.1 and 3.5.2.3). */
    @Nullable
    ObjectNode merge(ResolvedAttribute at, ObjectNode current, ObjectNode given, boolean clearing) {
        ObjectNode merged = current;
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            AttributeDefinition sub =
                    at.definition().subAttribute(member.getKey()).orElse(null);
            if (sub != null) {
                JsonNode before = merged.get(sub.name());
                JsonNode after = mergeSub(at.sub(sub), before, member.getValue(), clearing);
                merged = JsonNodes.with(merged, sub.name(), after);
            }
        }
        return JsonNodes.orNull(merged);
    }

    private @Nullable JsonNode add(ResolvedAttribute at, @Nullable JsonNode current, JsonNode value) {
        return value instanceof ArrayNode elements && at.definition().multiValued()
                ? changed(at, current, lists.append(at, current, elements.values()))
                : set(at, current, value, false);
    }

    private @Nullable JsonNode replace(ResolvedAttribute at, @Nullable JsonNode current, JsonNode value) {
        if (value instanceof ArrayNode elements && at.definition().multiValued()) {
            return changed(at, current, lists.replaceAll(at, current, elements.values()));
        }
        boolean keepsParts = replaceKeepsOtherParts || at.isImmutable();
        return set(at, keepsParts ? current : fixedParts(at.definition(), current), value, true);
    }

    /** What a client cannot remove from a complex value. */
    private static @Nullable JsonNode fixedParts(AttributeDefinition complex, @Nullable JsonNode current) {
        JsonNode fixed = current;
        for (AttributeDefinition sub : complex.subAttributes()) {
            boolean writable = sub.mutability() == Mutability.READ_WRITE || sub.mutability() == Mutability.WRITE_ONLY;
            if (writable && fixed instanceof ObjectNode object) {
                fixed = JsonNodes.with(object, sub.name(), null);
            }
        }
        return fixed;
    }

    /** RFC 7644 section 3.5.2.2: a required attribute cannot be removed, whether or not it has a value. */
    private @Nullable JsonNode remove(ResolvedAttribute at, @Nullable JsonNode current) {
        if (at.definition().required()) {
            throw PatchErrors.requiredRemoved(at);
        }
        return changed(at, current, null);
    }

    private @Nullable JsonNode clear(ResolvedAttribute at, @Nullable JsonNode current) {
        if (at.definition().required()) {
            throw PatchErrors.requiredMissing(at);
        }
        return changed(at, current, null);
    }

    private @Nullable JsonNode set(ResolvedAttribute at, @Nullable JsonNode current, JsonNode given, boolean clearing) {
        if (given instanceof ObjectNode parts
                && !at.definition().subAttributes().isEmpty()) {
            return changed(at, current, merge(at, JsonNodes.object(current), parts, clearing));
        }
        return current != null && isSame(at.definition(), current, given) ? current : changed(at, current, given);
    }

    private @Nullable JsonNode mergeSub(
            ResolvedAttribute at, @Nullable JsonNode before, JsonNode given, boolean clearing) {
        if (given.isNull()) {
            return clearing ? clear(at, before) : before;
        }
        if (given instanceof ArrayNode array && !clearing) {
            return changed(at, before, lists.append(at, before, array.values()));
        }
        return before != null && isSame(at.definition(), before, given) ? before : changed(at, before, given);
    }

    private static boolean isOnlyReadOnly(AttributeDefinition complex, ObjectNode value) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            AttributeDefinition sub = complex.subAttribute(member.getKey()).orElse(null);
            if (sub == null || sub.mutability() != Mutability.READ_ONLY) {
                return false;
            }
        }
        return true;
    }
}
