package dev.scimkit.server.internal;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ComparisonForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cuts a page of memberships out of groups: each group with only those members that are on the page. */
public final class MembershipPage {

    private static final String MEMBERS = "members";
    private static final String VALUE = "value";

    private final @Nullable String memberId;
    private final long skipped;
    private final int count;
    private final List<Resource> groups = new ArrayList<>();
    private int taken;
    private long total;

    /**
     * Begins a page.
     *
     * @param memberId the only member whose memberships are wanted, or null for all
     * @param startIndex the index of the first membership, from 1
     * @param count the most memberships
     */
    public MembershipPage(@Nullable String memberId, int startIndex, int count) {
        this.memberId = memberId;
        this.skipped = startIndex - 1L;
        this.count = count;
    }

    /**
     * Takes the memberships of the next group.
     *
     * @param group a group with all its members
     */
    public void add(Resource group) {
        JsonNode members = group.tree().path(MEMBERS);
        String wanted = memberId;
        if (wanted == null) {
            add(group, members, 0, members.size());
            return;
        }
        int position = position(members, wanted);
        if (position >= 0) {
            add(group, members, position, position + 1);
        }
    }

    private void add(Resource group, JsonNode members, int from, int to) {
        int first = (int) Math.min(to, from + Math.max(0, skipped - total));
        int end = (int) Math.min(to, first + (long) count - taken);
        total += to - from;
        if (first >= end) {
            return;
        }
        List<JsonNode> shown = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            shown.add(members.get(i));
        }
        taken += shown.size();
        groups.add(group.with(MEMBERS, JsonTree.array(shown)));
    }

    /** The same text is found sooner than another spelling of the id, and is what nearly all members have. */
    private static int position(JsonNode members, String memberId) {
        int same = last(members, memberId::equals);
        if (same >= 0) {
            return same;
        }
        String form = ComparisonForm.exact(memberId);
        return last(members, value -> ComparisonForm.exact(value).equals(form));
    }

    /** Who joined last is looked for most often, and is at the end. */
    private static int last(JsonNode members, Predicate<String> isWanted) {
        for (int i = members.size() - 1; i >= 0; i--) {
            JsonNode value = members.get(i).path(VALUE);
            if (value.isString() && isWanted.test(value.stringValue())) {
                return i;
            }
        }
        return -1;
    }

    /** The groups with memberships on the page. */
    public List<Resource> groups() {
        return groups;
    }

    /** How many memberships there are on all pages. */
    public int total() {
        return (int) Math.min(total, Integer.MAX_VALUE);
    }
}
