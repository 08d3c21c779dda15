package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.GroupsOfMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Removes a deleted resource from the groups that it was a member of (RFC 7644 section 3.6). */
final class GroupCleanup {

    private static final String MEMBERS = "members";

    private final UnitsOfWork units;
    private final ReadModifyWrite modify;
    private final MembershipChanges memberships;

    GroupCleanup(UnitsOfWork units, ReadModifyWrite modify, MembershipChanges memberships) {
        this.units = units;
        this.modify = modify;
        this.memberships = memberships;
    }

    /** Changes one group after the other, each in a unit of work of its own. */
    void leaveGroups(Exchange exchange, String memberId) {
        eachGroup(
                exchange,
                memberId,
                (unconditional, type, id) -> units.run(
                        unconditional, type, id, changes -> leave(changes, unconditional, type, id, memberId)));
    }

    /** Changes all groups in the running unit of work. */
    void leaveGroupsWithin(UncommittedEvents changes, Exchange exchange, String memberId) {
        eachGroup(
                exchange,
                memberId,
                (unconditional, type, id) -> UnitsOfWork.within(
                        changes, unconditional, type, () -> leave(changes, unconditional, type, id, memberId)));
    }

    /** Removes the member from one group. */
    private interface Leave {
        Object run(Exchange exchange, ServedType<?> groupType, String groupId);
    }

    private static void eachGroup(Exchange exchange, String memberId, Leave leave) {
        GroupsOfMember groups = exchange.types().groups();
        ServedType<?> groupType = exchange.types().groupType();
        if (groups == null || groupType == null) {
            return;
        }
        Exchange unconditional = exchange.unconditional();
        for (Resource group : groupsOf(memberId, groups, exchange)) {
            String groupId = group.getId();
            if (groupId != null) {
                runUnlessGone(leave, unconditional, groupType, groupId);
            }
        }
    }

    private static List<? extends Resource> groupsOf(String memberId, GroupsOfMember groups, Exchange exchange) {
        List<? extends Resource> found =
                groups.groupsOf(List.of(memberId), exchange.context()).get(memberId);
        return found == null ? List.of() : found;
    }

    private static void runUnlessGone(Leave leave, Exchange exchange, ServedType<?> groupType, String groupId) {
        try {
            leave.run(exchange, groupType, groupId);
        } catch (ScimException gone) {
            if (gone.error().status() != 404) {
                throw gone;
            }
        }
    }

    private Object leave(
            UncommittedEvents changes, Exchange exchange, ServedType<?> groupType, String groupId, String memberId) {
        return groupType.abilities().members() == null
                ? modify.within(
                        changes,
                        exchange,
                        groupType,
                        groupId,
                        Modification.byService(group -> without(group, memberId)))
                : memberships.within(
                        changes, exchange, groupType, groupId, new MembershipChange(Set.of(memberId), List.of()));
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
