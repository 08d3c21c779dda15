package dev.scimkit.server;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A repository in memory that cannot change members itself, so that the engine must. */
class BareRepository<R extends Resource> implements ResourceRepository<R>, GroupsOfMember {

    protected final InMemoryRepository<R> store;

    BareRepository(ResourceType type, Resource.Factory<R> factory) {
        this.store = new InMemoryRepository<>(type, factory);
    }

    @Override
    public R create(R resource, RequestContext context) {
        return store.create(resource, context);
    }

    @Override
    public Optional<R> findById(String id, RequestContext context) {
        return store.findById(id, context);
    }

    @Override
    public Page<R> search(SearchQuery query, RequestContext context) {
        return store.search(query, context);
    }

    @Override
    public R replace(R resource, VersionCondition condition, RequestContext context) {
        return store.replace(resource, condition, context);
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        return store.delete(id, condition, context);
    }

    @Override
    public Map<String, List<R>> groupsOf(Collection<String> memberIds, RequestContext context) {
        return store.groupsOf(memberIds, context);
    }
}
