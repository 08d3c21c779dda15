package dev.scimkit.server.profile;

import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.ServiceProviderConfig;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Discovery by RFC 7643 sections 5 to 7 and RFC 9865 section 4. */
final class StandardDiscovery implements DiscoveryPolicy {

    static final StandardDiscovery INSTANCE = new StandardDiscovery();

    private StandardDiscovery() {}

    @Override
    public ServiceProviderConfig configuration(ScimLimits limits) {
        return ServiceProviderConfig.builder(List.of(ServiceProviderConfig.AuthenticationScheme.bearerToken()))
                .patch(true)
                .bulk(limits.maxOperations(), limits.maxBodySize())
                .filter(limits.maxCount())
                .changePassword(true)
                .sort(true)
                .etag(true)
                .pagination(new ServiceProviderConfig.Pagination(
                        true, true, "index", limits.defaultCount(), limits.maxCount(), (int)
                                Math.min(limits.cursorTimeout().toSeconds(), Integer.MAX_VALUE)))
                .build();
    }

    @Override
    public ObjectNode resourceType(ResourceType type) {
        return type.toTree();
    }

    /** Those of RFC 7643 section 8.7.2, with the addition of RFC 9865. */
    @Override
    public List<Schema> schemas() {
        return List.of(Schemas.serviceProviderConfig(), Schemas.resourceType(), Schemas.schema());
    }

    @Override
    public ObjectNode list(List<ObjectNode> all) {
        return ListResponse.byIndex(all.size(), 1, all).toTree();
    }
}
