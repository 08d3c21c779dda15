package dev.scimkit.quickstart.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who is told to wait after wrong secrets, and for how long. */
class WrongSecretsTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final WrongSecrets secrets = new WrongSecrets(clock);

    @Test
    void client_withSeveralWrongSecrets_waitsLongerEachTime() {
        for (int i = 0; i < 6; i++) {
            assertThat(secrets.wrong("okta")).isZero();
        }
        for (long wait : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(secrets.wrong("okta")).isEqualTo(wait + 1);
            clock.advance(Duration.ofSeconds(wait));
            assertThat(secrets.wrong("okta")).isZero();
        }
    }

    @Test
    void client_withAnotherId_doesNotWait() {
        wrong("okta", 10);
        assertThat(secrets.wrong("entra")).isZero();
    }

    @Test
    void client_withTheRightSecret_startsAnew() {
        wrong("okta", 10);
        secrets.right("okta");
        assertThat(secrets.wrong("okta")).isZero();
    }

    @Test
    void clients_moreThanAreRemembered_doNotFillTheMemory() {
        wrong("okta", 10);
        for (int i = 0; i < 1_000; i++) {
            wrong("made-up-" + "x".repeat(10_000) + i, 1); // all the same to the server
            wrong(i + "-made-up-" + "x".repeat(10_000), 1);
        }
        assertThat(secrets.wrong("okta")).isZero(); // forgotten
    }

    private void wrong(String id, int times) {
        for (int i = 0; i < times; i++) {
            secrets.wrong(id);
        }
    }
}
