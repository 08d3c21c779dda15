package dev.scimkit.benchmarks.filter;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.utils.RequestUtils;
import java.util.List;

/** SCIM-SDK, which parses filters only for the resource type of an endpoint, and matches lists of users. */
final class ScimSdkFilters implements FilterLibrary {

    private final ServiceProvider provider = ServiceProvider.builder().build();
    private final ResourceType resourceType =
            new ResourceEndpoint(provider).registerEndpoint(new UserEndpointDefinition(new NoUsers()));

    @Override
    public Object parse(String filter) {
        return RequestUtils.parseFilter(resourceType, filter);
    }

    @Override
    public Matcher matcher(FilterCase filter, List<String> users) {
        FilterNode parsed = RequestUtils.parseFilter(resourceType, filter.text());
        List<List<User>> objects = users.stream()
                .map(json -> List.of(JsonHelper.readJsonDocument(json, User.class)))
                .toList();
        return user -> !FilterResourceResolver.filterResources(provider, objects.get(user), parsed)
                .isEmpty();
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
