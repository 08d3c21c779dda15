package dev.scimkit.testkit.repository;

import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.PatchAware;
import dev.scimkit.server.repository.ProjectionAware;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UniquenessException;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Keeps resources in a map and has all abilities except units of work; made of small steps that can be broken. */
class ToyRepository<R extends Resource>
        implements CursorAware<R>, ProjectionAware<R>, PatchAware<R>, MembershipAware, GroupsOfMember, ExistingIds {

    record Key(String organization, String id) {}

    final ResourceType type;
    final Resource.Factory<R> factory;
    Map<Key, R> rows = Collections.synchronizedMap(new LinkedHashMap<>());
    private final CyclicBarrier two = new CyclicBarrier(2);
    private int sequence;

    ToyRepository(ResourceType type, Resource.Factory<R> factory) {
        this.type = type;
        this.factory = factory;
    }

    // the steps

    /** Waits for another thread to get as far, but not for long. */
    final void meetAnother() {
        try {
            two.await(100, TimeUnit.MILLISECONDS);
        } catch (BrokenBarrierException | TimeoutException alone) {
            // nobody came
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    final Key key(String id, RequestContext context) {
        return new Key(context.organization(), id);
    }

    @Nullable
    R row(String id, RequestContext context) {
        return rows.get(key(id, context));
    }

    final R require(String id, RequestContext context) {
        R row = row(id, context);
        if (row == null) {
            throw new ResourceNotFoundException();
        }
        return row;
    }

    /** The key of an id in any organization. */
    final Optional<Key> anywhere(String id) {
        return List.copyOf(rows.keySet()).stream()
                .filter(key -> key.id().equals(id))
                .findFirst();
    }

    List<R> of(RequestContext context) {
        synchronized (rows) {
            return rows.entrySet().stream()
                    .filter(row -> row.getKey().organization().equals(context.organization()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    final List<R> everywhere() {
        synchronized (rows) {
            return List.copyOf(rows.values());
        }
    }

    R put(Resource resource, RequestContext context) {
        R versioned = versioned(resource, version(resource));
        rows.put(key(String.valueOf(resource.getId()), context), versioned);
        return versioned;
    }

    final R versioned(Resource resource, @Nullable String version) {
        Meta meta = resource.getMeta();
        return resource.withMeta(new Meta(meta.resourceType(), meta.created(), meta.lastModified(), null, version))
                .as(factory);
    }

    String version(Resource resource) {
        sequence++;
        return "W/\"" + sequence + "\"";
    }

    final R touched(Resource resource, Instant lastModified) {
        Meta meta = resource.getMeta();
        return resource.withMeta(new Meta(meta.resourceType(), meta.created(), lastModified, null, null))
                .as(factory);
    }

    void checkUnique(Resource resource, Collection<R> others) {
        for (AttributeDefinition attribute : type.schema().attributes()) {
            JsonNode value = resource.tree().get(attribute.name());
            if (attribute.uniqueness() == Uniqueness.NONE || value == null) {
                continue;
            }
            for (R other : others) {
                JsonNode used = other.tree().get(attribute.name());
                if (used != null && isOther(other, resource) && isSame(attribute, value.asString(), used.asString())) {
                    throw new UniquenessException(attribute.name());
                }
            }
        }
    }

    boolean isOther(Resource other, Resource resource) {
        return !String.valueOf(other.getId()).equals(resource.getId());
    }

    boolean isSame(AttributeDefinition attribute, String value, String used) {
        return ComparisonForm.of(attribute, value).equals(ComparisonForm.of(attribute, used));
    }

    // the repository

    @Override
    public synchronized R create(R resource, RequestContext context) {
        checkUnique(resource, of(context));
        return put(resource, context);
    }

    @Override
    public Optional<R> findById(String id, RequestContext context) {
        return Optional.ofNullable(row(id, context));
    }

    @Override
    public Page<R> search(SearchQuery query, RequestContext context) {
        return query.select(of(context));
    }

    @Override
    public synchronized R replace(R resource, VersionCondition condition, RequestContext context) {
        condition.check(require(String.valueOf(resource.getId()), context));
        checkUnique(resource, of(context));
        return put(resource, context);
    }

    @Override
    public synchronized boolean delete(String id, VersionCondition condition, RequestContext context) {
        R stored = row(id, context);
        if (stored == null) {
            return false;
        }
        condition.check(stored);
        rows.remove(key(id, context));
        return true;
    }

    @Override
    public Optional<R> findById(String id, Predicate<String> shown, RequestContext context) {
        R row = row(id, context);
        return row == null ? Optional.empty() : Optional.of(only(row, shown));
    }

    R only(R row, Predicate<String> shown) {
        Resource some = row;
        for (String name : row.tree().propertyNames()) {
            if (!shown.test(name) && !name.equals("meta") && !name.equals("id")) {
                some = some.with(name, null);
            }
        }
        return some.as(factory);
    }

    // cursors: the id of the last resource before the page

    List<R> ordered(SearchQuery query, RequestContext context) {
        List<R> byId = of(context).stream()
                .sorted((left, right) -> String.valueOf(left.getId()).compareTo(String.valueOf(right.getId())))
                .toList();
        return SearchQuery.page(1, Integer.MAX_VALUE)
                .sort(query.sortBy().orElse(null))
                .select(byId.stream().filter(query::matches).toList())
                .resources();
    }

    @Override
    public CursorPage<R> search(SearchQuery query, @Nullable String cursor, RequestContext context) {
        List<R> all = ordered(query, context);
        int start = cursor == null ? 0 : position(all, cursor);
        int end = Math.min(start + query.count(), all.size());
        String next = end < all.size() ? cursorAfter(all, end) : null;
        String previous = start == 0 ? null : cursorBefore(all, start, query.count());
        return new CursorPage<>(all.subList(start, end), all.size(), next, previous);
    }

    String cursorAfter(List<R> all, int end) {
        return String.valueOf(all.get(end).getId());
    }

    String cursorBefore(List<R> all, int start, int count) {
        return String.valueOf(all.get(Math.max(0, start - count)).getId());
    }

    int position(List<R> all, String cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (cursor.equals(all.get(i).getId())) {
                return i;
            }
        }
        return all.size();
    }

    // patches

    @Override
    public synchronized Optional<R> patch(
            String id, ResolvedPatch patch, Instant lastModified, VersionCondition condition, RequestContext context) {
        R stored = require(id, context);
        condition.check(stored);
        Resource after = patch.applyTo(stored).resource();
        return Optional.of(after.tree().equals(stored.tree()) ? stored : put(touched(after, lastModified), context));
    }

    // members

    @Override
    public synchronized String changeMembers(
            String groupId,
            MembershipChange change,
            Instant lastModified,
            VersionCondition condition,
            RequestContext context) {
        R stored = require(groupId, context);
        condition.check(stored);
        R after = with(stored, change);
        return String.valueOf((after.tree().equals(stored.tree()) ? stored : put(touched(after, lastModified), context))
                .getMeta()
                .version());
    }

    final R with(R group, MembershipChange change) {
        List<JsonNode> members = new ArrayList<>(group.tree().path("members").values());
        members.removeIf(
                member -> change.removals().contains(member.path("value").asString()));
        for (Member member : change.additions()) {
            boolean known = members.stream()
                    .anyMatch(each -> each.path("value").asString().equals(member.value()));
            if (!known) {
                join(members, member.toTree());
            }
        }
        return group.with("members", members.isEmpty() ? null : JsonTree.array(members))
                .as(factory);
    }

    void join(List<JsonNode> members, JsonNode member) {
        members.add(member);
    }

    @Override
    public Page.Found<? extends Resource> memberships(
            @Nullable String groupId, @Nullable String memberId, int startIndex, int count, RequestContext context) {
        return memberships(
                groupId == null
                        ? of(context)
                        : findById(groupId, context).stream().toList(),
                memberId,
                startIndex,
                count);
    }

    /** One group for each membership, which is allowed. */
    final Page.Found<Resource> memberships(List<R> groups, @Nullable String memberId, int startIndex, int count) {
        List<Resource> all = new ArrayList<>();
        for (R group : groups) {
            for (JsonNode member : group.tree().path("members")) {
                if (memberId == null || member.path("value").asString().equals(memberId)) {
                    all.add(group.with("members", JsonTree.array(List.of(member))));
                }
            }
        }
        List<Resource> page = all.stream().skip(startIndex - 1L).limit(count).toList();
        return new Page.Found<>(page, all.size());
    }

    @Override
    public Map<String, List<R>> groupsOf(Collection<String> memberIds, RequestContext context) {
        return groupsOf(memberIds, of(context));
    }

    final Map<String, List<R>> groupsOf(Collection<String> memberIds, List<R> groups) {
        Map<String, List<R>> found = new LinkedHashMap<>();
        for (String id : memberIds) {
            found.put(
                    id,
                    groups.stream()
                            .filter(group -> group.tree()
                                    .path("members")
                                    .valueStream()
                                    .anyMatch(member ->
                                            member.path("value").asString().equals(id)))
                            .toList());
        }
        return found;
    }

    @Override
    public Set<String> existing(Collection<String> ids, RequestContext context) {
        Set<String> existing = new HashSet<>(ids);
        existing.removeIf(id -> row(id, context) == null);
        return existing;
    }
}
