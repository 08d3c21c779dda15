package dev.scimkit.benchmarks.filter;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import java.util.List;

/** SCIM-SDK parses filters for a resource type of an endpoint only, so it gets one. */
final class ScimSdk {

    private final ServiceProvider provider = ServiceProvider.builder().build();
    private final ResourceType resourceType;

    ScimSdk() {
        ResourceEndpoint endpoint = new ResourceEndpoint(provider);
        resourceType = endpoint.registerEndpoint(new UserEndpointDefinition(new NoUsers()));
    }

    ServiceProvider provider() {
        return provider;
    }

    ResourceType resourceType() {
        return resourceType;
    }

    private static final class NoUsers extends ResourceHandler<User> {
        @Override
        public User createResource(User resource, Context context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public User getResource(
                String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PartialListResponse<User> listResources(
                long startIndex,
                int count,
                FilterNode filter,
                SchemaAttribute sortBy,
                SortOrder sortOrder,
                List<SchemaAttribute> attributes,
                List<SchemaAttribute> excluded,
                Context context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public User updateResource(User resource, Context context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void deleteResource(String id, Context context) {
            throw new UnsupportedOperationException();
        }
    }
}
