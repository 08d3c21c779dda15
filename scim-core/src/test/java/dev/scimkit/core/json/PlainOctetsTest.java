package dev.scimkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlainOctetsTest {

    @Test
    void octetsOfAsciiButZeroDelAndBackslash_arePlain_whereverTheyStand() {
        for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
            boolean plain = value > 0 && value < 0x7F && value != '\\';
            for (int length = 1; length <= 20; length++) {
                for (int at = 0; at < length; at++) {
                    for (byte around : new byte[] {1, '[', ']', 0x7E}) {
                        byte[] octets = new byte[length];
                        Arrays.fill(octets, around);
                        octets[at] = (byte) value;
                        assertThat(PlainOctets.areAll(octets))
                                .as("%d at %d of %d", value, at, length)
                                .isEqualTo(plain);
                    }
                }
            }
        }
        assertThat(PlainOctets.areAll(new byte[0])).isTrue();
    }

    @Test
    void string_ofAPlainText_isPlain_andOfAnyOtherIfItIsItself() {
        assertThat(JsonTree.isPlainString(member("{\"a\":\"b c\"}"))).isTrue();
        assertThat(JsonTree.isPlainString(member("{\"a\":\"b\",\"\u00e4\":1}"))).isTrue();
        assertThat(JsonTree.isPlainString(member("{\"a\":\"\"}"))).isFalse();
        assertThat(JsonTree.isPlainString(member("{\"a\":\"b\\\"c\"}"))).isFalse();
        assertThat(JsonTree.isPlainString(member("{\"a\":\"\u00e4\"}"))).isFalse();
        assertThat(JsonTree.isPlainString(member("{\"a\":\"\u007f\"}"))).isFalse();
        assertThat(JsonTree.isPlainString(member("{\"a\":\"\\u0000\"}"))).isFalse();
        assertThat(JsonTree.isPlainString(member("{\"a\":1}"))).isFalse();
        assertThat(JsonTree.isPlainString(null)).isFalse();
    }

    private static JsonNode member(String json) {
        return JsonReader.standard()
                .readObject(json.getBytes(StandardCharsets.UTF_8))
                .get("a");
    }
}
