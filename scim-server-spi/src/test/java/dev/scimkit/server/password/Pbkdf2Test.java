package dev.scimkit.server.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Pbkdf2Test {

    private static final Pbkdf2 FAST = Pbkdf2.withIterations(1_000);

    @Test
    void hash_ofAPassword_matchesOnlyThatPassword() {
        String hash = FAST.hash("correct horse");

        assertThat(Pbkdf2.matches("correct horse", hash)).isTrue();
        assertThat(Pbkdf2.matches("Correct horse", hash)).isFalse();
        assertThat(hash).matches("\\$pbkdf2-sha512\\$1000\\$[A-Za-z0-9_-]{22}\\$[A-Za-z0-9_-]{43}");
    }

    @ParameterizedTest
    @CsvSource({"caf\u00e9, cafe\u0301", "a\u00a0b, 'a b'", "a\u3000b, 'a b'", "\u212b, \u00c5"})
    void hash_ofAPassword_matchesItInAnyEncoding(String password, String same) {
        // P-5-01: prepared by the profile OpaqueString of PRECIS (RFC 8265 section 4.2)
        assertThat(Pbkdf2.matches(same, FAST.hash(password))).isTrue();
        assertThat(Pbkdf2.matches(password, FAST.hash(same))).isTrue();
    }

    @Test
    void hash_ofAnotherCaseOrWidth_doesNotMatch() {
        assertThat(Pbkdf2.matches("\uff41", FAST.hash("a"))).isFalse();
        assertThat(Pbkdf2.matches("A", FAST.hash("a"))).isFalse();
    }

    @Test
    void hash_madeTwice_differs() {
        assertThat(FAST.hash("same")).isNotEqualTo(FAST.hash("same"));
    }

    @Test
    void hash_ofAnotherImplementation_matches() {
        // PBKDF2-HMAC-SHA512, "password", salt 16 times "salt"[i % 4], 1000 iterations, computed with Python's hashlib
        assertThat(Pbkdf2.matches(
                        "password",
                        "$pbkdf2-sha512$1000$c2FsdHNhbHRzYWx0c2FsdA$715rqIr5dXOVPpBhqqsugl037zT5bWJTWYmZtIcK8hA"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "$pbkdf2-sha512$0$a$b", "$pbkdf2-sha512$1000$a$b"})
    void text_notAHash_matchesNothing(String text) {
        assertThat(Pbkdf2.matches("x", text)).isFalse();
    }

    @Test
    void iterations_tooFew_areRefused() {
        assertThatThrownBy(() -> Pbkdf2.withIterations(999)).isInstanceOf(IllegalArgumentException.class);
    }
}
