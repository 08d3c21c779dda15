package dev.scimkit.patch;

import dev.scimkit.core.json.JsonTree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Additions and removals of references, gathered from any number of operations: removals first, then additions, come to
 * the same as the operations in their order. One pass over the members, however many operations there are.
 */
final class MemberChanges {

    private final Map<Object, JsonNode> additions = new LinkedHashMap<>();
    private final Set<Object> removals = new HashSet<>();

    void add(Object key, JsonNode element) {
        additions.putIfAbsent(key, element);
    }

    void remove(Object key) {
        additions.remove(key);
        removals.add(key);
    }

    Map<Object, JsonNode> additions() {
        return additions;
    }

    Set<Object> removals() {
        return removals;
    }

    /**
     * The members afterwards.
     *
     * @param members all of them; the ones given when nothing changed
     * @param added those that were not there, or null
     */
    record Outcome(@Nullable JsonNode members, @Nullable JsonNode added) {}

    /** Applies the changes to members of which none stands twice. */
    Outcome applyTo(@Nullable JsonNode current, ElementIdentity identity) {
        ArrayNode members = Nodes.array(current);
        Map<Object, JsonNode> missing = new LinkedHashMap<>(additions);
        BitSet removed = new BitSet();
        BitSet candidates = candidates(members);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Object key = identity.key(members.get(i));
            if (removals.contains(key)) {
                removed.set(i);
            } else {
                missing.remove(key);
            }
        }
        if (removed.isEmpty() && missing.isEmpty()) {
            return new Outcome(current, null);
        }
        ArrayNode after = JsonTree.array(members, removed, missing.values());
        return new Outcome(after.isEmpty() ? null : after, Nodes.array(missing.values()));
    }

    /** The positions at which the members stand that are added or removed, and some others. */
    private BitSet candidates(ArrayNode members) {
        List<String> values = new ArrayList<>(additions.size() + removals.size());
        for (Set<Object> keys : List.of(additions.keySet(), removals)) {
            for (Object key : keys) {
                if (!(key instanceof String value)) {
                    return all(members);
                }
                values.add(value);
            }
        }
        return JsonTree.candidates(members, values);
    }

    private static BitSet all(ArrayNode members) {
        BitSet all = new BitSet(members.size());
        all.set(0, members.size());
        return all;
    }
}
