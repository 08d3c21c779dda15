package dev.scimkit.server.access.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are found through the metadata of an issuer (RFC 8414, OpenID Connect Discovery 1.0). */
class IssuerMetadataTest {

    private static final String OAUTH = "/.well-known/oauth-authorization-server";
    private static final String OPENID = "/.well-known/openid-configuration";

    private final MutableClock clock = new MutableClock();
    private AuthorizationServer server;
    private String issuer;

    @BeforeEach
    void start() throws IOException, JOSEException {
        server = new AuthorizationServer(clock.instant());
        issuer = server.issuer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void publish(String path, String named, String jwks) {
        server.publish(path, "{\"issuer\":\"" + named + "\",\"jwks_uri\":\"" + jwks + "\"}");
    }

    private ScimHttpRequest request() throws JOSEException {
        return ScimHttpRequest.of("GET", "http://localhost/scim/v2", "/1/Users")
                .header("Authorization", "Bearer " + server.sign(server.claims().issuer(issuer)));
    }

    private Optional<Principal> authenticate() throws JOSEException {
        JwtAuthenticator authenticator = JwtAuthenticator.builder(issuer)
                .audience(AuthorizationServer.AUDIENCE)
                .claims(AuthorizationServer.MAPPER)
                .fetchTimeout(Duration.ofSeconds(20))
                .clock(clock)
                .build();
        return authenticator.authenticate(request());
    }

    private void assertUnavailable() {
        assertThatThrownBy(this::authenticate)
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().status()).isEqualTo(503));
        assertThat(server.fetches()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {OAUTH, OPENID})
    void metadata_atEitherPlace_leadsToTheKeys(String path) throws JOSEException {
        publish(path, issuer, server.jwks().toString());
        assertThat(authenticate()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {OAUTH + "/realms/acme", "/realms/acme" + OPENID})
    void issuer_withAPath_hasItsMetadataWhereTheStandardsSay(String path) throws JOSEException {
        // RFC 8414 inserts the well-known part before the path, OpenID Connect appends it
        issuer = issuer + "/realms/acme";
        publish(path, issuer, server.jwks().toString());
        assertThat(authenticate()).isPresent();
    }

    @Test
    void issuer_endingInASlash_losesItInTheUrlOnly() throws JOSEException {
        issuer = issuer + "/";
        publish(OAUTH, issuer, server.jwks().toString());
        assertThat(authenticate()).isPresent();
    }

    @Test
    void locations_ofAnIssuer_areThoseOfBothStandards() {
        assertThat(IssuerMetadata.locations("https://login.example.com:8443/a/b/"))
                .containsExactly(
                        URI.create("https://login.example.com:8443/.well-known/oauth-authorization-server/a/b"),
                        URI.create("https://login.example.com:8443/a/b/.well-known/openid-configuration"));
    }

    @Test
    void metadata_unusableAtTheFirstPlace_isTakenFromTheSecond() throws JOSEException {
        server.publish(OAUTH, "<html>Page not found</html>");
        publish(OPENID, issuer, server.jwks().toString());
        assertThat(authenticate()).isPresent();
    }

    @Test
    void metadata_ofAnotherIssuer_isNotUsed() {
        publish(OAUTH, issuer + "/", server.jwks().toString());
        publish(OPENID, "https://evil.example", server.jwks().toString());
        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://keys.example/keys", "file:/etc/keys", "keys", "https:keys", "::", ""})
    void keys_atAnUnsafeUrl_areNotFetched(String jwks) {
        publish(OAUTH, issuer, jwks);
        assertUnavailable();
    }

    @Test
    void keys_onTheLoopbackAddress_mayOnlyBeNamedByAnIssuerThere() {
        URI keys = URI.create("http://127.0.0.1/keys");
        assertThat(SafeUrl.isAsSafeAs(URI.create("https://login.example.com"), keys))
                .isFalse();
        assertThat(SafeUrl.isAsSafeAs(URI.create("http://localhost:9000"), keys))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{", "", "{\"issuer\":7,\"jwks_uri\":\"x\"}", "null"})
    void metadata_malformed_isUnavailable(String document) {
        server.publish(OAUTH, document);
        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "",
                "{}",
                "{\"keys\":7}",
                "{\"keys\":[null]}",
                "{\"keys\":[7]}",
                "{\"keys\":[{\"kty\":7}]}"
            })
    void keys_malformed_areUnavailable(String document) {
        publish(OAUTH, issuer, issuer + "/other-keys");
        server.publish("/other-keys", document);
        assertUnavailable();
    }

    @Test
    void metadata_withoutKeys_isUnavailable() {
        server.publish(OAUTH, "{\"issuer\":\"" + issuer + "\"}");
        assertUnavailable();
    }

    @Test
    void metadata_tooLarge_isGivenUp() {
        server.publish(
                OAUTH,
                "{\"x\":\"" + "y".repeat(300_000) + "\",\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + server.jwks()
                        + "\"}");
        assertUnavailable();
    }

    @Test
    void metadata_missing_isAskedForNotMoreOftenThanKeys() throws JOSEException {
        JwtAuthenticator authenticator = JwtAuthenticator.builder(issuer)
                .audience(AuthorizationServer.AUDIENCE)
                .claims(AuthorizationServer.MAPPER)
                .clock(clock)
                .build();
        ScimHttpRequest request = request();
        assertThatThrownBy(() -> authenticator.authenticate(request)).isInstanceOf(ScimException.class);
        publish(OAUTH, issuer, server.jwks().toString());
        assertThatThrownBy(() -> authenticator.authenticate(request)).isInstanceOf(ScimException.class);
        clock.advance(Duration.ofSeconds(30));
        assertThat(authenticator.authenticate(request)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://login.example.com", "login.example.com", "https://a.example/?x", "https://a.example/#x"})
    void issuer_thatIsNotASafeUrl_isRefused(String other) {
        assertThatThrownBy(() -> JwtAuthenticator.builder(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("issuer must");
    }
}
