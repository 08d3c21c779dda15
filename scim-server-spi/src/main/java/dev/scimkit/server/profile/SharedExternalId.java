package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import org.jspecify.annotations.Nullable;

/** One {@code externalId} for all clients (RFC 7643 section 3.1): resources are stored as clients see them. */
final class SharedExternalId implements ExternalIdPolicy {

    static final SharedExternalId INSTANCE = new SharedExternalId();

    private SharedExternalId() {}

    @Override
    public ResourceType storedType(ResourceType shown) {
        return shown;
    }

    @Override
    public Resource shown(Resource stored, ResourceType type, @Nullable String domain) {
        return stored;
    }

    @Override
    public Resource stored(Resource wanted, ResourceType type, @Nullable Resource before, @Nullable String domain) {
        return wanted;
    }

    @Override
    public Filter filter(Filter filter, ResourceType type, @Nullable String domain) {
        return filter;
    }
}
