package dev.scimkit.server.access.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.http.ScimHttpRequest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the keys of the authorization server are fetched, and what happens if they cannot be. */
class KeyRotationTest {

    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final MutableClock clock = new MutableClock();
    private AuthorizationServer server;
    private JwtAuthenticator authenticator;

    @BeforeEach
    void start() throws IOException, JOSEException {
        server = new AuthorizationServer(clock.instant());
        authenticator = JwtAuthenticator.builder(server.issuer(), server.jwks())
                .audience(AuthorizationServer.AUDIENCE)
                .claims(AuthorizationServer.MAPPER)
                .clockSkew(Duration.ofDays(1))
                .clock(clock)
                .build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keys_forManyTokens_areFetchedOnce() throws JOSEException {
        for (int i = 0; i < 10; i++) {
            assertThat(isGood(server.sign(server.claims()))).isTrue();
        }
        assertThat(server.fetches()).isEqualTo(1);
    }

    @Test
    void key_unknown_isFetchedAndTheOldOneForgotten() throws JOSEException {
        String old = server.sign(server.claims());
        assertThat(isGood(old)).isTrue();
        server.rotate(AuthorizationServer.ec("key-2"));
        clock.advance(INTERVAL);

        assertThat(isGood(server.sign(server.claims()))).isTrue();
        assertThat(isGood(old)).isFalse();
        assertThat(server.fetches()).isEqualTo(2);
    }

    @Test
    void keys_invented_causeNoFloodOfRequests() throws JOSEException {
        for (int i = 0; i < 100; i++) {
            String token = AuthorizationServer.sign(
                    server.claims(), AuthorizationServer.ec("made-up-" + i), JOSEObjectType.JWT);
            assertThat(isGood(token)).isFalse();
        }
        assertThat(server.fetches()).isEqualTo(1);
        assertThat(isGood(server.sign(server.claims()))).isTrue();
    }

    @Test
    void key_withdrawn_isValidUntilTheNextFetch() throws JOSEException {
        String old = server.sign(server.claims());
        assertThat(isGood(old)).isTrue();
        server.rotate(AuthorizationServer.ec("key-2"));
        clock.advance(Duration.ofMinutes(10));
        assertThat(isGood(old)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isGood(old)).isFalse();
    }

    @Test
    void keys_whileTheServerIsDown_areUsedForAWhile() throws JOSEException {
        String token = server.sign(server.claims());
        assertThat(isGood(token)).isTrue();
        server.answerKeysWith(500);
        clock.advance(Duration.ofHours(1));
        assertThat(isGood(token)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertUnavailable(token);
    }

    @Test
    void keys_unavailable_are503RevealingNothing() throws JOSEException {
        server.answerKeysWith(500);
        String token = server.sign(server.claims());
        for (int i = 0; i < 5; i++) {
            assertUnavailable(token);
        }
        assertThat(server.fetches()).isEqualTo(1);

        server.answerKeysWith(200);
        clock.advance(INTERVAL);
        assertThat(isGood(token)).isTrue();
    }

    @Test
    void answer_notAJwkSet_countsAsDown() throws JOSEException {
        server.answerKeysWith(204);
        assertUnavailable(server.sign(server.claims()));
    }

    private void assertUnavailable(String token) {
        assertThatThrownBy(() -> isGood(token))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().status()).isEqualTo(503))
                .hasMessage("Access tokens cannot be checked at the moment");
    }

    private boolean isGood(String token) {
        return authenticator
                .authenticate(ScimHttpRequest.of("GET", "http://localhost/scim/v2", "/1/Users")
                        .header("Authorization", "Bearer " + token))
                .isPresent();
    }
}
