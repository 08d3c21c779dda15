package dev.scimkit.server;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.TransactionAware;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.server.repository.VersionConflictException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A store like a database with snapshot isolation and a foreign key from membership to member, for one organization. The key
 * is checked by each statement in its own snapshot, and again when the unit is committed.
 */
final class ForeignKeys {

    private final ThreadLocal<Unit> running = new ThreadLocal<>();
    private Map<String, Resource> committed = Map.of();
    private int ids;
    private int versions;
    private Runnable beforeCommit = () -> {};

    private record Unit(Map<String, Resource> before, Map<String, Resource> now) {}

    /** Lets something happen once, before the next unit is committed. */
    void beforeNextCommit(Runnable what) {
        beforeCommit = what;
    }

    <R extends Resource> ResourceRepository<R> repository(ResourceType type, Resource.Factory<R> factory) {
        return new Table<>(type, factory);
    }

    /** The members of all groups that do not exist. */
    List<String> dangling() {
        return dangling(committed);
    }

    private static List<String> dangling(Map<String, Resource> rows) {
        List<String> found = new ArrayList<>();
        for (Resource row : rows.values()) {
            for (JsonNode member : row.tree().path("members")) {
                String id = member.path("value").asString("");
                if (!rows.containsKey(id)) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    private <T extends @Nullable Object> T unit(Supplier<T> work) {
        if (running.get() != null) {
            return work.get();
        }
        Unit unit = new Unit(committed, new LinkedHashMap<>(committed));
        running.set(unit);
        T outcome;
        try {
            outcome = work.get();
        } finally {
            running.remove();
        }
        Runnable interruption = beforeCommit;
        beforeCommit = () -> {};
        interruption.run();
        commit(unit);
        return outcome;
    }

    private synchronized void commit(Unit unit) {
        Map<String, Resource> after = new LinkedHashMap<>(committed);
        List<String> touched = new ArrayList<>(unit.before().keySet());
        touched.addAll(unit.now().keySet());
        for (String id : touched) {
            Resource mine = unit.now().get(id);
            Resource base = unit.before().get(id);
            if (Objects.equals(mine, base)) {
                continue;
            }
            if (!Objects.equals(committed.get(id), base)) {
                throw new VersionConflictException();
            }
            if (mine == null) {
                after.remove(id);
            } else {
                after.put(id, mine);
            }
        }
        if (!dangling(after).isEmpty()) {
            throw new VersionConflictException();
        }
        committed = after;
    }

    private Map<String, Resource> rows() {
        return Objects.requireNonNull(running.get(), "a unit").now();
    }

    /** The resources of one type. */
    private final class Table<R extends Resource> implements ResourceRepository<R>, TransactionAware, GroupsOfMember {

        private final ResourceType type;
        private final Resource.Factory<R> factory;

        Table(ResourceType type, Resource.Factory<R> factory) {
            this.type = type;
            this.factory = factory;
        }

        @Override
        public <T extends @Nullable Object> T inTransaction(RequestContext context, Supplier<T> work) {
            return unit(work);
        }

        @Override
        public R create(R resource, RequestContext context) {
            return unit(() -> {
                ids++;
                return put(resource.withId(type.name().toLowerCase(Locale.ROOT) + ids));
            });
        }

        @Override
        public Optional<R> findById(String id, RequestContext context) {
            return unit(() -> Optional.ofNullable(rows().get(id))
                    .filter(row -> row.resourceType().name().equals(type.name()))
                    .map(row -> row.as(factory)));
        }

        @Override
        public Page<R> search(SearchQuery query, RequestContext context) {
            return unit(() -> Page.candidates(mine()));
        }

        @Override
        public R replace(R resource, VersionCondition condition, RequestContext context) {
            return unit(() -> {
                Resource stored = rows().get(resource.getId());
                if (stored == null) {
                    throw new ResourceNotFoundException();
                }
                condition.check(stored);
                return put(resource);
            });
        }

        @Override
        public boolean delete(String id, VersionCondition condition, RequestContext context) {
            return unit(() -> {
                Resource stored = rows().remove(id);
                if (stored == null) {
                    return false;
                }
                condition.check(stored);
                if (!dangling(rows()).isEmpty()) {
                    throw new IllegalStateException("foreign key violated: membership refers to " + id);
                }
                return true;
            });
        }

        @Override
        public Map<String, List<R>> groupsOf(Collection<String> memberIds, RequestContext context) {
            return unit(() -> {
                Map<String, List<R>> groups = new HashMap<>();
                for (R group : mine()) {
                    for (JsonNode member : group.tree().path("members")) {
                        String id = member.path("value").asString("");
                        if (memberIds.contains(id)) {
                            groups.computeIfAbsent(id, unused -> new ArrayList<>())
                                    .add(group);
                        }
                    }
                }
                return groups;
            });
        }

        private List<R> mine() {
            return rows().values().stream()
                    .filter(row -> row.resourceType().name().equals(type.name()))
                    .map(row -> row.as(factory))
                    .toList();
        }

        private R put(Resource resource) {
            versions++;
            Resource stored = resource.with(
                    "meta",
                    JsonTree.with(
                            (ObjectNode) resource.tree().get("meta"),
                            "version",
                            StringNode.valueOf("W/\"" + versions + "\"")));
            rows().put(Objects.requireNonNull(stored.getId(), "id"), stored);
            if (!dangling(rows()).isEmpty()) {
                throw ScimException.of(ScimType.INVALID_VALUE, "A member does not exist");
            }
            return stored.as(factory);
        }
    }
}
