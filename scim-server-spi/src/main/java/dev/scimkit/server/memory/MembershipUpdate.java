package dev.scimkit.server.memory;

import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.patch.change.MembershipChange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of a group's members, prepared without a lock; membership is looked up in the index, not searched for.
 *
 * @param after the changed group; the given one if no member is added or removed
 * @param indexed who leaves and who joins
 */
record MembershipUpdate(Resource after, MemberIndex.Change indexed) {

    private static final String MEMBERS = "members";

    static MembershipUpdate of(Resource group, MembershipChange change, MemberIndex index, String groupId) {
        Set<String> leaving = new HashSet<>();
        for (String member : change.removals()) {
            String form = ComparisonForm.exact(member);
            if (index.contains(form, groupId)) {
                leaving.add(form);
            }
        }
        Set<String> joining = new HashSet<>();
        List<ObjectNode> added = new ArrayList<>();
        for (Member member : change.additions()) {
            String id = member.value();
            String form = id == null ? null : ComparisonForm.exact(id);
            if (form != null && (!index.contains(form, groupId) || leaving.contains(form)) && joining.add(form)) {
                added.add(member.toTree());
            }
        }
        MemberIndex.Change indexed = new MemberIndex.Change(List.copyOf(leaving), List.copyOf(joining));
        if (leaving.isEmpty() && added.isEmpty()) {
            return new MembershipUpdate(group, indexed);
        }
        ArrayNode members = group.tree().get(MEMBERS) instanceof ArrayNode array ? array : JsonTree.emptyArray();
        ArrayNode after = JsonTree.array(members, positions(members, leaving), added);
        return new MembershipUpdate(group.with(MEMBERS, after.isEmpty() ? null : after), indexed);
    }

    private static BitSet positions(ArrayNode members, Set<String> leaving) {
        BitSet positions = new BitSet();
        if (leaving.isEmpty()) {
            return positions;
        }
        for (int i = 0; i < members.size(); i++) {
            JsonNode id = members.get(i).path("value");
            if (id.isString() && leaving.contains(ComparisonForm.exact(id.stringValue()))) {
                positions.set(i);
            }
        }
        return positions;
    }
}
