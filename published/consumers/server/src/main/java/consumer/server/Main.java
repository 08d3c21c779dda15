package consumer.server;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.server.memory.InMemoryRepository;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;

/** Serves users by HTTP, creates one and finds it. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        Principal okta = new Principal("okta", Map.of("acme", Set.of(Authorizer.SCIM_MANAGER)), Map.of());
        ScimService service = ScimService.builder()
                .resource(ResourceTypes.user(), User::new, new InMemoryRepository<>(ResourceTypes.user(), User::new))
                .authenticator(AccessTokens.none().with("token-of-okta", okta))
                .build();
        try (JdkScimServer server = JdkScimServer.builder(service).start()) {
            String users = "http://127.0.0.1:" + server.port() + "/scim/v2/acme/Users";
            String user = User.builder("ada@example.com").build().toJson();
            expect(201, send(request(users).POST(BodyPublishers.ofString(user))));
            HttpResponse<String> found = send(request(users + "?filter=userName%20eq%20%22ada@example.com%22"));
            expect(200, found);
            if (!found.body().contains("\"totalResults\":1")) {
                throw new AssertionError(found.body());
            }
        }
        System.out.println("consumed: " + args[0]);
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer token-of-okta")
                .header("Content-Type", "application/scim+json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static void expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new AssertionError(response.statusCode() + ": " + response.body());
        }
    }
}
