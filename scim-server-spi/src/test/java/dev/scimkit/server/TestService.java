package dev.scimkit.server;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.repository.ResourceRepository;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service with users and groups in memory, two organizations, and a manager's token for each. */
public final class TestService {

    /** The first organization. */
    public static final String ORG = "322355063156684166";

    /** Another organization. */
    public static final String OTHER_ORG = "411000000000000042";

    /** The URL below which organizations are served. */
    public static final String BASE = "https://app.example/scim/v2";

    private static final Set<String> MANAGER = Set.of("SCIM_MANAGER");

    private final ScimService service;

    private TestService(ScimService service) {
        this.service = service;
    }

    /** {@return a service with the standard limits} */
    public static TestService create() {
        return create(ScimLimits.standard());
    }

    /** {@return a service with the given limits} */
    public static TestService create(ScimLimits limits) {
        return new TestService(builder().limits(limits).build());
    }

    /**
     * How groups are stored: by a repository that changes members itself, or by one that leaves that to the engine.
     */
    public enum Groups {
        /** Changes members without reading the group. */
        MEMBERSHIP_AWARE,
        /** Reads and replaces groups only. */
        BARE;

        /** {@return a builder with groups stored in this way} */
        public ScimService.Builder builder() {
            return TestService.builder(new InMemoryRepository<>(TestSchemas.user(), User::new), repository());
        }

        private ResourceRepository<Group> repository() {
            return this == BARE
                    ? new BareRepository<>(ResourceTypes.group(), Group::new)
                    : new InMemoryRepository<>(ResourceTypes.group(), Group::new);
        }
    }

    /** {@return a service from a builder that the test has completed} */
    public static TestService of(ScimService.Builder builder) {
        return new TestService(builder.build());
    }

    /** {@return a builder with users, groups and both tokens} */
    public static ScimService.Builder builder() {
        return builder(new InMemoryRepository<>(TestSchemas.user(), User::new));
    }

    /** {@return a builder with users in the given repository, groups in memory and both tokens} */
    public static ScimService.Builder builder(ResourceRepository<User> users) {
        return builder(users, new InMemoryRepository<>(ResourceTypes.group(), Group::new));
    }

    /** {@return a builder with users and groups in the given repositories and both tokens} */
    public static ScimService.Builder builder(ResourceRepository<User> users, ResourceRepository<Group> groups) {
        return ScimService.builder()
                .resource(TestSchemas.user(), User::new, users)
                .resource(ResourceTypes.group(), Group::new, groups)
                .authenticator(AccessTokens.none()
                        .with("token-1", new Principal("okta", Map.of(ORG, MANAGER), Map.of()))
                        .with("token-2", new Principal("entra", Map.of(OTHER_ORG, MANAGER), Map.of())));
    }

    /** Sends a request with the first organization's token. */
    public ScimHttpResponse send(String method, String path, @Nullable String body) {
        return send(request(method, "/" + ORG + path, "token-1", body));
    }

    /** Sends a request unchanged. */
    public ScimHttpResponse send(ScimHttpRequest request) {
        return service.handle(request);
    }

    /** Makes a request. */
    public static ScimHttpRequest request(String method, String path, String token, @Nullable String body) {
        ScimHttpRequest request = ScimHttpRequest.of(method, BASE, path).header("Authorization", "Bearer " + token);
        return body == null
                ? request
                : request.header("Content-Type", "application/scim+json; charset=utf-8")
                        .body(body);
    }

    /** Creates a user of the first organization and returns its id. */
    public String createUser(String userName) {
        String body =
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + userName + "\"}";
        return json(send("POST", "/Users", body)).get("id").asString();
    }

    /** Finds a user of the first organization; missing if there is none. */
    public JsonNode findUser(String userName) {
        String filter = encoded("userName eq \"" + userName + "\"");
        return json(send("GET", "/Users?filter=" + filter, null)).at("/Resources/0");
    }

    /** {@return the body of a PATCH with operations in JSON} */
    public static String patch(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}";
    }

    /** Reads a response's body. */
    public static JsonNode json(ScimHttpResponse response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** {@return the text as a value in the query of a request} */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
