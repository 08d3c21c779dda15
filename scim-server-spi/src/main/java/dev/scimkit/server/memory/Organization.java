package dev.scimkit.server.memory;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.internal.MembershipPage;
import dev.scimkit.server.internal.ResourceVersion;
import dev.scimkit.server.memory.CreationOrder.Entry;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The resources of one organization in order of creation.
 *
 * <p>Readers take no lock: they see the resources as they are at one moment. A change is prepared without a lock as well, and
 * made under one if the resource is still the same; otherwise it is prepared again.
 */
final class Organization<R extends Resource> {

    /** How often a change is prepared without the lock; one that keeps coming last is then prepared under it. */
    private static final int ATTEMPTS = 5;

    private final Resource.Factory<R> factory;
    /** By the {@link ComparisonForm} of the id. */
    private final Map<String, Entry<R>> byId = new ConcurrentHashMap<>();

    private final CreationOrder<R> order = new CreationOrder<>();
    private final Indexes indexes;
    private final ReentrantLock writing = new ReentrantLock();
    private long sequence;

    Organization(ResourceType type, Resource.Factory<R> factory) {
        this.factory = factory;
        this.indexes = new Indexes(type);
    }

    /**
     * A change that is ready to be made.
     *
     * @param after the new state, or null to delete the resource; the stored resource itself if nothing changes
     * @param index updates the indexes
     */
    private record Change<R>(@Nullable R after, Runnable index) {}

    Optional<R> find(String id) {
        return Optional.ofNullable(byId.get(ComparisonForm.exact(id))).map(Entry::resource);
    }

    Page<R> search(SearchQuery query) {
        return query.select(candidates(query));
    }

    /** The groups of those resources that are members of any. */
    Map<String, List<R>> groupsOf(Collection<String> memberIds) {
        Map<String, List<R>> groups = new HashMap<>();
        for (String memberId : memberIds) {
            List<R> found = all(indexes.members().groupsOf(memberId));
            if (!found.isEmpty()) {
                groups.put(memberId, found);
            }
        }
        return groups;
    }

    /** Memberships of a group, of a member, of both, or all. */
    Page.Found<Resource> memberships(@Nullable String groupId, @Nullable String memberId, int startIndex, int count) {
        MembershipPage page = new MembershipPage(memberId, startIndex, count);
        groups(groupId, memberId).forEach(page::add);
        return new Page.Found<>(page.groups(), page.total());
    }

    private Collection<R> groups(@Nullable String groupId, @Nullable String memberId) {
        if (groupId == null) {
            return memberId == null ? order.snapshot() : all(indexes.members().groupsOf(memberId));
        }
        boolean possible = memberId == null
                || indexes.members().contains(ComparisonForm.exact(memberId), ComparisonForm.exact(groupId));
        return possible ? all(List.of(groupId)) : List.of();
    }

    Set<String> existing(Collection<String> ids) {
        Set<String> existing = new HashSet<>(ids);
        existing.removeIf(id -> !byId.containsKey(ComparisonForm.exact(id)));
        return existing;
    }

    R create(R resource) {
        String id = id(resource);
        Indexes.Change change = indexes.change(null, resource);
        writing.lock();
        try {
            if (byId.containsKey(id)) {
                throw new IllegalStateException("A resource already has the id " + id);
            }
            indexes.apply(id, change);
            R stored = versioned(resource);
            byId.put(id, order.append(stored));
            return stored;
        } finally {
            writing.unlock();
        }
    }

    R replace(R resource, VersionCondition condition) {
        R stored = change(id(resource), condition, (id, before) -> replacing(id, before, resource));
        if (stored == null) {
            throw new ResourceNotFoundException();
        }
        return stored;
    }

    /** If no member is added or removed, version and {@code lastModified} stay (RFC 7644 section 3.5.2.1). */
    String changeMembers(String groupId, MembershipChange members, Instant lastModified, VersionCondition condition) {
        R stored = change(ComparisonForm.exact(groupId), condition, (id, before) -> {
            MembershipUpdate update = MembershipUpdate.of(before, members, indexes.members(), id);
            boolean unchanged = update.indexed().isEmpty();
            return new Change<>(
                    unchanged ? before : touched(update.after(), lastModified),
                    () -> indexes.members().apply(id, update.indexed()));
        });
        if (stored == null) {
            throw new ResourceNotFoundException();
        }
        return ResourceVersion.of(stored);
    }

    boolean delete(String id, VersionCondition condition) {
        return change(ComparisonForm.exact(id), condition, (form, before) -> replacing(form, before, null)) != null;
    }

    private Change<R> replacing(String id, R before, @Nullable R after) {
        Indexes.Change change = indexes.change(before, after);
        return new Change<>(after, () -> indexes.apply(id, change));
    }

    /**
     * Changes a resource.
     *
     * @param prepare makes the change from the id and the stored resource, and may take long
     * @return the resource afterwards, or the deleted one; null if there is none
     */
    private @Nullable R change(String id, VersionCondition condition, BiFunction<String, R, Change<R>> prepare) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Entry<R> before = byId.get(id);
            if (before == null) {
                return null;
            }
            condition.check(before.resource());
            Change<R> change = prepare.apply(id, before.resource());
            writing.lock();
            try {
                if (isStored(id, before)) {
                    return make(id, before, change);
                }
            } finally {
                writing.unlock();
            }
        }
        return changeUnderLock(id, condition, prepare);
    }

    private @Nullable R changeUnderLock(
            String id, VersionCondition condition, BiFunction<String, R, Change<R>> prepare) {
        writing.lock();
        try {
            Entry<R> before = byId.get(id);
            if (before == null) {
                return null;
            }
            condition.check(before.resource());
            return make(id, before, prepare.apply(id, before.resource()));
        } finally {
            writing.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same entry means that the resource was not changed
    private boolean isStored(String id, Entry<R> entry) {
        return byId.get(id) == entry;
    }

    @SuppressWarnings("ReferenceEquality") // the stored resource itself means that nothing changes
    private R make(String id, Entry<R> before, Change<R> change) {
        R after = change.after();
        if (after == before.resource()) {
            return before.resource();
        }
        change.index().run();
        if (after == null) {
            byId.remove(id);
            order.remove(before);
            return before.resource();
        }
        R stored = versioned(after);
        byId.put(id, order.replace(before, stored));
        return stored;
    }

    /** Returns what an index finds for the filter, or else everything. */
    private Collection<R> candidates(SearchQuery query) {
        for (SearchQuery.EqualityTerm term : query.equalityTerms()) {
            Collection<String> ids = indexes.find(term);
            if (ids != null) {
                return all(ids);
            }
        }
        return order.snapshot();
    }

    private List<R> all(Collection<String> ids) {
        List<R> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            find(id).ifPresent(found::add);
        }
        return found;
    }

    private R touched(Resource changed, Instant lastModified) {
        Meta meta = changed.getMeta();
        return changed.withMeta(new Meta(meta.resourceType(), meta.created(), lastModified, null, null))
                .as(factory);
    }

    private R versioned(R resource) {
        sequence++;
        ObjectNode meta = resource.tree().get("meta") instanceof ObjectNode given ? given : JsonTree.emptyObject();
        ObjectNode versioned = JsonTree.with(
                JsonTree.without(meta, "location"), "version", StringNode.valueOf(ResourceVersion.tag(sequence)));
        return resource.with("meta", versioned).as(factory);
    }

    private static String id(Resource resource) {
        return ComparisonForm.exact(Objects.requireNonNull(resource.getId(), "id"));
    }
}
