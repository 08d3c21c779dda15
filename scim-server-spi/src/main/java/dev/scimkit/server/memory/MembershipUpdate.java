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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes the members of a group; membership is looked up in the index, not searched for. */
final class MembershipUpdate {

    private static final String MEMBERS = "members";

    private final MemberIndex index;
    private final String groupId;

    MembershipUpdate(MemberIndex index, String groupId) {
        this.index = index;
        this.groupId = groupId;
    }

    /** Returns the changed group and updates the index; null if no member is added or removed. */
    @Nullable
    Resource change(Resource group, MembershipChange change) {
        Set<String> leaving = new HashSet<>();
        change.removals().forEach(member -> leaving.add(ComparisonForm.exact(member)));
        leaving.removeIf(member -> !index.contains(member, groupId));
        leaving.forEach(member -> index.leave(member, groupId));
        List<ObjectNode> joining = new ArrayList<>();
        for (Member member : change.additions()) {
            String id = member.value();
            if (id != null && !index.contains(id, groupId)) {
                index.join(id, groupId);
                joining.add(member.toTree());
            }
        }
        if (leaving.isEmpty() && joining.isEmpty()) {
            return null;
        }
        ArrayNode members = group.tree().get(MEMBERS) instanceof ArrayNode array ? array : JsonTree.emptyArray();
        ArrayNode after = JsonTree.array(members, positions(members, leaving), joining);
        return group.with(MEMBERS, after.isEmpty() ? null : after);
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
