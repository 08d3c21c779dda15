package dev.scimkit.spring;

import static dev.scimkit.spring.BesideApplicationSecurityTest.assertScimError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.RawHttp.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Spring's resource server checks the tokens; its authorities say what a caller may do. */
class ResourceServerTest {

    private static RunningApplication application;

    @BeforeAll
    static void start() {
        application = RunningApplication.start(
                Application.class,
                "scimkit.organization=main",
                "scimkit.authorities.read=SCOPE_scim.read,SCOPE_scim",
                "scimkit.authorities.write=SCOPE_scim",
                "scimkit.authorities.delete=SCOPE_scim");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(RunningApplication.WithUsers.class)
    static class Application {

        /** A token is the scope that it grants. */
        @Bean
        JwtDecoder decoder() {
            return token -> switch (token) {
                case "bad" -> throw new BadJwtException("expired");
                case "no-keys" -> throw new JwtException("the keys cannot be fetched");
                default ->
                    Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject("okta")
                            .claim("scope", token)
                            .build();
            };
        }
    }

    @Test
    void scope_thatMayWrite_creates() throws IOException {
        Answer created = post("scim", "ada");

        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }

    @Test
    void scope_thatMayRead_readsAndIsForbiddenToWrite() throws IOException {
        assertThat(get("scim.read").status()).isEqualTo(200);
        assertScimError(post("scim.read", "bob"), 403);
    }

    @Test
    void scope_ofSomethingElse_isForbidden() throws IOException {
        assertScimError(get("email"), 403);
    }

    @Test
    void token_refusedBySpring_isAnsweredAsByScimkit() throws IOException {
        Answer refused = get("bad");

        assertScimError(refused, 401);
        assertThat(refused.headers())
                .containsEntry("WWW-Authenticate", "Bearer realm=\"scim\", error=\"invalid_token\"");
    }

    @Test
    void token_missing_isAnsweredByScimkit() throws IOException {
        Answer refused = application.send("GET", "/scim/v2/Users");

        assertScimError(refused, 401);
        assertThat(refused.headers()).containsEntry("WWW-Authenticate", "Bearer realm=\"scim\"");
    }

    @Test
    void token_thatCannotBeChecked_is503() throws IOException {
        Answer unavailable = get("no-keys");

        assertScimError(unavailable, 503);
        assertThat(unavailable.headers()).containsKey("Retry-After");
    }

    @Test
    void discovery_withoutToken_isAnswered() throws IOException {
        assertThat(application.send("GET", "/scim/v2/Schemas").status()).isEqualTo(200);
    }

    private static Answer get(String token) throws IOException {
        return application.send("GET", "/scim/v2/Users", "Authorization: Bearer " + token);
    }

    private static Answer post(String token, String userName) throws IOException {
        return application.post("/scim/v2/Users", RunningApplication.user(userName), "Authorization: Bearer " + token);
    }
}
