package dev.scimkit.server.memory;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ComparisonForm;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An index of groups by member.
 *
 * <p>Two states of a group share the members that did not change, so only the range between the first and the last
 * difference is compared.
 */
final class MemberIndex {

    private final Map<String, Set<String>> groupsByMember = new HashMap<>();

    /** Returns the ids of the groups of a member. */
    Set<String> groupsOf(String memberId) {
        return groupsByMember.getOrDefault(ComparisonForm.exact(memberId), Set.of());
    }

    /** Updates the index; the state is null before creation and after deletion. */
    void replace(String groupId, @Nullable Resource before, @Nullable Resource after) {
        JsonNode old = members(before);
        JsonNode now = members(after);
        int start = commonStart(old, now);
        int end = commonEnd(old, now, start);
        each(old, start, old.size() - end, member -> leave(member, groupId));
        each(now, start, now.size() - end, member -> join(member, groupId));
    }

    boolean contains(String member, String groupId) {
        return groupsOf(member).contains(groupId);
    }

    void join(String member, String groupId) {
        groupsByMember
                .computeIfAbsent(ComparisonForm.exact(member), unused -> new LinkedHashSet<>())
                .add(groupId);
    }

    void leave(String member, String groupId) {
        String key = ComparisonForm.exact(member);
        Set<String> groups = groupsByMember.get(key);
        if (groups != null && groups.remove(groupId) && groups.isEmpty()) {
            groupsByMember.remove(key);
        }
    }

    private static JsonNode members(@Nullable Resource group) {
        return group == null ? JsonTree.emptyArray() : group.tree().path("members");
    }

    private static int commonStart(JsonNode old, JsonNode now) {
        int length = Math.min(old.size(), now.size());
        int same = 0;
        while (same < length && isSame(old.get(same), now.get(same))) {
            same++;
        }
        return same;
    }

    private static int commonEnd(JsonNode old, JsonNode now, int start) {
        int length = Math.min(old.size(), now.size()) - start;
        int same = 0;
        while (same < length && isSame(old.get(old.size() - 1 - same), now.get(now.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    @SuppressWarnings("ReferenceEquality") // shared elements are the same nodes; others are removed and added again
    private static boolean isSame(JsonNode left, JsonNode right) {
        return left == right;
    }

    private static void each(JsonNode members, int from, int to, Consumer<String> action) {
        for (int i = from; i < to; i++) {
            JsonNode value = members.get(i).path("value");
            if (value.isString()) {
                action.accept(value.stringValue());
            }
        }
    }
}
