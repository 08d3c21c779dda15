package dev.scimkit.server.access.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.scimkit.server.TestService;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scopes that a token must have (RFC 6750 section 3.1). */
class RequiredScopesTest {

    private final MutableClock clock = new MutableClock();
    private AuthorizationServer server;

    @BeforeEach
    void start() throws IOException, JOSEException {
        server = new AuthorizationServer(clock.instant());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JwtAuthenticator.Builder builder() {
        return JwtAuthenticator.builder(server.issuer(), server.jwks())
                .audience(AuthorizationServer.AUDIENCE)
                .claims(AuthorizationServer.MAPPER)
                .clock(clock);
    }

    private ScimHttpResponse get(JwtAuthenticator.Builder authenticator, JWTClaimsSet.Builder claims)
            throws JOSEException {
        TestService service = TestService.of(
                TestService.builder().authorizer(Zitadel.authorizer()).authenticator(authenticator.build()));
        return service.send(TestService.request("GET", "/" + TestService.ORG + "/Users", server.sign(claims), null));
    }

    @Test
    void token_withTheScope_isAccepted() throws JOSEException {
        for (String claim : List.of("scope", "scp")) {
            assertThat(get(builder().requiredScope("scim"), server.claims().claim(claim, "openid scim"))
                            .status())
                    .isEqualTo(200);
            assertThat(get(builder().requiredScope("scim"), server.claims().claim(claim, List.of("scim", "x")))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void token_withoutTheScope_is403ThatNamesIt() throws JOSEException {
        ScimHttpResponse response = get(builder().requiredScope("scim"), server.claims());

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.headers().all("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"scim\", error=\"insufficient_scope\", scope=\"scim\"");
        assertThat(TestService.json(response).get("detail").asString())
                .isEqualTo("The access token must have the scope: scim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCIM", "scim:read", "scimscope", "scim,admin", ""})
    void scope_otherThanTheRequiredOne_is403(String scope) throws JOSEException {
        assertThat(get(builder().requiredScope("scim"), server.claims().claim("scope", scope))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void scopes_several_areAllRequired() throws JOSEException {
        JwtAuthenticator.Builder both = builder().requiredScope("scim").requiredScope("acme:users");

        assertThat(get(both, server.claims().claim("scope", "scim acme:users")).status())
                .isEqualTo(200);
        ScimHttpResponse response = get(both, server.claims().claim("scope", "scim"));
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.headers().first("WWW-Authenticate").orElse("")).endsWith("scope=\"acme:users scim\"");
    }

    @Test
    void token_invalid_is401WhateverItsScope() throws JOSEException {
        assertThat(get(builder().requiredScope("scim"), server.claims().issuer("other"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "a\\b", "é", "a\r\nX: y"})
    void scope_thatIsNoScopeToken_isRefused(String scope) {
        assertThatThrownBy(() -> builder().requiredScope(scope)).isInstanceOf(IllegalArgumentException.class);
    }
}
