package dev.scimkit.benchmarks.patch;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.request.PatchOpRequest;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.patch.PatchRequestHandler;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;

/** SCIM-SDK: its handler changes the resource that it gets, which is therefore copied; it validates the result. */
final class ScimSdk<T extends ResourceNode> implements PatchingLibrary {

    private final One<T> handler;

    private ScimSdk(One<T> handler) {
        this.handler = handler;
    }

    static ScimSdk<User> ofUser(String json) {
        One<User> handler = new OneUser(JsonHelper.readJsonDocument(json, User.class));
        new ResourceEndpoint(provider()).registerEndpoint(new UserEndpointDefinition(handler));
        return new ScimSdk<>(handler);
    }

    static ScimSdk<Group> ofGroup(String json) {
        One<Group> handler = new OneGroup(JsonHelper.readJsonDocument(json, Group.class));
        new ResourceEndpoint(provider()).registerEndpoint(new GroupEndpointDefinition(handler));
        return new ScimSdk<>(handler);
    }

    @Override
    public Object decode(String request) {
        return JsonHelper.readJsonDocument(request, PatchOpRequest.class);
    }

    @Override
    public Object apply(Object decoded) {
        return new PatchRequestHandler<T>(handler.resource.getId().orElseThrow(), handler, List.of(), new Context(null))
                .handlePatchRequest((PatchOpRequest) decoded);
    }

    private static ServiceProvider provider() {
        return ServiceProvider.builder()
                .patchConfig(PatchConfig.builder().supported(true).build())
                .build();
    }

    private static final class OneUser extends One<User> {
        OneUser(User user) {
            super(user, User.class);
        }
    }

    private static final class OneGroup extends One<Group> {
        OneGroup(Group group) {
            super(group, Group.class);
        }
    }

    private abstract static class One<T extends ResourceNode> extends ResourceHandler<T> {

        private final T resource;
        private final Class<T> type;

        One(T resource, Class<T> type) {
            this.resource = resource;
            this.type = type;
            setType(type);
        }

        @Override
        public T getResource(
                String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
            return JsonHelper.copyResourceToObject(resource.deepCopy(), type);
        }

        @Override
        public T createResource(T created, Context context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public T updateResource(T updated, Context context) {
            return updated;
        }

        @Override
        public PartialListResponse<T> listResources(
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
        public void deleteResource(String id, Context context) {
            throw new UnsupportedOperationException();
        }
    }
}
