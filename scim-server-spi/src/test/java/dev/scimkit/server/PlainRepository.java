package dev.scimkit.server;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A repository with nothing beyond the interface: one organization, no versions, no indexes, no uniqueness. */
class PlainRepository<R extends Resource> implements ResourceRepository<R> {

    private final Map<String, R> byId = new LinkedHashMap<>();

    @Override
    public synchronized R create(R resource, RequestContext context) {
        byId.put(resource.getId(), resource);
        return resource;
    }

    @Override
    public synchronized Optional<R> findById(String id, RequestContext context) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized Page<R> search(SearchQuery query, RequestContext context) {
        return Page.candidates(List.copyOf(byId.values()));
    }

    @Override
    public synchronized R replace(R resource, VersionCondition condition, RequestContext context) {
        requireCurrent(resource.getId(), condition);
        byId.put(resource.getId(), resource);
        return resource;
    }

    @Override
    public synchronized boolean delete(String id, VersionCondition condition, RequestContext context) {
        if (!byId.containsKey(id)) {
            return false;
        }
        requireCurrent(id, condition);
        byId.remove(id);
        return true;
    }

    private void requireCurrent(String id, VersionCondition condition) {
        @Nullable R stored = byId.get(id);
        if (stored == null) {
            throw new ResourceNotFoundException();
        }
        condition.check(stored);
    }
}
