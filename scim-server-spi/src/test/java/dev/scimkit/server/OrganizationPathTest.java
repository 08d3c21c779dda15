package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The organization in the path, and the answer when it is missing. */
class OrganizationPathTest {

    private final TestService service = TestService.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Users",
                "Groups",
                "ServiceProviderConfig",
                "Schemas",
                "ResourceTypes",
                "Bulk",
                "Me",
                ".search",
                "users"
            })
    void protocolWord_asOrganization_is404NamingWhatIsMissing(String word) {
        for (String rest : new String[] {"", "/", "/1", "?count=1"}) {
            ScimHttpResponse response = service.send(ScimHttpRequest.of("GET", TestService.BASE, "/" + word + rest));
            assertThat(response.status()).isEqualTo(404);
            assertThat(TestService.json(response).get("detail").asString())
                    .isEqualTo("The organization is missing before " + word
                            + ": the path must be /scim/v2/{organization}/" + word);
        }
    }

    @Test
    void path_withoutAnything_is404SayingHowItMustLook() {
        for (String path : new String[] {"", "/"}) {
            ScimHttpResponse response = service.send(ScimHttpRequest.of("GET", TestService.BASE, path));
            assertThat(response.status()).isEqualTo(404);
            assertThat(TestService.json(response).get("detail").asString())
                    .isEqualTo("The path must name an organization: /scim/v2/{organization}/Users");
        }
    }

    @Test
    void service_forOneOrganization_hasNoneInItsPaths() {
        TestService single = TestService.of(TestService.builder()
                .organization("acme")
                .authenticator(request ->
                        Optional.of(new Principal("okta", Map.of("acme", Set.of("SCIM_MANAGER")), Map.of()))));
        String user = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"}";

        ScimHttpResponse created = single.send(TestService.request("POST", "/Users", "t", user));
        assertThat(created.status()).isEqualTo(201);
        String location = created.headers().first("Location").orElseThrow();
        assertThat(location).startsWith(TestService.BASE + "/Users/");
        String path = location.substring(TestService.BASE.length());
        assertThat(single.send(TestService.request("GET", path, "t", null)).status())
                .isEqualTo(200);
        assertThat(single.send(TestService.request("GET", "", "t", null)).status())
                .isEqualTo(200);
        assertThat(single.send(TestService.request("GET", "/ServiceProviderConfig", "t", null))
                        .text())
                .contains("\"location\":\"" + TestService.BASE + "/ServiceProviderConfig\"");
    }
}
