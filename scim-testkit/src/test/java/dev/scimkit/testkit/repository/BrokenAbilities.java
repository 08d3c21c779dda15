package dev.scimkit.testkit.repository;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.testkit.repository.BrokenRepositories.Groups;
import dev.scimkit.testkit.repository.BrokenRepositories.Users;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Repositories that break the duties of the optional interfaces. */
final class BrokenAbilities {

    private BrokenAbilities() {}

    /** A repository of users with units of work to break. */
    static class UserUnits extends ToyUnits<User> {
        UserUnits() {
            super(ResourceTypes.user(), User::new);
        }
    }

    static void addTo(Map<String, Supplier<ToyRepository<?>>> all) {
        addUnits(all);
        addProjections(all);
        addCursors(all);
        addPatches(all);
        addMembers(all);
        addReferences(all);
    }

    private static void addUnits(Map<String, Supplier<ToyRepository<?>>> all) {
        all.put("inTransaction_workThrows_undoesIt", () -> new UserUnits() {
            @Override
            void undo(Map<Key, User> state) {
                rows.keySet().retainAll(state.keySet());
            }
        });
        all.put("inTransaction_workReturns_isCommitted", () -> new UserUnits() {
            private final Map<Key, Thread> creators = new ConcurrentHashMap<>();

            @Override
            public synchronized User create(User resource, RequestContext context) {
                User stored = super.create(resource, context);
                creators.put(key(String.valueOf(stored.getId()), context), Thread.currentThread());
                return stored;
            }

            @Override
            public Optional<User> findById(String id, RequestContext context) {
                return super.findById(id, context)
                        .filter(user -> creators.get(key(id, context)) == Thread.currentThread());
            }
        });
        all.put("inTransaction_withinAnother_joinsIt", () -> new UserUnits() {
            @Override
            void endInner() {
                keepWhatIsThere();
            }
        });
    }

    private static void addProjections(Map<String, Supplier<ToyRepository<?>>> all) {
        all.put("findByIdShowing_oneAttribute_hasItAndTheVersion", () -> new Users() {
            @Override
            User only(User row, Predicate<String> shown) {
                User some = super.only(row, shown);
                return shown.test("meta") ? some : some.with("meta", null).as(User::new);
            }
        });
        all.put("findByIdShowing_otherOrganization_findsNothing", () -> new Users() {
            @Override
            public Optional<User> findById(String id, Predicate<String> shown, RequestContext context) {
                return anywhere(id).map(rows::get).map(row -> only(row, shown));
            }
        });
    }

    private static void addCursors(Map<String, Supplier<ToyRepository<?>>> all) {
        all.put("cursors_followed_returnEachOnceInOrder", () -> new Users() {
            @Override
            List<User> ordered(SearchQuery query, RequestContext context) {
                return super.ordered(query.sort(null), context);
            }
        });
        all.put("cursors_resourceDeletedMeanwhile_skipNothing", () -> new Users() {
            @Override
            String cursorAfter(List<User> all, int end) {
                return Integer.toString(end);
            }

            @Override
            String cursorBefore(List<User> all, int start, int count) {
                return Integer.toString(Math.max(0, start - count));
            }

            @Override
            int position(List<User> all, String cursor) {
                return Math.min(Integer.parseInt(cursor), all.size());
            }
        });
        all.put("cursors_previous_leadBack", () -> new Users() {
            @Override
            String cursorBefore(List<User> all, int start, int count) {
                return cursorAfter(all, start);
            }
        });
    }

    private static void addPatches(Map<String, Supplier<ToyRepository<?>>> all) {
        all.put("patch_eachAttribute_isAppliedAsByTheEngine", () -> new Users() {
            @Override
            public synchronized Optional<User> patch(
                    String id, ResolvedPatch patch, Instant now, VersionCondition condition, RequestContext context) {
                User stored = require(id, context);
                condition.check(stored);
                return Optional.of(stored);
            }
        });
        all.put("patch_oldVersion_isRefused", () -> new Users() {
            @Override
            public synchronized Optional<User> patch(
                    String id, ResolvedPatch patch, Instant now, VersionCondition condition, RequestContext context) {
                return super.patch(id, patch, now, VersionCondition.any(), context);
            }
        });
        all.put("patch_unknownId_isNotFound", () -> new Users() {
            @Override
            public synchronized Optional<User> patch(
                    String id, ResolvedPatch patch, Instant now, VersionCondition condition, RequestContext context) {
                if (row(id, context) == null) {
                    throw new NoSuchElementException("No value present");
                }
                return super.patch(id, patch, now, condition, context);
            }
        });
        all.put("patch_nothingToChange_keepsVersionAndTime", () -> new Users() {
            @Override
            public synchronized Optional<User> patch(
                    String id, ResolvedPatch patch, Instant now, VersionCondition condition, RequestContext context) {
                return super.patch(id, patch, now, condition, context).map(user -> put(touched(user, now), context));
            }
        });
    }

    private static void addMembers(Map<String, Supplier<ToyRepository<?>>> all) {
        all.put("changeMembers_leavingAndJoining_keepsTheOthersInOrder", () -> new Groups() {
            @Override
            void join(List<JsonNode> members, JsonNode member) {
                members.add(0, member);
            }
        });
        all.put("changeMembers_changed_returnsTheNewVersion", () -> new Groups() {
            @Override
            public synchronized String changeMembers(
                    String id,
                    MembershipChange change,
                    Instant now,
                    VersionCondition condition,
                    RequestContext context) {
                String before = String.valueOf(require(id, context).getMeta().version());
                super.changeMembers(id, change, now, condition, context);
                return before;
            }
        });
        all.put("changeMembers_nothingToChange_keepsVersionAndTime", () -> new Groups() {
            @Override
            public synchronized String changeMembers(
                    String id,
                    MembershipChange change,
                    Instant now,
                    VersionCondition condition,
                    RequestContext context) {
                super.changeMembers(id, change, now, condition, context);
                return String.valueOf(put(touched(require(id, context), now), context)
                        .getMeta()
                        .version());
            }
        });
        all.put("changeMembers_oldVersion_isRefused", () -> new Groups() {
            @Override
            public synchronized String changeMembers(
                    String id,
                    MembershipChange change,
                    Instant now,
                    VersionCondition condition,
                    RequestContext context) {
                return super.changeMembers(id, change, now, VersionCondition.any(), context);
            }
        });
        all.put("changeMembers_unknownGroup_isNotFound", () -> new Groups() {
            @Override
            public synchronized String changeMembers(
                    String id,
                    MembershipChange change,
                    Instant now,
                    VersionCondition condition,
                    RequestContext context) {
                return anywhere(id).isEmpty() ? "W/\"0\"" : super.changeMembers(id, change, now, condition, context);
            }
        });
        all.put("changeMembers_otherOrganization_isNotFound", () -> new Groups() {
            @Override
            public synchronized String changeMembers(
                    String id,
                    MembershipChange change,
                    Instant now,
                    VersionCondition condition,
                    RequestContext context) {
                Optional<Key> key = anywhere(id);
                if (key.isPresent() && row(id, context) == null) {
                    Group after = with(rows.get(key.get()), change);
                    rows.put(key.get(), versioned(after, version(after)));
                    return "W/\"0\"";
                }
                return super.changeMembers(id, change, now, condition, context);
            }
        });
        all.put("memberships_ofGroupsAndMembers_areFoundInPages", () -> new Groups() {
            @Override
            public Page.Found<? extends Resource> memberships(
                    @Nullable String groupId,
                    @Nullable String memberId,
                    int startIndex,
                    int count,
                    RequestContext context) {
                return super.memberships(groupId, memberId, 1, count, context);
            }
        });
        all.put("memberships_otherOrganization_findsNothing", () -> new Groups() {
            @Override
            public Page.Found<? extends Resource> memberships(
                    @Nullable String groupId,
                    @Nullable String memberId,
                    int startIndex,
                    int count,
                    RequestContext context) {
                return of(context).isEmpty()
                        ? memberships(everywhere(), memberId, startIndex, count)
                        : super.memberships(groupId, memberId, startIndex, count, context);
            }
        });
        all.put("changeMembers_manyAtOnce_losesNone", () -> new Groups() {
            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the defect
            public String changeMembers(
                    String id,
                    MembershipChange change,
                    Instant now,
                    VersionCondition condition,
                    RequestContext context) {
                Group before = require(id, context);
                condition.check(before);
                Group after = with(before, change);
                meetAnother();
                return String.valueOf((after.tree().equals(before.tree()) ? before : put(touched(after, now), context))
                        .getMeta()
                        .version());
            }
        });
    }

    private static void addReferences(Map<String, Supplier<ToyRepository<?>>> all) {
        all.put("groupsOf_members_findsTheirGroups", () -> new Groups() {
            @Override
            public Map<String, List<Group>> groupsOf(Collection<String> memberIds, RequestContext context) {
                Map<String, List<Group>> found = super.groupsOf(memberIds, context);
                found.replaceAll((member, groups) -> groups.stream().limit(1).toList());
                return found;
            }
        });
        all.put("groupsOf_otherOrganization_findsNothing", () -> new Groups() {
            @Override
            public Map<String, List<Group>> groupsOf(Collection<String> memberIds, RequestContext context) {
                return groupsOf(memberIds, everywhere());
            }
        });
        all.put("existing_knownAndUnknown_findsTheKnown", () -> new Users() {
            @Override
            public Set<String> existing(Collection<String> ids, RequestContext context) {
                return Set.of();
            }
        });
        all.put("existing_otherOrganization_findsNothing", () -> new Users() {
            @Override
            public Set<String> existing(Collection<String> ids, RequestContext context) {
                Set<String> existing = new HashSet<>(ids);
                existing.removeIf(id -> anywhere(id).isEmpty());
                return existing;
            }
        });
    }
}
