package dev.scimkit.testkit;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A repository in memory with few abilities; subclasses override some methods, as applications would. */
abstract class DelegatingRepository<R extends Resource> implements ResourceRepository<R>, GroupsOfMember, ExistingIds {

    private final InMemoryRepository<R> store;

    DelegatingRepository(InMemoryRepository<R> store) {
        this.store = store;
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
    public Map<String, List<R>> groupsOf(Collection<String> memberIds, RequestContext context) {
        return store.groupsOf(memberIds, context);
    }

    @Override
    public Set<String> existing(Collection<String> ids, RequestContext context) {
        return store.existing(ids, context);
    }

    @Override
    public R replace(R resource, VersionCondition condition, RequestContext context) {
        return store.replace(resource, condition, context);
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        return store.delete(id, condition, context);
    }
}
