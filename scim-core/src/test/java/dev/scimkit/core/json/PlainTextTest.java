package dev.scimkit.core.json;

import static dev.scimkit.core.Errors.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlainTextTest {

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
                        assertThat(PlainText.isPlain(octets))
                                .as("%d at %d of %d", value, at, length)
                                .isEqualTo(plain);
                    }
                }
            }
        }
        assertThat(PlainText.isPlain(new byte[0])).isTrue();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"a\"",
                " \n\t\"seventeen letters\" ",
                "[\"\",\"1234567\",\"12345678\",\"123456789\",[\"a,]}:b\"]]",
                "{\"a\":\"b\"}",
                "{ \"a\" : \"b\" , \"c\" :\r\n [ \"d\" , { \"e\" : \"f g\" } ] , \"h\":1, \"i\":\"j\" }"
            })
    void string_whereverItStands_isReadAsFromTheTextInCharacters(String json) {
        byte[] octets = json.getBytes(StandardCharsets.UTF_8);

        assertThat(PlainText.isPlain(octets)).isTrue();
        assertThat(JsonReader.standard().read(octets))
                .isEqualTo(JsonReader.standard().read(json))
                .isEqualTo(JsonMapper.shared().readTree(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[\"a", "[\"abcdefghijklmnop", "\"", "{\"a\":\"b", "[\"a\nb\"]", "[\"a\tb\",1]", "\"\u0001\""})
    void string_withoutEndOrWithAControlCharacter_isRefused(String json) {
        byte[] octets = json.getBytes(StandardCharsets.UTF_8);

        assertThat(PlainText.isPlain(octets)).isTrue();
        assertThat(errorOf(() -> JsonReader.standard().read(octets)).scimType()).isEqualTo(ScimType.INVALID_SYNTAX);
    }

    @Test
    void string_ofMoreCharactersThanAllowed_isRefusedWithItsPlace() {
        JsonReader strict = JsonReader.within(new JsonLimits(3, 10, 5, 30, 40, 2));

        assertThat(strict.read("[\"0123456789\"]".getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(errorOf(() -> strict.read("[\"\", \"0123456789a\"]".getBytes(StandardCharsets.UTF_8)))
                        .detail())
                .isEqualTo("A string has more than 10 characters (line 1, column 6)");
    }

    private static JsonNode member(String json) {
        return JsonReader.standard()
                .readObject(json.getBytes(StandardCharsets.UTF_8))
                .get("a");
    }
}
