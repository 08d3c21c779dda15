package dev.scimkit.benchmarks.server;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SCIM-SDK's endpoint over a map, with the filter evaluation of its own examples. */
final class ScimSdkServer implements UserServer {

    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/scim+json");

    private final ServiceProvider provider = ServiceProvider.builder()
            .patchConfig(PatchConfig.builder().supported(true).build())
            .filterConfig(FilterConfig.builder().supported(true).maxResults(100).build())
            .build();
    private final ResourceEndpoint endpoint = new ResourceEndpoint(provider);
    private final Users users = new Users();

    ScimSdkServer() {
        endpoint.registerEndpoint(new UserEndpointDefinition(users));
    }

    @Override
    public byte[] answer(String method, String path, String query, byte[] body) {
        ScimResponse response = endpoint.handleRequest(
                "https://scim.example.com/scim/v2" + path + (query.isEmpty() ? "" : "?" + query),
                HttpMethod.valueOf(method),
                new String(body, StandardCharsets.UTF_8),
                HEADERS,
                new Context(null));
        String text = response.toString();
        if (response.getHttpStatus() >= 400) {
            throw new IllegalStateException(text);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String store(String user) {
        answer("POST", "/Users", "", user.getBytes(StandardCharsets.UTF_8));
        return Integer.toString(users.byId.size() - 1);
    }

    @Override
    public void forget(int count) {
        for (int i = 0; i < count; i++) {
            users.byId.remove(Integer.toString(users.byId.size() - 1));
        }
    }

    private final class Users extends ResourceHandler<User> {

        private final Map<String, User> byId = new LinkedHashMap<>();

        @Override
        public User createResource(User user, Context context) {
            String id = Integer.toString(byId.size());
            Instant now = Instant.now();
            user.setId(id);
            Meta meta = user.getMeta().orElseThrow();
            meta.setCreated(now);
            meta.setLastModified(now);
            byId.put(id, user);
            return user;
        }

        @Override
        public User getResource(
                String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
            return byId.get(id);
        }

        @Override
        public User updateResource(User user, Context context) {
            byId.put(user.getId().orElseThrow(), user);
            return user;
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
            List<User> found = new ArrayList<>(byId.values());
            if (filter != null) {
                found = FilterResourceResolver.filterResources(provider, found, filter);
            }
            List<User> page = found.stream().skip(startIndex - 1).limit(count).toList();
            return PartialListResponse.<User>builder()
                    .resources(page)
                    .totalResults(found.size())
                    .build();
        }

        @Override
        public void deleteResource(String id, Context context) {
            byId.remove(id);
        }
    }
}
