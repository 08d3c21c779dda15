package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.internal.json.ImmutableArrayNode;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.WorkBudget;
import dev.scimkit.patch.change.ResolvedChange;
import dev.scimkit.patch.change.ResolvedChange.AttributeChange;
import dev.scimkit.patch.change.ResolvedChange.ElementsChange;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.request.PatchRequest.Op;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Additions and removals of references to one attribute, gathered from any number of changes. Removals first and
 * then additions has the same result as the changes in their order.
 */
final class ReferenceChanges {

    /** What it takes to make the key of an id, in steps for each character. */
    private static final int CHARACTER = 40;

    private final ResolvedAttribute attribute;
    private final ElementIdentity identity;
    private final Map<Object, JsonNode> additions = new LinkedHashMap<>();
    private final Map<Object, String> removals = new LinkedHashMap<>();

    private ReferenceChanges(ResolvedAttribute attribute, ElementIdentity identity) {
        this.attribute = attribute;
        this.identity = identity;
    }

    /** Starts to gather changes to an attribute; null when it does not hold references. */
    static @Nullable ReferenceChanges to(ResolvedAttribute attribute) {
        ElementIdentity identity = ElementIdentity.of(attribute.definition());
        return identity.isReference() ? new ReferenceChanges(attribute, identity) : null;
    }

    ResolvedAttribute attribute() {
        return attribute;
    }

    Map<Object, JsonNode> additions() {
        return additions;
    }

    /** The ids of the elements to remove, as they were sent. */
    Collection<String> removedIds() {
        return removals.values();
    }

    /** Gathers a change to the attribute; false when it does anything but add or remove references. */
    boolean take(ResolvedChange change) {
        if (change instanceof AttributeChange whole) {
            return whole.op() != Op.REPLACE
                    && whole.value() instanceof ArrayNode elements
                    && takeAll(elements, whole.op() == Op.REMOVE);
        }
        List<String> values = change instanceof ElementsChange elements
                        && elements.op() == Op.REMOVE
                        && elements.target().subAttribute() == null
                ? elements.namedValues().orElse(null)
                : null;
        if (values == null) {
            return false;
        }
        values.forEach(value -> remove(identity.referenceKey(value), value));
        return true;
    }

    private boolean takeAll(ArrayNode elements, boolean removes) {
        for (JsonNode element : elements) {
            if (removes && identity.url(element) != null) {
                return false;
            }
            Object key = identity.key(element);
            if (removes) {
                remove(key, element.path("value").asString(""));
            } else {
                additions.putIfAbsent(key, element);
            }
        }
        return true;
    }

    private void remove(Object key, String id) {
        additions.remove(key);
        removals.putIfAbsent(key, id);
    }

    /**
     * The elements afterwards.
     *
     * @param elements all of them; the ones given when nothing changed
     * @param added those that were not there, or null
     */
    record Outcome(@Nullable JsonNode elements, @Nullable JsonNode added) {}

    /** Applies the changes to a list without duplicates. */
    Outcome applyTo(@Nullable JsonNode current, WorkBudget budget) {
        ArrayNode elements = JsonNodes.array(current);
        budget.spend(elements.size());
        Map<Object, JsonNode> missing = new LinkedHashMap<>(additions);
        BitSet removed = new BitSet();
        BitSet candidates = candidates(elements);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Object key = identity.key(elements.get(i));
            budget.spend(CHARACTER * (1L + String.valueOf(key).length()));
            if (removals.containsKey(key)) {
                removed.set(i);
            } else {
                missing.remove(key);
            }
        }
        if (removed.isEmpty() && missing.isEmpty()) {
            return new Outcome(current, null);
        }
        ArrayNode after = JsonTree.array(elements, removed, missing.values());
        return new Outcome(after.isEmpty() ? null : after, JsonNodes.array(missing.values()));
    }

    /** The positions of the elements that are added again or removed, and perhaps of some others. */
    private BitSet candidates(ArrayNode elements) {
        List<String> values = new ArrayList<>(additions.size() + removals.size());
        for (Set<Object> keys : List.of(additions.keySet(), removals.keySet())) {
            for (Object key : keys) {
                if (key instanceof String value) { // any other is the key of no element that is there
                    values.add(value);
                }
            }
        }
        return ImmutableArrayNode.candidates(elements, values);
    }
}
