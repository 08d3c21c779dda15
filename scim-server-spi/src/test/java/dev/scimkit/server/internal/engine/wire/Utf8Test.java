package dev.scimkit.server.internal.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void octets_from1To127_areAscii() {
        byte[] all = new byte[127];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i + 1);
        }
        for (int length = 0; length <= all.length; length++) {
            assertThat(Utf8.isAscii(Arrays.copyOf(all, length)))
                    .as("%d octets", length)
                    .isTrue();
            assertThat(Utf8.isAscii(Arrays.copyOfRange(all, length, all.length)))
                    .as("from %d", length)
                    .isTrue();
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
                        assertThat(Utf8.isAscii(octets))
                                .as("%d at %d of %d", other, at, length)
                                .isFalse();
                    }
                }
            }
        }
    }
}
