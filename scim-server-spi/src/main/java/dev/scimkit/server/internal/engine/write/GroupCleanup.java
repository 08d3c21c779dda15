package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.GroupsOfMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Removes resources that are deleted from the groups that they are members of (RFC 7644 section 3.6). */
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

    /** The ids of the groups of a resource, without the resource itself. */
    List<String> of(Exchange exchange, ServedType<?> served, String memberId) {
        GroupsOfMember groups = exchange.types().groups();
        ServedType<?> groupType = exchange.types().groupType();
        if (groups == null || groupType == null) {
            return List.of();
        }
        List<? extends Resource> found =
                groups.groupsOf(List.of(memberId), exchange.context()).get(memberId);
        boolean isGroup = served.type().name().equals(groupType.type().name());
        return found == null
                ? List.of()
                : found.stream()
                        .map(Resource::getId)
                        .filter(id -> id != null && !(isGroup && id.equals(memberId)))
                        .toList();
    }

    /** Leaves all groups, one after the other. */
    void leaveAll(Exchange exchange, ServedType<?> served, String memberId) {
        for (String groupId : of(exchange, served, memberId)) {
            leave(exchange, groupId, memberId);
        }
    }

    /** Leaves one group in a unit of work of its own. */
    void leave(Exchange exchange, String groupId, String memberId) {
        runUnlessGone(
                exchange,
                (unconditional, type) -> units.run(
                        unconditional,
                        type,
                        groupId,
                        changes -> leave(changes, unconditional, type, groupId, memberId)));
    }

    /** The same while the lock of another resource is held: two locks could wait for each other. */
    void leaveUnlocked(UncommittedEvents other, Exchange exchange, String groupId, String memberId) {
        runUnlessGone(
                exchange,
                (unconditional, type) -> units.runWhile(
                        other, unconditional, type, changes -> leave(changes, unconditional, type, groupId, memberId)));
    }

    /** Leaves one group in the running unit of work. */
    void leaveWithin(UncommittedEvents changes, Exchange exchange, String groupId, String memberId) {
        runUnlessGone(
                exchange,
                (unconditional, type) -> UnitsOfWork.within(
                        changes, unconditional, type, () -> leave(changes, unconditional, type, groupId, memberId)));
    }

    /** Removes the member from one group. */
    private interface Leave {
        Object run(Exchange exchange, ServedType<?> groupType);
    }

    private static void runUnlessGone(Exchange exchange, Leave leave) {
        ServedType<?> groupType = exchange.types().groupType();
        if (groupType == null) {
            return;
        }
        try {
            leave.run(exchange.unconditional(), groupType);
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

    /** The group without a member. */
    static Resource without(Resource group, String memberId) {
        String id = ComparisonForm.exact(memberId);
        List<JsonNode> staying = new ArrayList<>();
        for (JsonNode member : group.tree().path(MEMBERS)) {
            if (!id.equals(ComparisonForm.exact(member.path("value").asString("")))) {
                staying.add(member);
            }
        }
        return group.with(MEMBERS, staying.isEmpty() ? null : JsonTree.array(staying));
    }
}
