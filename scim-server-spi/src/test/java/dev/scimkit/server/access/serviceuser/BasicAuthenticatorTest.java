package dev.scimkit.server.access.serviceuser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.TestService;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Service users call with HTTP Basic (RFC 7617). */
class BasicAuthenticatorTest {

    private static final String BEARER_CHALLENGE = "Bearer realm=\"scim\"";
    private static final String BASIC_CHALLENGE = "Basic realm=\"scim\", charset=\"UTF-8\"";
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");

    private final WritableServiceUserStore store = WritableServiceUserStore.inMemory();
    private final TestService both = TestService.of(TestService.builder()
            .authenticator(ServiceUserAuthenticator.of(store).or(BasicAuthenticator.of(store))));

    @BeforeEach
    void fill() {
        store.put(ServiceUser.of("1", "okta", TestService.ORG, Set.of("SCIM_MANAGER"))
                .withToken(ServiceUser.TokenHash.of("s:cr t"))
                .withToken(ServiceUser.TokenHash.of("until-2030", END)));
        store.put(ServiceUser.of("2", "Zoë", TestService.OTHER_ORG, Set.of("SCIM_MANAGER"))
                .withToken(ServiceUser.TokenHash.of("zoë's")));
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static ScimHttpResponse get(TestService service, String organization, String authorization) {
        return service.send(ScimHttpRequest.of("GET", TestService.BASE, "/" + organization + "/Users")
                .header("Authorization", authorization));
    }

    @Test
    void token_asPassword_givesTheServiceUser() {
        assertThat(get(both, TestService.ORG, basic("okta:s:cr t")).status()).isEqualTo(200);
        assertThat(get(both, TestService.OTHER_ORG, basic("Zoë:zoë's")).status())
                .isEqualTo(200);
        assertThat(get(both, TestService.ORG, basic("okta:s:cr t").replace("Basic ", "basic  "))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void serviceUser_inItsOrganizationOnly_hasAccess() {
        assertThat(get(both, TestService.OTHER_ORG, basic("okta:s:cr t")).status())
                .isEqualTo(403);
    }

    @Test
    void token_expiredOrRemoved_is401() {
        BasicAuthenticator late = BasicAuthenticator.of(store).clock(Clock.fixed(END, ZoneOffset.UTC));
        TestService service = TestService.of(TestService.builder().authenticator(late));
        assertThat(get(service, TestService.ORG, basic("okta:until-2030")).status())
                .isEqualTo(401);
        assertThat(get(service, TestService.ORG, basic("okta:s:cr t")).status()).isEqualTo(200);
        store.removeToken(ServiceUser.TokenHash.of("s:cr t").sha256());
        assertThat(get(service, TestService.ORG, basic("okta:s:cr t")).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "okta:wrong",
        "okta:",
        "okta",
        "Okta:s:cr t",
        "okta :s:cr t",
        "Zoë:s:cr t",
        ":s:cr t",
        "1:s:cr t",
        "s:cr t"
    })
    void credentials_wrong_are401WithBothChallenges(String pair) {
        ScimHttpResponse response = get(both, TestService.ORG, basic(pair));
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers().all("WWW-Authenticate")).containsExactly(BEARER_CHALLENGE, BASIC_CHALLENGE);
        assertThat(TestService.json(response).get("detail").asString())
                .isEqualTo("The user name or the password is not valid, or is no longer valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Basic", "Basic ", "Basic b2t0YQ", "Basicb2t0YTpzOmNyIHQ="})
    void header_malformed_is401(String authorization) {
        assertThat(get(both, TestService.ORG, authorization).status()).isEqualTo(401);
    }

    @Test
    void token_asBearer_isAcceptedBesideBasicOnly() {
        assertThat(get(both, TestService.ORG, "Bearer s:cr t").status()).isEqualTo(200);
        TestService basicOnly = TestService.of(TestService.builder().authenticator(BasicAuthenticator.of(store)));
        ScimHttpResponse response = get(basicOnly, TestService.ORG, "Bearer s:cr t");
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers().all("WWW-Authenticate")).containsExactly(BASIC_CHALLENGE);
    }

    @Test
    void basic_unlessAdded_isRefusedAndNotOffered() {
        TestService usual = TestService.of(TestService.builder().authenticator(ServiceUserAuthenticator.of(store)));
        ScimHttpResponse response = get(usual, TestService.ORG, basic("okta:s:cr t"));
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers().all("WWW-Authenticate")).containsExactly(BEARER_CHALLENGE);
        assertThat(schemes(usual)).containsExactly("oauthbearertoken");
    }

    @Test
    void configuration_withBasic_publishesIt() {
        assertThat(schemes(both)).containsExactly("oauthbearertoken", "httpbasic");
    }

    private static List<String> schemes(TestService service) {
        ScimHttpResponse response = service.send(
                ScimHttpRequest.of("GET", TestService.BASE, "/" + TestService.ORG + "/ServiceProviderConfig"));
        return TestService.json(response)
                .get("authenticationSchemes")
                .valueStream()
                .map((JsonNode scheme) -> scheme.get("type").asString())
                .toList();
    }
}
