package dev.scimkit.benchmarks.server;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.ResourceRepository;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Ours, with all that a request goes through: access token, roles, schema, versions. */
final class ScimkitServer implements UserServer {

    static final String TOKEN = "a-token-of-forty-characters-0123456789ab";

    private static final HttpHeaders HEADERS =
            HttpHeaders.none().with("Authorization", "Bearer " + TOKEN).with("Content-Type", "application/scim+json");

    private final ForgettingUsers users =
            new ForgettingUsers(new InMemoryRepository<>(ResourceTypes.user(), User::new));
    private final ScimService service = service(users);

    static ScimService service() {
        return service(new InMemoryRepository<>(ResourceTypes.user(), User::new));
    }

    private static ScimService service(ResourceRepository<User> users) {
        Principal principal = new Principal("okta", Map.of("org", Set.of(Authorizer.SCIM_MANAGER)), Map.of());
        return ScimService.builder()
                .resource(ResourceTypes.user(), User::new, users)
                .authenticator(AccessTokens.none().with(TOKEN, principal))
                .authorizer(Authorizer.standard())
                .build();
    }

    @Override
    public byte[] answer(String method, String path, String query, byte[] body) {
        return handle(method, path, query, body).body();
    }

    @Override
    public String store(String user) {
        return UserRequests.idOf(answer("POST", "/Users", "", user.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void forget(int count) {
        users.forget(count);
    }

    private ScimHttpResponse handle(String method, String path, String query, byte[] body) {
        ScimHttpResponse response = service.handle(new ScimHttpRequest(
                method,
                "https://scim.example.com/scim/v2",
                "/org" + path,
                query,
                HEADERS,
                new ByteArrayInputStream(body)));
        if (response.status() >= 400) {
            throw new IllegalStateException(response.text());
        }
        return response;
    }
}
