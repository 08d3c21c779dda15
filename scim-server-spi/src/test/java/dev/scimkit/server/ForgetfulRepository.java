package dev.scimkit.server;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.PatchAware;
import dev.scimkit.server.repository.ProjectionAware;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.TransactionAware;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps groups in memory, has every optional interface, and returns null from one method. */
@SuppressWarnings("NullAway")
final class ForgetfulRepository extends BareRepository<Group>
        implements CursorAware<Group>,
                PatchAware<Group>,
                ProjectionAware<Group>,
                MembershipAware,
                TransactionAware,
                ExistingIds {

    private @Nullable String forgotten;

    ForgetfulRepository() {
        super(ResourceTypes.group(), Group::new);
    }

    /** Names the method that returns null from now on, and the part of its answer if not all of it. */
    void forget(String method) {
        this.forgotten = method;
    }

    private <T> T unlessForgotten(String method, Supplier<T> answer) {
        return method.equals(forgotten) ? null : answer.get();
    }

    private static <T> List<T> withNull(Collection<? extends T> elements) {
        List<T> more = new ArrayList<>(elements);
        more.add(null);
        return more;
    }

    @Override
    public Group create(Group resource, RequestContext context) {
        return unlessForgotten("create", () -> store.create(resource, context));
    }

    @Override
    public Optional<Group> findById(String id, RequestContext context) {
        return unlessForgotten("findById", () -> store.findById(id, context));
    }

    @Override
    public Optional<Group> findById(String id, Predicate<String> shown, RequestContext context) {
        return unlessForgotten("findById, shown", () -> store.findById(id, context));
    }

    @Override
    public Page<Group> search(SearchQuery query, RequestContext context) {
        if ("search, page".equals(forgotten)) {
            return Page.of(withNull(query.select(List.<Group>of()).resources()), 1);
        }
        if ("search, candidates".equals(forgotten)) {
            return Page.candidates(withNull(List.<Group>of()));
        }
        return unlessForgotten("search", () -> store.search(query, context));
    }

    @Override
    public CursorPage<Group> search(SearchQuery query, @Nullable String cursor, RequestContext context) {
        if ("search, cursor page".equals(forgotten)) {
            return new CursorPage<>(Arrays.asList((Group) null), 1, null, null);
        }
        return unlessForgotten("search, cursor", () -> new CursorPage<>(List.of(), 0, null, null));
    }

    @Override
    public Group replace(Group resource, VersionCondition condition, RequestContext context) {
        return unlessForgotten("replace", () -> store.replace(resource, condition, context));
    }

    @Override
    public Optional<Group> patch(
            String id, ResolvedPatch patch, Instant lastModified, VersionCondition condition, RequestContext context) {
        return unlessForgotten("patch", Optional::empty);
    }

    @Override
    public String changeMembers(
            String groupId,
            MembershipChange change,
            Instant lastModified,
            VersionCondition condition,
            RequestContext context) {
        return unlessForgotten(
                "changeMembers", () -> store.changeMembers(groupId, change, lastModified, condition, context));
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(RequestContext context, Supplier<T> work) {
        if ("inTransaction, work".equals(forgotten)) {
            return null;
        }
        T result = work.get();
        return unlessForgotten("inTransaction", () -> result);
    }

    @Override
    public Map<String, List<Group>> groupsOf(Collection<String> memberIds, RequestContext context) {
        Map<String, List<Group>> groups = new HashMap<>(store.groupsOf(memberIds, context));
        if ("groupsOf, list".equals(forgotten)) {
            memberIds.forEach(id -> groups.put(id, null));
        }
        if ("groupsOf, group".equals(forgotten)) {
            memberIds.forEach(id -> groups.put(id, withNull(List.of())));
        }
        return unlessForgotten("groupsOf", () -> groups);
    }

    @Override
    public Set<String> existing(Collection<String> ids, RequestContext context) {
        return unlessForgotten("existing", () -> store.existing(ids, context));
    }
}
