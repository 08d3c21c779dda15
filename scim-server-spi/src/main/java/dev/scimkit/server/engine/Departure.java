package dev.scimkit.server.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.repository.GroupsOfMember;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Takes a deleted resource out of the groups that it was a member of (RFC 7644 section 3.6). */
final class Departure {

    private static final String MEMBERS = "members";

    private final ModifyOperation modify;

    Departure(ModifyOperation modify) {
        this.modify = modify;
    }

    void leaveGroups(Exchange exchange, String memberId) {
        GroupsOfMember groups = exchange.types().groups();
        ServedType<?> groupType = exchange.types().groupType();
        if (groups == null || groupType == null) {
            return;
        }
        for (Resource group : groups.groupsOf(memberId, exchange.context())) {
            String groupId = group.getId();
            if (groupId != null) {
                leave(exchange, groupType, groupId, memberId);
            }
        }
    }

    private void leave(Exchange exchange, ServedType<?> groupType, String groupId, String memberId) {
        Exchange unconditional = exchange.operation("PATCH", "", null, null);
        try {
            modify.run(unconditional, groupType, groupId, Modification.byService(group -> without(group, memberId)));
        } catch (ScimException gone) {
            if (gone.error().status() != 404) {
                throw gone;
            }
        }
    }

    private static Resource without(Resource group, String memberId) {
        List<JsonNode> staying = new ArrayList<>();
        for (JsonNode member : group.tree().path(MEMBERS)) {
            if (!memberId.equals(member.path("value").asString(""))) {
                staying.add(member);
            }
        }
        return group.with(MEMBERS, staying.isEmpty() ? null : JsonTree.array(staying));
    }
}
