package dev.scimkit.server.entitlement;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.util.Optional;

/** The entitlements of a type, the same in all organizations. The engine answers every change with 405. */
record EntitlementRepository(EntitlementType type) implements ResourceRepository<Resource> {

    @Override
    public Optional<Resource> findById(String id, RequestContext context) {
        return Optional.ofNullable(type.byId().get(id));
    }

    @Override
    public Page<Resource> search(SearchQuery query, RequestContext context) {
        return Page.candidates(type.entries());
    }

    @Override
    public Resource create(Resource resource, RequestContext context) {
        throw readOnly();
    }

    @Override
    public Resource replace(Resource resource, VersionCondition condition, RequestContext context) {
        throw readOnly();
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        throw readOnly();
    }

    private UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("The application defines which resources of " + type + " there are");
    }
}
