package dev.scimkit.jdbc.internal.store;

import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.form.StorableText;
import dev.scimkit.jdbc.internal.outbox.Outbox;
import dev.scimkit.jdbc.internal.transaction.Unit;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.internal.ResourceVersion;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of the groups of one type: a row for each, so that one more costs one row. */
public final class MembershipStore {

    private final StoredType stored;
    private final Documents documents;
    private final ResourceRows groups;
    private final MemberRows rows;
    private final LivingMembers living;
    private final @Nullable Outbox outbox;

    MembershipStore(StoredType stored, MemberRows rows, LivingMembers living, @Nullable Outbox outbox) {
        this.stored = stored;
        this.documents = new Documents(stored);
        this.groups = new ResourceRows(stored);
        this.rows = rows;
        this.living = living;
        this.outbox = outbox;
    }

    MemberRows rows() {
        return rows;
    }

    /**
     * What changes when the list of members is replaced.
     *
     * @param removed the rows to delete
     * @param joining the members to append
     * @param last the position after which to append
     * @param gone members that were deleted meanwhile
     */
    record Difference(List<MemberRows.Member> removed, List<JsonNode> joining, long last, Set<JsonNode> gone) {

        static final Difference NONE = new Difference(List.of(), List.of(), 0, Set.of());

        boolean isNone() {
            return removed.isEmpty() && joining.isEmpty();
        }

        List<JsonNode> leaving() {
            List<JsonNode> leaving = new ArrayList<>();
            removed.forEach(member -> leaving.add(Documents.parse(member.document())));
            return leaving;
        }

        Resource without(Resource group) {
            return gone.isEmpty()
                    ? group
                    : withMembers(
                            group,
                            group.tree().path(StoredType.MEMBERS).values().stream()
                                    .filter(member -> !gone.contains(member))
                                    .toList());
        }
    }

    /** A group without those members that were deleted meanwhile. */
    Resource living(Connection connection, String organization, Resource group) throws SQLException {
        List<JsonNode> members = documents.members(group);
        List<JsonNode> left = living.among(connection, organization, members);
        return left.size() == members.size() ? group : withMembers(group, left);
    }

    private static Resource withMembers(Resource group, List<JsonNode> members) {
        return group.with(StoredType.MEMBERS, members.isEmpty() ? null : JsonTree.array(members));
    }

    /**
     * Compares the stored members with a new list. What follows in the new list on what is stored in the same order is
     * appended; so removals and additions, which are the usual changes, touch only the rows that they are about.
     */
    Difference difference(Connection connection, String organization, String groupId, List<JsonNode> wanted)
            throws SQLException {
        List<MemberRows.Member> removed = new ArrayList<>();
        int kept = 0;
        long last = 0;
        for (MemberRows.Member member : rows.rows(connection, organization, groupId)) {
            last = member.position();
            if (kept < wanted.size() && Documents.text(wanted.get(kept)).equals(member.document())) {
                kept++;
            } else {
                removed.add(member);
            }
        }
        List<JsonNode> added = wanted.subList(kept, wanted.size());
        List<JsonNode> joining = living.among(connection, organization, added);
        Set<JsonNode> gone = new HashSet<>(added);
        joining.forEach(gone::remove);
        return new Difference(removed, joining, last, gone);
    }

    void apply(Connection connection, String organization, String groupId, Difference difference) throws SQLException {
        rows.delete(connection, organization, groupId, difference.removed());
        rows.insert(connection, organization, groupId, difference.last(), difference.joining());
    }

    /**
     * Tells whether members that are deleted leave in the same transaction.
     *
     * @param memberType the name of the type of the members
     * @return true if they are in the same database
     */
    public boolean keepsDeletedOut(String memberType) {
        return living.check(memberType);
    }

    /**
     * Removes members, then adds those that are missing.
     *
     * @param unit the unit of work
     * @param organization the organization
     * @param groupId the group
     * @param change the members to remove and to add
     * @param lastModified the time to record if anything changes
     * @param condition the version that the group must have
     * @return the version afterwards
     * @throws SQLException if the database fails
     */
    public String change(
            Unit unit,
            String organization,
            String groupId,
            MembershipChange change,
            Instant lastModified,
            VersionCondition condition)
            throws SQLException {
        Connection connection = unit.connection();
        ResourceRow group =
                groups.lockVersion(connection, organization, groupId).orElseThrow(ResourceNotFoundException::new);
        ResourceRow.check(condition, group.version(), stored.type());
        Difference difference = difference(connection, organization, groupId, change);
        if (difference.isNone()) {
            return ResourceVersion.tag(group.version());
        }
        apply(connection, organization, groupId, difference);
        groups.touch(connection, organization, group, ResourceStore.form(lastModified));
        String version = ResourceVersion.tag(group.version() + 1);
        if (outbox != null) {
            outbox.membersChanged(
                    unit, organization, stored.type(), groupId, version, difference.leaving(), difference.joining());
        }
        return version;
    }

    /** Compares a change with those stored members that it names. */
    private Difference difference(Connection connection, String organization, String groupId, MembershipChange change)
            throws SQLException {
        Map<String, JsonNode> additions = new LinkedHashMap<>();
        for (Member member : change.additions()) {
            additions.put(rows.key(member.toTree()), member.toTree());
        }
        Set<String> removals = new HashSet<>();
        change.removals().stream().filter(StorableText::is).forEach(id -> removals.add(rows.key(id)));
        Set<String> named = new HashSet<>(removals);
        named.addAll(additions.keySet());
        List<MemberRows.Member> leaving = new ArrayList<>();
        MemberRows.Named found = rows.find(connection, organization, groupId, named);
        for (MemberRows.Member member : found.members()) {
            if (removals.contains(member.key())) {
                leaving.add(member);
            } else {
                additions.remove(member.key());
            }
        }
        List<JsonNode> joining = living.among(connection, organization, List.copyOf(additions.values()));
        return new Difference(leaving, joining, found.last(), Set.of());
    }

    /**
     * Removes a deleted resource from groups that it joined after the engine had looked for them, so that no reference to
     * it remains, even if the process ends now.
     */
    void leaveAll(Unit unit, String organization, String memberId) throws SQLException {
        MembershipChange leaving = new MembershipChange(Set.of(memberId), List.of());
        for (String groupId : rows.groupIds(unit.connection(), organization, rows.key(memberId))) {
            change(unit, organization, groupId, leaving, Instant.now(), VersionCondition.any());
        }
    }

    /**
     * Finds the groups of members, without their members.
     *
     * @param connection the connection
     * @param organization the organization
     * @param ids the ids of the members
     * @return the groups by the id of the member
     * @throws SQLException if the database fails
     */
    public Map<String, List<Resource>> groupsOf(Connection connection, String organization, Collection<String> ids)
            throws SQLException {
        Map<String, List<ResourceRow>> byKey = rows.groupsOf(connection, organization, Set.copyOf(ids));
        Map<String, Resource> read = new HashMap<>();
        Map<String, List<Resource>> groupsById = new HashMap<>();
        for (String id : ids) {
            List<ResourceRow> found = byKey.getOrDefault(rows.key(id), List.of());
            if (!found.isEmpty()) {
                groupsById.put(
                        id,
                        found.stream()
                                .map(row -> read.computeIfAbsent(row.id(), unused -> documents.read(row, null)))
                                .toList());
            }
        }
        return groupsById;
    }

    /**
     * Finds a page of the memberships of a group, of a member, of both, or of all.
     *
     * @param connection the connection
     * @param organization the organization
     * @param groupId the group, or null for all
     * @param memberId the member, or null for all
     * @param startIndex the index of the first membership, from 1
     * @param count the most memberships
     * @return the groups in the order of their ids, each with its members on the page
     * @throws SQLException if the database fails
     */
    public Page.Found<Resource> memberships(
            Connection connection,
            String organization,
            @Nullable String groupId,
            @Nullable String memberId,
            int startIndex,
            int count)
            throws SQLException {
        Sql where = rows.memberships(organization, groupId, memberId);
        int skipped = startIndex - 1;
        List<MemberRows.Membership> page = count == 0 ? List.of() : rows.page(connection, where, skipped, count);
        boolean isLast = page.size() < count && (skipped == 0 || !page.isEmpty());
        int total = isLast ? skipped + page.size() : rows.count(connection, where);
        Map<String, List<JsonNode>> byGroup = new LinkedHashMap<>();
        for (MemberRows.Membership membership : page) {
            byGroup.computeIfAbsent(membership.groupId(), unused -> new ArrayList<>())
                    .add(membership.member());
        }
        Map<String, ResourceRow> found = groups.find(connection, organization, byGroup.keySet());
        List<Resource> shown = new ArrayList<>();
        byGroup.forEach((id, members) -> {
            ResourceRow row = found.get(id);
            if (row != null) {
                shown.add(documents.read(row, members));
            }
        });
        return new Page.Found<>(shown, Math.max(total, shown.size()));
    }
}
