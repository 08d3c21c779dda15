package dev.scimkit.jpa;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A service over entities, and a client in the organizations {@code acme} and {@code other}. */
final class TestService {

    private static final Set<String> MANAGER = Set.of("SCIM_MANAGER");

    private final ScimService service;
    private final boolean isOfOne;

    private TestService(ScimService service, boolean isOfOne) {
        this.service = service;
        this.isOfOne = isOfOne;
    }

    /** Makes a service; a mapping without an organization makes {@code acme} the only one. */
    static TestService of(Entities entities, EntityMapping<?, ?>... mappings) {
        return of(EntityTransactions.of(entities.factory()), entities, mappings);
    }

    /** The same in transactions of the test. */
    static TestService of(EntityTransactions transactions, Entities entities, EntityMapping<?, ?>... mappings) {
        boolean isOfOne = Stream.of(mappings)
                .anyMatch(mapping -> mapping.definition().names().organization() == null);
        ScimService.Builder builder = JpaRepositories.of(entities.factory(), transactions, List.of(mappings))
                .addTo(ScimService.builder())
                .authenticator(AccessTokens.none()
                        .with("acme", new Principal("acme", Map.of("acme", MANAGER), Map.of()))
                        .with("other", new Principal("other", Map.of("other", MANAGER), Map.of())));
        return new TestService((isOfOne ? builder.organization("acme") : builder).build(), isOfOne);
    }

    ScimService service() {
        return service;
    }

    ScimHttpResponse send(String method, String path, @Nullable String body, String... headers) {
        return sendAs("acme", method, path, body, headers);
    }

    ScimHttpResponse sendAs(String organization, String method, String path, @Nullable String body, String... headers) {
        ScimHttpRequest request = ScimHttpRequest.of(
                        method, "https://app.example/scim", isOfOne ? path : "/" + organization + path)
                .header("Authorization", "Bearer " + organization);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return service.handle(
                body == null
                        ? request
                        : request.header("Content-Type", "application/scim+json")
                                .body(body));
    }

    JsonNode ok(String method, String path, @Nullable String body) {
        ScimHttpResponse response = send(method, path, body);
        if (response.status() >= 300) {
            throw new AssertionError(method + " " + path + ": " + response.status() + " " + text(response));
        }
        return response.body().length == 0 ? JsonReader.standard().read("{}") : tree(response);
    }

    static String text(ScimHttpResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static JsonNode tree(ScimHttpResponse response) {
        return JsonReader.standard().read(text(response));
    }

    static String id(JsonNode resource) {
        return resource.path("id").stringValue();
    }

    List<String> names(String query) {
        List<String> names = new ArrayList<>();
        ok("GET", "/Users?" + query, null)
                .path("Resources")
                .forEach(user -> names.add(user.path("userName").stringValue()));
        return names;
    }

    static String user(String userName, String more) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + userName + "\"" + more
                + "}";
    }

    static String group(String displayName, String... memberIds) {
        StringBuilder members = new StringBuilder();
        for (String id : memberIds) {
            members.append(members.isEmpty() ? "" : ",").append("{\"value\":\"" + id + "\"}");
        }
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"" + displayName
                + "\",\"members\":[" + members + "]}";
    }

    static String patch(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}";
    }
}
