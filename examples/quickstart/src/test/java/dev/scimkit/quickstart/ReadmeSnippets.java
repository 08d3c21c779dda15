package dev.scimkit.quickstart;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.junit.ScimConformance;
import dev.scimkit.testkit.junit.ScimTarget;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Java snippets of the README; each method returns the JSON shown below its snippet. */
final class ReadmeSnippets {

    private ReadmeSnippets() {}

    /** The JSON of the snippets, in the order of the README. */
    static List<String> outputs() {
        return List.of(service());
    }

    private static String service() {
        Principal okta = new Principal("okta", Map.of("3223", Set.of(Authorizer.SCIM_MANAGER)), Map.of());
        ScimService service = ScimService.builder()
                .resource(ResourceTypes.user(), User::new, new AccountRepository())
                .authenticator(AccessTokens.none().with("token-of-okta", okta))
                .build();

        ScimHttpResponse response =
                service.handle(ScimHttpRequest.of("GET", "https://app.example.com/scim/v2", "/3223/Users?count=10")
                        .header("Authorization", "Bearer token-of-okta"));

        return response.text();
    }

    /** The target of the conformance suite: a local class, which no build picks up as a test. */
    static ScimTarget target() {
        @ScimConformance(profile = {"standard", "okta", "entra"})
        class MyScimIT implements ScimTarget {

            @Override
            public ScimEndpoint endpoint() {
                return ScimEndpoint.at("http://127.0.0.1:8080/scim/v2/3223").bearer("secret");
            }
        }
        return new MyScimIT();
    }
}
