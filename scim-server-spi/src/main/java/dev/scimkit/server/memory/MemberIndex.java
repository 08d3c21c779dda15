package dev.scimkit.server.memory;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ComparisonForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An index of groups by member.
 *
 * <p>Two states of a group share the members that did not change, so only the range between the first and the last
 * difference is compared.
 */
final class MemberIndex {

    private final IdsByKey groupsByMember = new IdsByKey();

    /** The forms of the ids of members that leave a group, and of those that join it. */
    record Change(List<String> leaving, List<String> joining) {
        boolean isEmpty() {
            return leaving.isEmpty() && joining.isEmpty();
        }
    }

    /** Returns the ids of the groups of a member. */
    Set<String> groupsOf(String memberId) {
        return groupsByMember.get(ComparisonForm.exact(memberId));
    }

    /** Returns whether a member, named by the form of its id, is in a group. */
    boolean contains(String member, String groupId) {
        return groupsByMember.get(member).contains(groupId);
    }

    /** Finds out who leaves and who joins; the state is null before creation and after deletion. */
    static Change change(@Nullable Resource before, @Nullable Resource after) {
        JsonNode old = members(before);
        JsonNode now = members(after);
        int start = commonStart(old, now);
        int end = commonEnd(old, now, start);
        return new Change(forms(old, start, old.size() - end), forms(now, start, now.size() - end));
    }

    void apply(String groupId, Change change) {
        change.leaving().forEach(member -> groupsByMember.remove(member, groupId));
        change.joining().forEach(member -> groupsByMember.add(member, groupId));
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

    private static List<String> forms(JsonNode members, int from, int to) {
        List<String> forms = new ArrayList<>(Math.max(0, to - from));
        for (int i = from; i < to; i++) {
            JsonNode value = members.get(i).path("value");
            if (value.isString()) {
                forms.add(ComparisonForm.exact(value.stringValue()));
            }
        }
        return forms;
    }
}
