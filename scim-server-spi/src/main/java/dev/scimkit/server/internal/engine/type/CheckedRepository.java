package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.internal.Answers;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.PatchAware;
import dev.scimkit.server.repository.ProjectionAware;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.TransactionAware;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A repository whose answers are checked: a null becomes an exception that names its class and method, and what was
 * expected. It has the methods of every optional interface; {@link RepositoryAbilities} knows which of them the repository
 * really has.
 *
 * @param <R> the view of the resources
 */
final class CheckedRepository<R extends Resource>
        implements CursorAware<R>,
                PatchAware<R>,
                ProjectionAware<R>,
                MembershipAware,
                TransactionAware,
                GroupsOfMember,
                ExistingIds {

    private static final String STORED = "the resource as stored";
    private static final String FOUND = "an Optional, which is empty if the organization has no such resource";
    private static final String PATCHED = "an Optional, which is empty to leave the request to the engine";

    private final ResourceRepository<R> repository;

    CheckedRepository(ResourceRepository<R> repository) {
        this.repository = repository;
    }

    @Override
    public R create(R resource, RequestContext context) {
        return required(repository.create(resource, context), "create", STORED);
    }

    @Override
    public Optional<R> findById(String id, RequestContext context) {
        return required(repository.findById(id, context), "findById", FOUND);
    }

    @Override
    public Optional<R> findById(String id, Predicate<String> shown, RequestContext context) {
        return required(((ProjectionAware<R>) repository).findById(id, shown, context), "findById", FOUND);
    }

    @Override
    public Page<R> search(SearchQuery query, RequestContext context) {
        Page<R> page = required(repository.search(query, context), "search", "Page.of(…) or Page.candidates(…)");
        return page instanceof Page.Candidates<R> all
                ? Page.candidates(new CheckedCandidates<>(
                        all.resources(), () -> wrong("search", "returned a candidate that is null", "resources")))
                : page;
    }

    @Override
    public CursorPage<R> search(SearchQuery query, @Nullable String cursor, RequestContext context) {
        return required(((CursorAware<R>) repository).search(query, cursor, context), "search", "a CursorPage");
    }

    @Override
    public R replace(R resource, VersionCondition condition, RequestContext context) {
        return required(repository.replace(resource, condition, context), "replace", STORED);
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        return repository.delete(id, condition, context);
    }

    @Override
    public boolean separatesOrganizations() {
        return repository.separatesOrganizations();
    }

    @Override
    public Optional<R> patch(
            String id, ResolvedPatch patch, Instant lastModified, VersionCondition condition, RequestContext context) {
        Optional<R> patched = ((PatchAware<R>) repository).patch(id, patch, lastModified, condition, context);
        return required(patched, "patch", PATCHED);
    }

    @Override
    public String changeMembers(
            String groupId,
            MembershipChange change,
            Instant lastModified,
            VersionCondition condition,
            RequestContext context) {
        String version =
                ((MembershipAware) repository).changeMembers(groupId, change, lastModified, condition, context);
        return required(version, "changeMembers", "the version of the group, as in W/\"5\"");
    }

    @Override
    public boolean keepsDeletedOut(String memberType) {
        return ((MembershipAware) repository).keepsDeletedOut(memberType);
    }

    @Override
    public Page.Found<? extends Resource> memberships(
            @Nullable String groupId, @Nullable String memberId, int startIndex, int count, RequestContext context) {
        Page.Found<? extends Resource> found =
                ((MembershipAware) repository).memberships(groupId, memberId, startIndex, count, context);
        return required(found, "memberships", "a page of groups");
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(RequestContext context, Supplier<T> work) {
        Outcome<T> outcome = new Outcome<>(work);
        T returned = ((TransactionAware) repository).inTransaction(context, outcome);
        if (!outcome.ran || returned != outcome.last) {
            throw wrong("inTransaction", "did not run the work and return its result", "the result of work.get()");
        }
        return returned;
    }

    @Override
    public Map<String, ? extends List<? extends Resource>> groupsOf(
            Collection<String> memberIds, RequestContext context) {
        Map<String, ? extends List<? extends Resource>> groups = required(
                ((GroupsOfMember) repository).groupsOf(memberIds, context), "groupsOf", "a Map of lists of groups");
        groups.forEach((member, of) -> {
            if (of == null || hasNull(of)) {
                throw wrong("groupsOf", "returned null among the groups of a member", "lists of groups");
            }
        });
        return groups;
    }

    @Override
    public Set<String> existing(Collection<String> ids, RequestContext context) {
        return required(((ExistingIds) repository).existing(ids, context), "existing", "those of the ids that exist");
    }

    private <T> T required(@Nullable T answer, String method, String expected) {
        return Answers.required(answer, repository, method, expected);
    }

    private IllegalStateException wrong(String method, String did, String expected) {
        return Answers.wrong(repository, method, did, expected);
    }

    /** {@link List#contains} of an immutable list does not take null. */
    private static boolean hasNull(List<?> list) {
        for (Object each : list) {
            if (each == null) {
                return true;
            }
        }
        return false;
    }

    /** Work that remembers its last result; a repository may run it several times. */
    private static final class Outcome<T extends @Nullable Object> implements Supplier<T> {

        private final Supplier<T> work;
        private @Nullable T last;
        private boolean ran;

        Outcome(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public T get() {
            T result = work.get();
            last = result;
            ran = true;
            return result;
        }
    }
}
