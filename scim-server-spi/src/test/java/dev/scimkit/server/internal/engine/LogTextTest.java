package dev.scimkit.server.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {

    @ParameterizedTest
    @ValueSource(ints = {'\n', '\r', '\t', 0, 0x1B, 0x7F, 0x85, 0x9B, 0x2028, 0x2029})
    void character_thatBreaksLines_isReplaced(int character) {
        assertThat(LogText.oneLine("a" + Character.toString(character) + "b")).isEqualTo("a?b");
    }

    @Test
    void text_ofOtherCharacters_isKept() {
        assertThat(LogText.oneLine("Zoë Müller-東京 /1/Users")).isEqualTo("Zoë Müller-東京 /1/Users");
    }
}
