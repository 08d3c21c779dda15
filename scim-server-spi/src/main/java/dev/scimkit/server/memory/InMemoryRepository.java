package dev.scimkit.server.memory;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the resources of one type in memory, separately for each organization. It is the reference for implementors.
 *
 * <p>Lists are in order of creation. Values of attributes whose {@code uniqueness} is not {@code none}
 * are unique within an organization, in lists and extensions too. Ids that are canonically equivalent are the same. Every
 * change gives the resource a new version. Memberships are indexed, so members are added and removed without reading the
 * others. Searches filter and sort a snapshot, so that no request waits for a slow one. There are no transactions beyond a single
 * call.
 * Thread-safe.
 *
 * @param <R> the view of the resources
 */
public final class InMemoryRepository<R extends Resource>
        implements ResourceRepository<R>, GroupsOfMember, ExistingIds, MembershipAware {

    private final ResourceType type;
    private final Resource.Factory<R> factory;
    private final Map<String, Organization<R>> organizations = new ConcurrentHashMap<>();

    /**
     * Makes an empty repository.
     *
     * @param type the type of the resources
     * @param factory makes the view, such as {@code User::new}
     */
    public InMemoryRepository(ResourceType type, Resource.Factory<R> factory) {
        this.type = Objects.requireNonNull(type, "type");
        this.factory = Objects.requireNonNull(factory, "factory");
    }

    @Override
    public R create(R resource, RequestContext context) {
        return organization(context).create(resource);
    }

    @Override
    public Optional<R> findById(String id, RequestContext context) {
        return organization(context).find(id);
    }

    @Override
    public Page<R> search(SearchQuery query, RequestContext context) {
        return organization(context).search(query);
    }

    @Override
    public Map<String, List<R>> groupsOf(Collection<String> memberIds, RequestContext context) {
        return organization(context).groupsOf(memberIds);
    }

    @Override
    public Set<String> existing(Collection<String> ids, RequestContext context) {
        return organization(context).existing(ids);
    }

    @Override
    public R replace(R resource, VersionCondition condition, RequestContext context) {
        return organization(context).replace(resource, condition);
    }

    @Override
    public String changeMembers(
            String groupId,
            MembershipChange change,
            Instant lastModified,
            VersionCondition condition,
            RequestContext context) {
        return organization(context).changeMembers(groupId, change, lastModified, condition);
    }

    @Override
    public Page.Found<Resource> memberships(
            @Nullable String groupId, @Nullable String memberId, int startIndex, int count, RequestContext context) {
        return organization(context).memberships(groupId, memberId, startIndex, count);
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        return organization(context).delete(id, condition);
    }

    private Organization<R> organization(RequestContext context) {
        return organizations.computeIfAbsent(context.organization(), unused -> new Organization<>(type, factory));
    }
}
