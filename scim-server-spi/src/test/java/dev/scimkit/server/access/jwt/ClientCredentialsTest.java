package dev.scimkit.server.access.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import dev.scimkit.server.TestService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider that gets its access token from an authorization server (RFC 6749 section 4.4). */
class ClientCredentialsTest {

    private final MutableClock clock = new MutableClock();
    private AuthorizationServer server;
    private TestService service;

    @BeforeEach
    void start() throws IOException, JOSEException {
        server = new AuthorizationServer(clock.instant());
        Principal other = new Principal("entra", Map.of(TestService.OTHER_ORG, Set.of("ORG_USER_MANAGER")), Map.of());
        service = TestService.of(TestService.builder()
                .authorizer(Zitadel.authorizer())
                .authenticator(AccessTokens.none()
                        .with("personal", other)
                        .or(JwtAuthenticator.builder(server.issuer(), server.jwks())
                                .audience(AuthorizationServer.AUDIENCE)
                                .claims(AuthorizationServer.MAPPER)
                                .clock(clock)
                                .build())));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void token_ofTheAuthorizationServer_givesAccessOnlyWhereItsClientHasARole() throws IOException {
        String token = fetchToken();
        assertThat(get(TestService.ORG, token).status()).isEqualTo(200);
        assertThat(get(TestService.OTHER_ORG, token).status()).isEqualTo(403);
        assertThat(get(TestService.OTHER_ORG, "personal").status()).isEqualTo(200);
    }

    @Test
    void token_invalid_is401WithoutAReason() throws JOSEException {
        ScimHttpResponse response =
                get(TestService.ORG, server.sign(server.claims().issuer("other")));
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers().first("WWW-Authenticate"))
                .contains("Bearer realm=\"scim\", error=\"invalid_token\"");
        assertThat(TestService.json(response).get("detail").asString())
                .isEqualTo("The access token is not valid, or is no longer valid");
    }

    @Test
    void authorizationServer_down_is503RevealingNothing() throws JOSEException {
        server.answerKeysWith(500);
        ScimHttpResponse response = get(TestService.ORG, server.sign(server.claims()));
        assertThat(response.status()).isEqualTo(503);
        assertThat(TestService.json(response).get("detail").asString())
                .isEqualTo("Access tokens cannot be checked at the moment");
    }

    @Test
    void authorizationServer_down_isTriedAgainWhenRetryAfterSays() throws JOSEException {
        server.answerKeysWith(500);
        String token = server.sign(server.claims());
        assertThat(get(TestService.ORG, token).headers().first("Retry-After")).contains("30");
        clock.advance(Duration.ofSeconds(20));
        assertThat(get(TestService.ORG, token).headers().first("Retry-After")).contains("10");
        server.answerKeysWith(200);
        clock.advance(Duration.ofSeconds(10));
        assertThat(get(TestService.ORG, token).status()).isEqualTo(200);
    }

    private ScimHttpResponse get(String organization, String token) {
        return service.send(TestService.request("GET", "/" + organization + "/Users", token, null));
    }

    private String fetchToken() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) server.tokenEndpoint().toURL().openConnection();
        connection.setRequestProperty("Authorization", "Basic b2t0YTpzM2NyZXQ=");
        connection.setDoOutput(true);
        connection.getOutputStream().write("grant_type=client_credentials".getBytes(StandardCharsets.US_ASCII));
        try (InputStream answer = connection.getInputStream()) {
            return JsonMapper.shared().readTree(answer).get("access_token").asString();
        }
    }
}
