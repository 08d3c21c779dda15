package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.quickstart.configuration.Configuration;
import dev.scimkit.quickstart.oauth.AuthorizationServer;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** OAuth 2.0 client credentials (RFC 6749 section 4.4), in both profiles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OAuthTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRANT = "grant_type=client_credentials";

    private final HttpClient client = HttpClient.newHttpClient();
    private final WritableServiceUserStore serviceUsers = WritableServiceUserStore.inMemory();
    private final Configuration configuration =
            new Configuration(List.of("322355063156684166", "other"), serviceUsers, Optional.empty());
    private AuthorizationServer oauth;
    private JdkScimServer server;

    private void put(String id, String name, String organization, ServiceUser.TokenHash... tokens) {
        serviceUsers.put(
                new ServiceUser(id, name, organization, Set.of("ORG_USER_MANAGER"), Map.of(), List.of(tokens)));
    }

    @BeforeAll
    void start() throws IOException {
        put("1", "okta", "322355063156684166", ServiceUser.TokenHash.of("s3:cr%t+"));
        put("2", "okta", "other", ServiceUser.TokenHash.of("other-secret"));
        ServiceUser.TokenHash expired = ServiceUser.TokenHash.of("old-secret", Instant.parse("2020-01-01T00:00:00Z"));
        put(
                "3",
                "reader",
                "other",
                expired,
                ServiceUser.TokenHash.of("reader-secret"),
                ServiceUser.TokenHash.of("next-secret"));
        oauth = AuthorizationServer.start(0, configuration.serviceUsers(), Clock.systemUTC());
        server = QuickstartServer.start(0, configuration, ScimProfile.standard(), oauth.authenticator(), false);
    }

    @AfterAll
    void stop() {
        server.close();
        oauth.close();
    }

    @ParameterizedTest
    @CsvSource({"standard", "zitadel"})
    void accessToken_forBasicCredentials_givesAccessToTheOrganizationOfTheClientOnly(String profile) throws Exception {
        ScimProfile chosen = profile.equals("zitadel") ? Zitadel.profile() : ScimProfile.standard();
        try (JdkScimServer scim = QuickstartServer.start(0, configuration, chosen, oauth.authenticator(), false)) {
            String token = accessToken(basic("okta", "s3%3Acr%25t%2B"), GRANT);

            assertThat(users(scim, "322355063156684166", token)).isEqualTo(200);
            assertThat(users(scim, "other", token)).isIn(403, 404);
        }
    }

    @Test
    void accessToken_forCredentialsInTheBody_isAccepted() throws Exception {
        String token = accessToken("", GRANT + "&client_id=okta&client_secret=other-secret&scope=scim");

        assertThat(users(server, "other", token)).isEqualTo(200);
    }

    @Test
    void token_ofAClient_isASecret() throws Exception {
        assertThat(users(server, "other", accessToken(basic("reader", "reader-secret"), GRANT)))
                .isEqualTo(200);
        assertThat(users(server, "other", accessToken(basic("reader", "next-secret"), GRANT)))
                .isEqualTo(200);
    }

    @Test
    void accessToken_ofARemovedClient_is401() throws Exception {
        put("4", "leaver", "other", ServiceUser.TokenHash.of("leaver-secret"));
        String token = accessToken(basic("leaver", "leaver-secret"), GRANT);
        assertThat(users(server, "other", token)).isEqualTo(200);

        serviceUsers.remove("4");

        assertThat(users(server, "other", token)).isEqualTo(401);
    }

    @Test
    void personalAccessToken_withOAuth_isStillAccepted() throws Exception {
        assertThat(users(server, "other", "other-secret")).isEqualTo(200);
    }

    @Test
    void answer_toAGoodRequest_isNotCachedAndHasTheLifetimeOfTheToken() throws Exception {
        HttpResponse<String> answer = post(basic("reader", "reader-secret"), FORM, GRANT);

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        ObjectNode json = json(answer);
        assertThat(json.get("token_type").stringValue()).isEqualTo("Bearer");
        assertThat(json.get("expires_in").intValue()).isEqualTo(3600);
        SignedJWT token = SignedJWT.parse(json.get("access_token").stringValue());
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("scimkit-quickstart");
    }

    @Test
    void accessToken_afterAnHour_is401() throws Exception {
        Clock twoHoursAgo = Clock.fixed(Instant.now().minus(Duration.ofHours(2)), ZoneOffset.UTC);
        try (AuthorizationServer late = AuthorizationServer.start(0, configuration.serviceUsers(), twoHoursAgo);
                JdkScimServer scim =
                        QuickstartServer.start(0, configuration, ScimProfile.standard(), late.authenticator(), false)) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(late.tokenEndpoint()))
                            .header("Content-Type", FORM)
                            .header("Authorization", basic("okta", "other-secret"))
                            .POST(HttpRequest.BodyPublishers.ofString(GRANT))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(users(scim, "other", json(answer).get("access_token").stringValue()))
                    .isEqualTo(401);
        }
    }

    @Test
    void accessToken_ofAnotherServer_is401() throws Exception {
        try (AuthorizationServer stranger =
                AuthorizationServer.start(0, configuration.serviceUsers(), Clock.systemUTC())) {
            String own = accessToken(basic("okta", "other-secret"), GRANT);
            try (JdkScimServer scim =
                    QuickstartServer.start(0, configuration, ScimProfile.standard(), stranger.authenticator(), false)) {
                assertThat(users(scim, "other", own)).isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "okta:wrong        | grant_type=client_credentials                          | 401 | invalid_client",
                "reader:old-secret | grant_type=client_credentials                          | 401 | invalid_client",
                "reader:           | grant_type=client_credentials                          | 401 | invalid_client",
                "nobody:s          | grant_type=client_credentials                          | 401 | invalid_client",
                "okta:other-secret | grant_type=password                                    | 400 | unsupported_grant_type",
                "okta:other-secret | scope=x                                                | 400 | invalid_request",
                "okta:other-secret | grant_type=client_credentials&grant_type=x             | 400 | invalid_request",
                "okta:other-secret | grant_type=client_credentials&client_secret=x          | 400 | invalid_request",
                "okta:other-secret | grant_type=%zz                                         | 400 | invalid_request",
                "okta              | grant_type=client_credentials                          | 401 | invalid_client",
            })
    void request_wrong_hasTheErrorOfTheRfc(String pair, String form, int status, String error) throws Exception {
        // RFC 6749 section 5.2
        String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = post(header, FORM, form);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("error").stringValue()).isEqualTo(error);
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
    }

    @Test
    void request_inJson_isRefused() throws Exception {
        assertThat(post(basic("okta", "other-secret"), "application/json", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void request_byGet_is405() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(oauth.tokenEndpoint())).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void metadata_read_namesTheEndpoints() throws Exception {
        // RFC 8414 section 3
        String issuer = oauth.tokenEndpoint().replace("/oauth/v2/token", "");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(issuer + "/.well-known/oauth-authorization-server"))
                        .build(),
                BodyHandlers.ofString());

        ObjectNode json = json(answer);
        assertThat(json.get("issuer").stringValue()).isEqualTo(issuer);
        assertThat(json.get("token_endpoint").stringValue()).isEqualTo(oauth.tokenEndpoint());
        HttpResponse<String> keys = client.send(
                HttpRequest.newBuilder(URI.create(json.get("jwks_uri").stringValue()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(keys.body()).contains("\"kty\":\"EC\"").doesNotContain("\"d\"");
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private String accessToken(String authorization, String form) throws IOException, InterruptedException {
        return json(post(authorization, FORM, form)).get("access_token").stringValue();
    }

    private HttpResponse<String> post(String authorization, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(oauth.tokenEndpoint()))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send(
                authorization.isEmpty()
                        ? request.build()
                        : request.header("Authorization", authorization).build(),
                BodyHandlers.ofString());
    }

    private int users(JdkScimServer scim, String organization, String token) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(QuickstartServer.baseUrl(scim, organization) + "/Users"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static ObjectNode json(HttpResponse<String> answer) {
        return JsonReader.standard().readObject(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
