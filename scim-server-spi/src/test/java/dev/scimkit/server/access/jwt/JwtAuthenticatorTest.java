package dev.scimkit.server.access.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which access tokens are valid (RFC 7519 section 7.2, RFC 9068 section 4). */
class JwtAuthenticatorTest {

    private static final JOSEObjectType JWT = JOSEObjectType.JWT;

    private final MutableClock clock = new MutableClock();
    private AuthorizationServer server;
    private JwtAuthenticator authenticator;

    @BeforeEach
    void start() throws IOException, JOSEException {
        server = new AuthorizationServer(clock.instant());
        authenticator = builder().build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void token_valid_givesItsPrincipalWithRoles() throws JOSEException {
        assertThat(authenticate(server.sign(server.claims())))
                .contains(new Principal("okta", Map.of("322355063156684166", Set.of("ORG_USER_MANAGER")), Map.of()));
    }

    @Test
    void token_withRsaKeyOrPlainType_isAccepted() throws JOSEException {
        server.rotate(AuthorizationServer.rsa("rsa"));
        for (JOSEObjectType type : new JOSEObjectType[] {JWT, new JOSEObjectType("application/at+jwt"), null}) {
            assertThat(authenticate(AuthorizationServer.sign(server.claims(), server.signingKey(), type)))
                    .isPresent();
        }
    }

    @Test
    void token_ofAnotherIssuer_isRefused() throws JOSEException {
        assertRefused(server.sign(server.claims().issuer("https://evil.example")));
        assertRefused(server.sign(server.claims().issuer(server.issuer() + "/")));
        assertRefused(server.sign(server.claims().issuer(null)));
    }

    @Test
    void token_forAnotherAudience_isRefused() throws JOSEException {
        assertRefused(server.sign(server.claims().audience("other")));
        assertRefused(server.sign(server.claims().audience((String) null)));
        assertThat(authenticate(server.sign(server.claims().audience(List.of("x", "scimkit")))))
                .isPresent();
    }

    @Test
    void token_expiring_isValidUntilThenPlusClockSkew() throws JOSEException {
        String token = server.sign(server.claims());
        clock.advance(Duration.ofSeconds(600 + 59));
        assertThat(authenticate(token)).isPresent();
        clock.advance(Duration.ofSeconds(2));
        assertRefused(token);
    }

    @Test
    void token_notYetValid_isRefused() throws JOSEException {
        assertRefused(server.sign(
                server.claims().notBeforeTime(Date.from(clock.instant().plusSeconds(120)))));
    }

    @Test
    void token_withoutExpiryOrSubject_isRefused() throws JOSEException {
        assertRefused(server.sign(server.claims().expirationTime(null)));
        assertRefused(server.sign(server.claims().subject(null)));
    }

    @Test
    void token_whoseSubjectIsNotAText_isRefused() throws JOSEException {
        assertRefused(server.sign(server.claims().subject("")));
        assertRefused(server.sign(server.claims().subject(" ")));
        for (Object subject : new Object[] {7, true, List.of("okta"), Map.of("a", "b")}) {
            assertRefused(server.sign(server.claims().claim("sub", subject)));
        }
    }

    @Test
    void token_ofAnotherType_isRefused() throws JOSEException {
        assertRefused(AuthorizationServer.sign(server.claims(), server.signingKey(), new JOSEObjectType("logout+jwt")));
    }

    @Test
    void token_unsigned_isRefused() {
        assertRefused(new PlainJWT(server.claims().build()).serialize());
    }

    @Test
    void token_signedWithThePublicKeyAsSecret_isRefused() throws JOSEException {
        server.rotate(AuthorizationServer.rsa("rsa"));
        byte[] secret = server.signingKey().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa").build(),
                server.claims().build());
        jwt.sign(new MACSigner(secret));
        assertRefused(jwt.serialize());
    }

    @Test
    void algorithm_notAllowed_isRefused() throws JOSEException {
        authenticator = builder().algorithms("RS256").build();
        assertRefused(server.sign(server.claims()));
    }

    @Test
    void key_foreignWithAKnownId_isRefused() throws JOSEException {
        assertRefused(AuthorizationServer.sign(server.claims(), AuthorizationServer.ec("key-1"), JWT));
    }

    @Test
    void claims_changedAfterSigning_areRefused() throws JOSEException {
        String[] good = server.sign(server.claims()).split("\\.");
        String[] other = server.sign(server.claims().subject("root")).split("\\.");
        assertRefused(good[0] + "." + other[1] + "." + good[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "eyJhbGciOiJFUzI1NiJ9.e30.", "eyJhbGciOiJFUzI1NiJ9..AA", "é.é.é"})
    void text_notAToken_isRefused(String text) {
        assertRefused(text);
    }

    @Test
    void token_tooLong_isRefusedUnread() throws JOSEException {
        assertRefused(server.sign(server.claims().claim("x", "y".repeat(20_000))));
        assertThat(server.fetches()).isZero();
    }

    @Test
    void request_withoutToken_fetchesNothing() {
        assertThat(authenticator.authenticate(ScimHttpRequest.of("GET", "http://localhost/scim/v2", "/1/Users")))
                .isEmpty();
        assertThat(server.fetches()).isZero();
    }

    @Test
    void roles_inAListOrAString_belongToTheOneOrganization() throws JOSEException {
        authenticator = builder().claims(ClaimsMapper.rolesIn("acme", "scope")).build();
        Principal expected = new Principal("okta", Map.of("acme", Set.of("read", "write")), Map.of());
        JWTClaimsSet.Builder text = server.claims().claim("scope", "read  write");
        JWTClaimsSet.Builder list = server.claims().claim("scope", List.of("read", "write"));
        assertThat(authenticate(server.sign(text))).contains(expected);
        assertThat(authenticate(server.sign(list))).contains(expected);
    }

    @Test
    void token_unknownToTheMapper_isRefused() throws JOSEException {
        authenticator = builder().claims(claims -> Optional.empty()).build();
        assertRefused(server.sign(server.claims()));
    }

    @Test
    void roles_inAnUnexpectedForm_areIgnored() throws JOSEException {
        JWTClaimsSet.Builder odd = server.claims().claim(Zitadel.ROLES_CLAIM, "ORG_USER_MANAGER");
        assertThat(authenticate(server.sign(odd))).contains(new Principal("okta", Map.of(), Map.of()));
    }

    @Test
    void builder_withUnsafeSettings_refuses() {
        assertThatThrownBy(() -> JwtAuthenticator.builder("i", server.jwks()).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("audience(");
        assertThatThrownBy(() -> JwtAuthenticator.builder("i", server.jwks())
                        .audience("scim")
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("claims(");
        for (String algorithm : new String[] {"none", "HS256"}) {
            assertThatThrownBy(() -> builder().algorithms(algorithm)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> builder().clockSkew(Duration.ofSeconds(-1))).hasMessageContaining("clockSkew");
        assertThatThrownBy(() -> builder().keepKeys(null)).hasMessage("keepKeys");
        assertThatThrownBy(() -> builder().fetchTimeout(Duration.ZERO)).hasMessageContaining("fetchTimeout");
        for (String url : new String[] {"http://auth.example/keys", "file:/etc/keys", "keys"}) {
            assertThatThrownBy(() -> JwtAuthenticator.builder("i", URI.create(url)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private JwtAuthenticator.Builder builder() {
        return JwtAuthenticator.builder(server.issuer(), server.jwks())
                .audience(AuthorizationServer.AUDIENCE)
                .claims(AuthorizationServer.MAPPER)
                .clock(clock);
    }

    private Optional<Principal> authenticate(String token) {
        return authenticator.authenticate(ScimHttpRequest.of("GET", "http://localhost/scim/v2", "/1/Users")
                .header("Authorization", "Bearer " + token));
    }

    private void assertRefused(String token) {
        assertThat(authenticate(token)).isEmpty();
    }
}
