package dev.scimkit.server.internal.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

    /** The octets at which the ranges of RFC 3629 section 4 begin and end, and some between them. */
    private static final int[] OCTETS = {
        0x00, 0x01, 0x22, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
        0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    private static final String[] CHARACTERS = {
        "a", "seven  ", "twelve ascii", "é", "߿", "ࠀ", "€", "\uFFFF", "\uD800\uDC00"
    };

    @Test
    void octets_from1To127_areAscii() {
        byte[] all = new byte[127];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i + 1);
        }
        for (int length = 0; length <= all.length; length++) {
            assertThat(Utf8.endOfAscii(Arrays.copyOf(all, length), 0)).isEqualTo(length);
            assertThat(Utf8.endOfAscii(all, length)).as("from %d", length).isEqualTo(all.length);
        }
    }

    @Test
    void octet_beyondAsciiAnywhere_isFound() {
        for (int length = 1; length <= 24; length++) {
            for (int at = 0; at < length; at++) {
                for (byte other : new byte[] {0, (byte) 0x80, (byte) 0xC3, (byte) 0xFF}) {
                    for (byte around : new byte[] {1, 0x7F}) {
                        byte[] octets = new byte[length];
                        Arrays.fill(octets, around);
                        octets[at] = other;
                        assertThat(Utf8.endOfAscii(octets, 0))
                                .as("%d at %d of %d", other, at, length)
                                .isEqualTo(at);
                    }
                }
            }
        }
    }

    @Test
    void codePoints_butZeroAndSurrogates_areAccepted() {
        for (int codePoint = 1; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                assertAccepted(true, Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void octets_anyFour_areAcceptedIfTheDecoderOfTheJdkAcceptsThem() {
        for (int first : OCTETS) {
            for (int second : OCTETS) {
                for (int third : OCTETS) {
                    for (int fourth : OCTETS) {
                        assertAsDecoder(new byte[] {(byte) first, (byte) second, (byte) third, (byte) fourth});
                    }
                }
            }
        }
    }

    @Test
    void text_withChangedOrMissingOctets_isAcceptedIfTheDecoderOfTheJdkAcceptsIt() {
        Random random = new Random(3629);
        for (int i = 0; i < 50_000; i++) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
                text.writeBytes(CHARACTERS[random.nextInt(CHARACTERS.length)].getBytes(StandardCharsets.UTF_8));
            }
            byte[] octets = text.toByteArray();
            assertAsDecoder(octets);
            assertAsDecoder(Arrays.copyOf(octets, random.nextInt(octets.length)));
            octets[random.nextInt(octets.length)] = (byte) OCTETS[random.nextInt(OCTETS.length)];
            assertAsDecoder(octets);
        }
    }

    private static void assertAsDecoder(byte[] octets) {
        assertAccepted(decodes(octets) && new String(octets, StandardCharsets.ISO_8859_1).indexOf(0) < 0, octets);
    }

    /** Plain assertions, because there are a million of them. */
    private static void assertAccepted(boolean expected, byte[] octets) {
        if (accepts(octets) != expected) {
            throw new AssertionError("accepted " + !expected + ": " + Arrays.toString(octets));
        }
    }

    private static boolean accepts(byte[] octets) {
        try {
            Utf8.check(octets, 0);
            return true;
        } catch (ScimException refused) {
            return false;
        }
    }

    private static boolean decodes(byte[] octets) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets)); // a new decoder reports what is malformed
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
