package dev.scimkit.patch;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.patch.request.PatchLeniency;
import dev.scimkit.patch.request.PatchOperation;
import dev.scimkit.patch.request.PatchOptions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to, replaces and removes the value of one place, an attribute or a sub-attribute, and holds its mutability. Null
 * is no value; a value that does not change is given back as it is.
 */
final class ValueChange {

    private final PatchOptions options;
    private final ValueReader reader;
    private final ElementLists lists;

    ValueChange(PatchOptions options) {
        this.options = options;
        this.reader = new ValueReader(options);
        this.lists = new ElementLists(options);
    }

    ValueReader reader() {
        return reader;
    }

    ElementLists lists() {
        return lists;
    }

    /** Does what the operation asks for; {@code value} is null only for {@code remove}. */
    @Nullable
    JsonNode apply(PatchOperation.Op op, Place at, @Nullable JsonNode current, @Nullable JsonNode value) {
        if (op == PatchOperation.Op.REMOVE || value == null) {
            return remove(at, current);
        }
        return op == PatchOperation.Op.ADD ? add(at, current, value) : replace(at, current, value);
    }

    /** Section 3.5.2.1: nothing to add changes nothing. */
    @Nullable
    JsonNode add(Place at, @Nullable JsonNode current, JsonNode value) {
        if (at.definition().multiValued()) {
            return changed(at, current, lists.append(at, current, reader.elements(at, value)));
        }
        JsonNode read = reader.single(at, value);
        return read == null ? current : set(at, current, read, false);
    }

    /** Section 3.5.2.3: to replace by nothing unassigns. */
    @Nullable
    JsonNode replace(Place at, @Nullable JsonNode current, JsonNode value) {
        if (at.definition().multiValued()) {
            requireList(at, value);
            List<JsonNode> elements = reader.elements(at, value);
            return elements.isEmpty()
                    ? clear(at, current)
                    : changed(at, current, lists.replaceAll(at, current, elements));
        }
        JsonNode read = reader.single(at, value);
        return read == null ? clear(at, current) : set(at, current, read, true);
    }

    /** Section 3.5.2.2: what is required cannot be removed, be it there or not. */
    @Nullable
    JsonNode remove(Place at, @Nullable JsonNode current) {
        if (at.definition().required()) {
            throw Refusal.requiredRemoved(at);
        }
        return changed(at, current, null);
    }

    /** Refuses to change what is immutable and has a value. */
    @Nullable
    JsonNode changed(Place at, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before != null && at.isImmutable() && !before.equals(after)) {
            throw Refusal.immutable(at);
        }
        return after;
    }

    /** Gives a complex value another value of a sub-attribute; what only readOnly is left of is no value. */
    @Nullable
    ObjectNode withSub(Place at, ObjectNode complex, AttributeDefinition sub, @Nullable JsonNode value) {
        ObjectNode after = Nodes.with(complex, sub.name(), value);
        return value == null && !Nodes.same(after, complex) && isOnlyReadOnly(at.definition(), after) ? null : after;
    }

    private @Nullable JsonNode clear(Place at, @Nullable JsonNode current) {
        if (at.definition().required()) {
            throw Refusal.requiredMissing(at);
        }
        return changed(at, current, null);
    }

    private @Nullable JsonNode set(Place at, @Nullable JsonNode current, JsonNode read, boolean clearing) {
        if (read instanceof ObjectNode given && !at.definition().subAttributes().isEmpty()) {
            return changed(at, current, merge(at, Nodes.object(current), given, clearing));
        }
        return read.equals(current) ? current : changed(at, current, read);
    }

    /** Sets the sub-attributes that are given and leaves the others (P-3.5.2.1-05, P-3.5.2.3-05). */
    @Nullable
    ObjectNode merge(Place at, ObjectNode current, ObjectNode given, boolean clearing) {
        ObjectNode merged = current;
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            AttributeDefinition sub = at.definition().subAttribute(member.getKey()).orElse(null);
            if (sub != null) {
                JsonNode before = merged.get(sub.name());
                JsonNode after = mergeSub(at.sub(sub), before, member.getValue(), clearing);
                merged = Nodes.with(merged, sub.name(), after);
            }
        }
        return isOnlyReadOnly(at.definition(), merged) && !Nodes.same(merged, current) ? null : Nodes.orNull(merged);
    }

    private @Nullable JsonNode mergeSub(Place at, @Nullable JsonNode before, JsonNode given, boolean clearing) {
        if (given.isNull()) {
            return clearing ? clear(at, before) : before;
        }
        if (given instanceof ArrayNode array && !clearing) {
            return changed(at, before, lists.append(at, before, array.values()));
        }
        return given.equals(before) ? before : changed(at, before, given);
    }

    private void requireList(Place at, JsonNode value) {
        if (!value.isArray() && !value.isNull() && !options.tolerates(PatchLeniency.SINGLE_VALUE_FOR_LIST)) {
            throw Refusal.invalidValue(at, "a list");
        }
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
