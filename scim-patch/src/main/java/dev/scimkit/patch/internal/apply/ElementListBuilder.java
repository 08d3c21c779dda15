package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.request.PatchOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Builds a list of elements from another one, and keeps at most one of them primary. */
final class ElementListBuilder {

    private final ResolvedAttribute at;
    private final PatchOptions options;
    private final boolean primaryRule;
    private final List<JsonNode> elements;
    private final List<JsonNode> changedElements = new ArrayList<>(2);
    /** The elements that the operation made primary, by identity; null for none. */
    private @Nullable Set<JsonNode> claimants;

    private @Nullable JsonNode lastClaimant;
    private final int sizeBefore;
    private boolean changed;

    ElementListBuilder(ResolvedAttribute at, ArrayNode before, PatchOptions options) {
        this.at = at;
        this.options = options;
        this.primaryRule = ElementIdentity.of(at.definition()).hasPrimary();
        this.sizeBefore = before.size();
        this.elements = new ArrayList<>(sizeBefore + 1);
    }

    void keep(JsonNode element) {
        elements.add(element);
    }

    void append(JsonNode element) {
        add(null, element);
    }

    void keepOrChange(JsonNode before, JsonNode after) {
        if (JsonNodes.same(before, after)) {
            elements.add(after);
        } else {
            add(before, after);
        }
    }

    int size() {
        return elements.size();
    }

    /** Merges changed elements that now equal another one: the first stays, and is primary if either was. */
    void mergeTwins(ElementKeys keys) {
        if (elements.size() <= ElementKeys.FEW && changedElements.size() == 1 && !hasTwin(keys)) {
            return;
        }
        // by identity, because an unchanged element may equal a changed one
        Set<JsonNode> changedNow = identitySet();
        changedNow.addAll(changedElements);
        Map<Object, Integer> positions = new HashMap<>();
        List<JsonNode> distinct = new ArrayList<>(elements.size());
        for (JsonNode element : elements) {
            Integer first = positions.putIfAbsent(keys.of(element), distinct.size());
            if (first == null || !(changedNow.contains(element) || changedNow.contains(distinct.get(first)))) {
                distinct.add(element);
            } else {
                JsonNode merged = merged(distinct.get(first), element);
                changedNow.add(merged);
                distinct.set(first, merged);
            }
        }
        elements.clear();
        elements.addAll(distinct);
    }

    private boolean hasTwin(ElementKeys keys) {
        JsonNode changedElement = changedElements.get(0);
        int alike = 0;
        for (JsonNode element : elements) {
            alike += keys.areSame(element, changedElement) ? 1 : 0;
        }
        return alike > 1;
    }

    private JsonNode merged(JsonNode first, JsonNode twin) {
        JsonNode merged = primaryRule ? ElementIdentity.merged(first, twin) : first;
        Set<JsonNode> all = claimants;
        if (all != null) {
            boolean twinClaimed = all.remove(twin);
            boolean firstClaimed = all.remove(first);
            if (twinClaimed || firstClaimed) {
                claim(merged);
            }
        }
        return merged;
    }

    private void claim(JsonNode element) {
        Set<JsonNode> all = claimants == null ? identitySet() : claimants;
        all.add(element);
        claimants = all;
        lastClaimant = element;
    }

    private static Set<JsonNode> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>(2));
    }

    /** The list, or the one given when nothing changed. */
    @Nullable
    JsonNode result(@Nullable JsonNode before) {
        return changed || elements.size() != sizeBefore ? settled() : before;
    }

    /** The list, or the one given when it is equal to it. */
    @Nullable
    JsonNode resultIfOther(@Nullable JsonNode before) {
        JsonNode after = settled();
        return Objects.equals(before, after) ? before : after;
    }

    private void add(@Nullable JsonNode before, JsonNode after) {
        changed = true;
        elements.add(after);
        changedElements.add(after);
        if (primaryRule && PrimaryRule.claims(before, after)) {
            claim(after);
        }
    }

    private @Nullable ArrayNode settled() {
        if (lastClaimant != null && claimants != null) {
            PrimaryRule.settle(at, elements, lastClaimant, claimants.size() > 1, options);
        }
        return JsonNodes.array(elements);
    }
}
