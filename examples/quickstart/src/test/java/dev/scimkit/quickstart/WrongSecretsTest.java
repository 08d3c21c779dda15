package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Who has to wait after wrong secrets, and for how long. */
class WrongSecretsTest {

    private static final String HERE = "127.0.0.1";

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final WrongSecrets secrets = new WrongSecrets(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void client_withSeveralWrongSecrets_waitsLongerEachTime() {
        wrong("okta", 5);
        assertThat(secrets.seconds("okta", HERE)).isZero();
        wrong("okta", 1);
        assertThat(secrets.seconds("okta", HERE)).isBetween(1L, 2L);
        wrong("okta", 3);
        assertThat(secrets.seconds("okta", HERE)).isBetween(8L, 9L);
        wrong("okta", 100);
        assertThat(secrets.seconds("okta", HERE)).isBetween(60L, 61L);
        now = now.plusSeconds(60);
        assertThat(secrets.seconds("okta", HERE)).isZero();
    }

    @Test
    void client_atAnotherAddressOrWithAnotherId_doesNotWait() {
        wrong("okta", 10);
        assertThat(secrets.seconds("okta", "192.0.2.1")).isZero();
        assertThat(secrets.seconds("entra", HERE)).isZero();
    }

    @Test
    void client_withTheRightSecret_startsAnew() {
        wrong("okta", 5);
        secrets.right("okta", HERE);
        wrong("okta", 1);
        assertThat(secrets.seconds("okta", HERE)).isZero();
    }

    @Test
    void clients_moreThanAreRemembered_doNotFillTheMemory() {
        wrong("okta", 10);
        for (int i = 0; i < 1_000; i++) {
            wrong("made-up-" + "x".repeat(10_000) + i, 1); // all the same to the server
            wrong(i + "-made-up-" + "x".repeat(10_000), 1);
        }
        assertThat(secrets.seconds("okta", HERE)).isZero(); // forgotten
    }

    private void wrong(String id, int times) {
        for (int i = 0; i < times; i++) {
            secrets.wrong(id, HERE);
        }
    }
}
