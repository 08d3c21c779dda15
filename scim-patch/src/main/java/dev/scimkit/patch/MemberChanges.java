package dev.scimkit.patch;

import java.util.ArrayList;
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
        List<JsonNode> after = new ArrayList<>(members.size() + additions.size());
        for (JsonNode member : members) {
            Object key = identity.key(member);
            if (!removals.contains(key)) {
                missing.remove(key);
                after.add(member);
            }
        }
        if (after.size() == members.size() && missing.isEmpty()) {
            return new Outcome(current, null);
        }
        List<JsonNode> added = List.copyOf(missing.values());
        after.addAll(added);
        return new Outcome(Nodes.array(after), Nodes.array(added));
    }
}
