package dev.scimkit.testkit.repository;

import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.server.repository.VersionConflictException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The optional interfaces about members: {@code MembershipAware}, {@code GroupsOfMember}, {@code ExistingIds}. */
abstract class MemberRules<R extends Resource> extends SearchRules<R> {

    private static final String MEMBERS = "members";

    /** Members leave and join, and the others stay in their order. */
    @Test
    public void changeMembers_leavingAndJoining_keepsTheOthersInOrder() {
        MembershipAware groups = groups();
        List<String> ids = newMembers(5);
        R group = group(1, ids.subList(0, 4));
        MembershipChange change =
                new MembershipChange(Set.of(ids.get(1)), List.of(Member.user(ids.get(0)), Member.user(ids.get(4))));
        change(groups, group, change, VersionCondition.any());
        expectMembers(group, List.of(ids.get(0), ids.get(2), ids.get(3), ids.get(4)));
    }

    /** The returned version is that of the group, and the time of the change is recorded. */
    @Test
    public void changeMembers_changed_returnsTheNewVersion() {
        MembershipAware groups = groups();
        R group = group(1, List.of());
        String version = change(groups, group, joining(newMembers(1)), VersionCondition.any());
        R found = mustFind(group);
        expect(
                Duty.MEMBERS,
                version.equals(found.getMeta().version()) && !version.equals(version(group)),
                "changeMembers returns a new version, and findById returns meta.version '" + version + "'",
                "meta.version '" + found.getMeta().version() + "' after '" + version(group) + "'",
                "count the version of the group up in the same statement or transaction, and return it");
        expect(
                Duty.MEMBERS,
                CHANGED.equals(found.getMeta().lastModified()),
                "meta.lastModified is the time that was passed in, " + CHANGED,
                found.getMeta().lastModified(),
                "record lastModified when a member leaves or joins");
    }

    /** If no member leaves or joins, nothing changes. */
    @Test
    public void changeMembers_nothingToChange_keepsVersionAndTime() {
        MembershipAware groups = groups();
        List<String> ids = newMembers(2);
        R group = group(1, ids.subList(0, 1));
        MembershipChange change = new MembershipChange(Set.of(ids.get(1)), List.of(Member.user(ids.get(0))));
        String version = change(groups, group, change, VersionCondition.any());
        R found = mustFind(group);
        expect(
                Duty.MEMBERS,
                version.equals(version(group))
                        && difference(group, found, false).isEmpty(),
                "adding a member and removing a stranger keeps the version '" + version(group)
                        + "' and meta.lastModified",
                "version '" + version + "', " + difference(group, found, false).orElse("the same content"),
                "count only rows that were inserted or deleted as changes (RFC 7644 section 3.5.2.1)");
    }

    /** A change for an old version is refused. */
    @Test
    public void changeMembers_oldVersion_isRefused() {
        MembershipAware groups = groups();
        R group = group(1, List.of());
        List<String> ids = newMembers(1);
        expectThrown(
                Duty.MEMBERS,
                VersionConflictException.class,
                CallOutcome.of(() -> change(groups, group, joining(ids), stale())),
                "changeMembers with a version that the group does not have",
                "check the condition in the same transaction as the change");
        expectUnchanged(Duty.MEMBERS, group, "changeMembers with an old version");
    }

    /** Members of a group that does not exist cannot be changed. */
    @Test
    public void changeMembers_unknownGroup_isNotFound() {
        MembershipAware groups = groups();
        R unknown = complete(resource(1));
        expectThrown(
                Duty.MEMBERS,
                ResourceNotFoundException.class,
                CallOutcome.of(() -> change(groups, unknown, joining(newMembers(1)), VersionCondition.any())),
                "changeMembers of an unknown group",
                "throw ResourceNotFoundException if no row has the id");
    }

    /** Members of a group of another organization cannot be changed. */
    @Test
    public void changeMembers_otherOrganization_isNotFound() {
        MembershipAware groups = groups();
        RequestContext elsewhere = elsewhere();
        R group = group(1, List.of());
        expectThrown(
                Duty.MEMBERS,
                ResourceNotFoundException.class,
                CallOutcome.of(() -> unit(
                        elsewhere,
                        () -> groups.changeMembers(
                                id(group), joining(newMembers(1)), CHANGED, VersionCondition.any(), elsewhere))),
                "changeMembers of a group of another organization",
                "add the organization of the RequestContext to the condition");
        expectUnchanged(Duty.MEMBERS, group, "changeMembers from another organization");
    }

    /** Members that join at once are all there. */
    @Test
    public void changeMembers_manyAtOnce_losesNone() {
        MembershipAware groups = groups();
        List<String> ids = newMembers(4);
        R group = group(1, List.of());
        List<Supplier<String>> tasks = new ArrayList<>();
        ids.forEach(id -> tasks.add(() -> change(groups, group, joining(List.of(id)), VersionCondition.any())));
        List<CallOutcome<String>> outcomes = together(tasks);
        List<String> members = members(mustFind(group));
        expect(
                Duty.MEMBERS,
                members.size() == ids.size() && members.containsAll(ids),
                "four members that join at once are all members: " + ids,
                members + " after " + outcomes,
                "insert one row per member, or lock the group while you change the list");
    }

    /** Memberships are found by group and by member, in pages. */
    @Test
    public void memberships_ofGroupsAndMembers_areFoundInPages() {
        MembershipAware groups = groups();
        List<String> ids = newMembers(3);
        String first = id(group(1, ids));
        String second = id(group(2, ids.subList(2, 3)));
        List<String> ofFirst =
                ids.stream().map(member -> membership(first, member)).toList();
        List<String> ofLast = List.of(membership(first, ids.get(2)), membership(second, ids.get(2)));
        List<String> all = new ArrayList<>(ofFirst);
        all.add(ofLast.get(1));

        expectMemberships(groups, first, null, 1, 2, ofFirst.subList(0, 2), 3);
        expectMemberships(groups, first, null, 3, 2, ofFirst.subList(2, 3), 3);
        expectMemberships(groups, first, null, 4, 2, List.of(), 3);
        expectMemberships(groups, first, null, 1, 0, List.of(), 3);
        expectMemberships(groups, first, ids.get(1), 1, 2, ofFirst.subList(1, 2), 1);
        expectMemberships(groups, second, ids.get(1), 1, 2, List.of(), 0);
        expectMemberships(groups, id(complete(resource(3))), null, 1, 2, List.of(), 0);
        expectMemberships(groups, null, ids.get(2), 1, 9, ofLast, 2);
        expectMemberships(groups, null, null, 1, 9, all, 4);
    }

    private void expectMemberships(
            MembershipAware groups,
            @Nullable String groupId,
            @Nullable String memberId,
            int startIndex,
            int count,
            List<String> expected,
            int total) {
        Page.Found<? extends Resource> found =
                unit(here, () -> groups.memberships(groupId, memberId, startIndex, count, here));
        List<String> shown = new ArrayList<>();
        found.resources().forEach(group -> members(group).forEach(member -> shown.add(membership(id(group), member))));
        boolean inOrder = groupId != null;
        expect(
                Duty.MEMBERS,
                found.totalResults() == total
                        && (inOrder ? shown.equals(expected) : Set.copyOf(shown).equals(Set.copyOf(expected))),
                "memberships(" + groupId + ", " + memberId + ", " + startIndex + ", " + count + ") finds " + expected
                        + " of " + total,
                shown + " of " + found.totalResults(),
                "return each group with only the members on the page, and count the memberships of all pages");
    }

    private static String membership(String groupId, String memberId) {
        return groupId + "/" + memberId;
    }

    /** Memberships of another organization are not found. */
    @Test
    public void memberships_otherOrganization_findsNothing() {
        MembershipAware groups = groups();
        RequestContext elsewhere = elsewhere();
        group(1, newMembers(1));
        Page.Found<? extends Resource> found = unit(elsewhere, () -> groups.memberships(null, null, 1, 9, elsewhere));
        expect(
                Duty.MEMBERS,
                found.totalResults() == 0 && found.resources().isEmpty(),
                "memberships in another organization finds nothing",
                found,
                "add the organization of the RequestContext to the condition");
    }

    /** The groups of members are found, and of nobody else. */
    @Test
    public void groupsOf_members_findsTheirGroups() {
        GroupsOfMember groups = ability(GroupsOfMember.class);
        needMembers();
        List<String> ids = newMembers(3);
        R first = group(1, ids.subList(0, 2));
        R second = group(2, ids.subList(0, 1));
        Map<String, ? extends List<? extends Resource>> found = unit(here, () -> groups.groupsOf(ids, here));
        for (int i = 0; i < ids.size(); i++) {
            Set<String> expected = i == 0 ? Set.of(id(first), id(second)) : i == 1 ? Set.of(id(first)) : Set.of();
            List<? extends Resource> of = found.get(ids.get(i));
            Set<String> got = of == null ? Set.of() : new HashSet<>(ids(of));
            expect(
                    Duty.GROUPS,
                    got.equals(expected),
                    "the groups of " + ids.get(i) + " are " + expected,
                    got,
                    "select the groups whose members have the id as value, and key them by member");
        }
    }

    /** The groups of another organization are not found. */
    @Test
    public void groupsOf_otherOrganization_findsNothing() {
        GroupsOfMember groups = ability(GroupsOfMember.class);
        needMembers();
        RequestContext elsewhere = elsewhere();
        List<String> ids = newMembers(1);
        group(1, ids);
        Map<String, ? extends List<? extends Resource>> found = unit(elsewhere, () -> groups.groupsOf(ids, elsewhere));
        expect(
                Duty.GROUPS,
                found.values().stream().allMatch(List::isEmpty),
                "groupsOf in another organization finds nothing",
                found,
                "add the organization of the RequestContext to the condition");
    }

    /** Of many ids, those that exist are found. */
    @Test
    public void existing_knownAndUnknown_findsTheKnown() {
        ExistingIds existing = ability(ExistingIds.class);
        String known = id(create(1));
        String unknown = id(complete(resource(2)));
        Set<String> found = unit(here, () -> existing.existing(List.of(known, unknown), here));
        expect(
                Duty.EXISTENCE,
                found.equals(Set.of(known)),
                "of " + known + " and an unknown id the first exists",
                found,
                "select the ids that are there, compared exactly");
    }

    /** Ids of another organization do not exist. */
    @Test
    public void existing_otherOrganization_findsNothing() {
        ExistingIds existing = ability(ExistingIds.class);
        RequestContext elsewhere = elsewhere();
        String known = id(create(1));
        Set<String> found = unit(elsewhere, () -> existing.existing(List.of(known), elsewhere));
        expect(
                Duty.EXISTENCE,
                found.isEmpty(),
                "existing in another organization finds nothing",
                found,
                "add the organization of the RequestContext to the condition");
    }

    private MembershipAware groups() {
        MembershipAware groups = ability(MembershipAware.class);
        needMembers();
        return groups;
    }

    private void needMembers() {
        need(type.attribute(MEMBERS).isPresent(), type.name() + " has no members");
    }

    private List<String> newMembers(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(newMember(here));
        }
        return ids;
    }

    private R group(int number, List<String> members) {
        List<JsonNode> elements =
                members.stream().<JsonNode>map(id -> Member.user(id).toTree()).toList();
        Resource group = resource(number);
        return create(
                group.with(MEMBERS, elements.isEmpty() ? null : JsonTree.array(elements))
                        .as(view()),
                here);
    }

    private static MembershipChange joining(List<String> ids) {
        return new MembershipChange(Set.of(), ids.stream().map(Member::user).toList());
    }

    private String change(MembershipAware groups, R group, MembershipChange change, VersionCondition condition) {
        return unit(here, () -> groups.changeMembers(id(group), change, CHANGED, condition, here));
    }

    private void expectMembers(R group, List<String> expected) {
        List<String> members = members(mustFind(group));
        expect(
                Duty.MEMBERS,
                members.equals(expected),
                "the members are " + expected,
                members,
                "first remove, then append what is missing; keep the order in a column");
    }

    private static List<String> members(Resource group) {
        List<String> ids = new ArrayList<>();
        group.tree()
                .path(MEMBERS)
                .forEach(member -> ids.add(member.path("value").asString()));
        return ids;
    }
}
