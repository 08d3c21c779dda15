package dev.scimkit.server.memory;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.internal.ResourceVersion;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The resources of one organization in order of creation, guarded by one lock. */
final class Organization<R extends Resource> {

    private final Resource.Factory<R> factory;

    /** By the {@link ComparisonForm} of the id. */
    private final Map<String, R> byId = new LinkedHashMap<>();

    private final Indexes indexes;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long sequence;

    Organization(ResourceType type, Resource.Factory<R> factory) {
        this.factory = factory;
        this.indexes = new Indexes(type);
    }

    Optional<R> find(String id) {
        return reading(() -> Optional.ofNullable(byId.get(ComparisonForm.exact(id))));
    }

    Page<R> search(SearchQuery query) {
        return reading(() -> query.select(candidates(query)));
    }

    /** The groups of those resources that are members of any. */
    Map<String, List<R>> groupsOf(Collection<String> memberIds) {
        return reading(() -> {
            Map<String, List<R>> groups = new HashMap<>();
            for (String memberId : memberIds) {
                Collection<String> ids = indexes.groupsOf(memberId);
                if (!ids.isEmpty()) {
                    groups.put(memberId, all(ids));
                }
            }
            return groups;
        });
    }

    Set<String> existing(Collection<String> ids) {
        return reading(() -> {
            Set<String> existing = new HashSet<>(ids);
            existing.removeIf(id -> !byId.containsKey(ComparisonForm.exact(id)));
            return existing;
        });
    }

    R create(R resource) {
        UniqueValues.Keys keys = indexes.uniqueKeys(resource);
        return writing(() -> {
            String id = id(resource);
            if (byId.containsKey(id)) {
                throw new IllegalStateException("A resource already has the id " + id);
            }
            indexes.replace(id, null, resource, keys);
            return store(id, resource);
        });
    }

    R replace(R resource, VersionCondition condition) {
        UniqueValues.Keys keys = indexes.uniqueKeys(resource);
        return writing(() -> {
            String id = id(resource);
            @Nullable R stored = byId.get(id);
            if (stored == null) {
                throw new ResourceNotFoundException();
            }
            condition.check(stored);
            indexes.replace(id, stored, resource, keys);
            return store(id, resource);
        });
    }

    /** If no member is added or removed, version and {@code lastModified} stay (RFC 7644 section 3.5.2.1). */
    String changeMembers(String sent, MembershipChange change, Instant lastModified, VersionCondition condition) {
        String id = ComparisonForm.exact(sent);
        return writing(() -> {
            @Nullable R stored = byId.get(id);
            if (stored == null) {
                throw new ResourceNotFoundException();
            }
            condition.check(stored);
            Resource changed = new MembershipUpdate(indexes.members(), id).change(stored, change);
            return ResourceVersion.of(changed == null ? stored : store(id, touched(changed, lastModified)));
        });
    }

    boolean delete(String sent, VersionCondition condition) {
        String id = ComparisonForm.exact(sent);
        return writing(() -> {
            @Nullable R stored = byId.get(id);
            if (stored == null) {
                return false;
            }
            condition.check(stored);
            indexes.replace(id, stored, null, null);
            byId.remove(id);
            return true;
        });
    }

    /** Returns what an index finds for the filter, or else everything. */
    private Collection<R> candidates(SearchQuery query) {
        for (SearchQuery.EqualityTerm term : query.equalityTerms()) {
            Collection<String> ids = indexes.find(term);
            if (ids != null) {
                return all(ids);
            }
        }
        return byId.values();
    }

    private List<R> all(Collection<String> ids) {
        List<R> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            R resource = byId.get(ComparisonForm.exact(id));
            if (resource != null) {
                found.add(resource);
            }
        }
        return found;
    }

    private R touched(Resource changed, Instant lastModified) {
        Meta meta = changed.getMeta();
        return changed.withMeta(new Meta(meta.resourceType(), meta.created(), lastModified, null, null))
                .as(factory);
    }

    private R store(String id, R resource) {
        sequence++;
        ObjectNode meta = resource.tree().get("meta") instanceof ObjectNode given ? given : JsonTree.emptyObject();
        ObjectNode versioned = JsonTree.with(
                JsonTree.without(meta, "location"), "version", StringNode.valueOf("W/\"" + sequence + "\""));
        R stored = resource.with("meta", versioned).as(factory);
        byId.put(id, stored);
        return stored;
    }

    private static String id(Resource resource) {
        return ComparisonForm.exact(Objects.requireNonNull(resource.getId(), "id"));
    }

    private <T> T reading(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T writing(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
