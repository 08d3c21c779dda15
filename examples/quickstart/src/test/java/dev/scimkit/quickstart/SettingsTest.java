package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.quickstart.configuration.Arguments;
import dev.scimkit.quickstart.configuration.Configuration;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The options of the command line that change how the service answers. */
class SettingsTest {

    private final Configuration configuration = TestOrganization.invented();

    @ParameterizedTest
    @CsvSource({
        "--max-results 2,                      2,    2",
        "--max-results 5000,                   5000, 3",
        "--profile zitadel --max-results 2,    2,    2",
        "--profile zitadel --max-results 5000, 5000, 3",
    })
    void maxResults_given_limitPagesAndAreAnnounced(String options, int announced, int onThePage) {
        ScimService service = service(options);
        for (String name : List.of("alice", "bob", "carol")) {
            create(service, name);
        }

        assertThat(json(send(service, "GET", "/ServiceProviderConfig", null))
                        .at("/filter/maxResults")
                        .intValue())
                .isEqualTo(announced);
        assertThat(json(send(service, "GET", "/Users", null)).get("Resources")).hasSize(onThePage);
        if (!options.contains("zitadel")) {
            assertThat(json(send(service, "GET", "/Users?count=5000", null)).get("Resources"))
                    .hasSize(onThePage);
        }
    }

    @ParameterizedTest
    @CsvSource({"--oauth, 204", "--group-patch-status 204, 204", "--group-patch-status 200, 200"})
    void groupPatchStatus_given_isThatOfThePatch(String options, int status) {
        ScimService service = service(options);
        JsonNode group = json(send(service, "POST", "/Groups", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"G"}"""));

        ScimHttpResponse patched =
                send(service, "PATCH", "/Groups/" + group.get("id").asString(), """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"replace","path":"displayName","value":"H"}]}""");

        assertThat(patched.status()).isEqualTo(status);
        assertThat(patched.text().contains("\"displayName\":\"H\"")).isEqualTo(status == 200);
    }

    @Test
    void me_given_isTheUserNamedAsTheServiceUser() {
        ScimService service = service("--me");

        assertThat(send(service("--oauth"), "GET", "/Me", null).status()).isEqualTo(501);
        assertThat(send(service, "GET", "/Me", null).status()).isEqualTo(404);
        create(service, "alice");
        create(service, "identity-provider");
        assertThat(json(send(service, "GET", "/Me", null)).get("userName").asString())
                .isEqualTo("identity-provider");
    }

    @Test
    void groupMemberships_given_areServed() {
        assertThat(send(service("--oauth"), "GET", "/GroupMemberships", null).status())
                .isEqualTo(404);
        assertThat(send(service("--group-memberships"), "GET", "/GroupMemberships", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void help_read_namesEveryOption() {
        assertThat(Arguments.HELP).contains("--max-results N", "--group-patch-status", "--group-memberships", "--me ");
    }

    private ScimService service(String options) {
        Arguments arguments = Arguments.parse(List.of(options.strip().split(" +")));
        return QuickstartServer.service(
                Storage.memory(),
                configuration.serviceUsers(),
                arguments.profile(),
                credentials -> Optional.empty(),
                new QuickstartServer.Extras(arguments.me(), arguments.groupMemberships(), null));
    }

    private void create(ScimService service, String userName) {
        ScimHttpResponse created = send(service, "POST", "/Users", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s",
                 "name":{"familyName":"F","givenName":"G"},"emails":[{"value":"%1$s@example.com","primary":true}]}""".formatted(userName));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
    }

    private ScimHttpResponse send(ScimService service, String method, String path, @Nullable String body) {
        ScimHttpRequest request = ScimHttpRequest.of(
                        method,
                        "http://127.0.0.1/scim/v2",
                        "/" + configuration.organizations().get(0) + path)
                .header("Authorization", "Bearer " + configuration.newToken().orElseThrow());
        return service.handle(
                body == null
                        ? request
                        : request.header("Content-Type", "application/scim+json")
                                .body(body));
    }

    private static JsonNode json(ScimHttpResponse response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
