package dev.scimkit.core.json;

import static dev.scimkit.core.Errors.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.json.PlainStringNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlainStringsTest {

    @Test
    void string_withAnyOctetAtAnyPosition_isReadAsJacksonReadsIt() {
        for (int value = 0; value <= 0xFF; value++) {
            for (int length = 1; length <= 20; length++) {
                for (int at = 0; at < length; at++) {
                    byte[] octets = new byte[length + 4];
                    Arrays.fill(octets, (byte) 'x');
                    octets[0] = '[';
                    octets[1] = '"';
                    octets[2 + at] = (byte) value;
                    octets[length + 2] = '"';
                    octets[length + 3] = ']';
                    assertThat(readOrRefused(octets))
                            .as("%d at %d of %d", value, at, length)
                            .isEqualTo(jacksonsOrRefused(octets));
                }
            }
        }
    }

    @Test
    void document_withAByteOrderMark_isReadAsWithout() {
        byte[] octets = "\uFEFF[\"\",\"a\",\"b\"]".getBytes(StandardCharsets.UTF_8);

        assertThat(readOrRefused(octets)).isEqualTo(JsonMapper.shared().readTree("[\"\",\"a\",\"b\"]"));
    }

    @Test
    void document_inUtf16_isReadAsJacksonReadsIt() {
        byte[] octets = "[\"a\",\"b\"]".getBytes(StandardCharsets.UTF_16LE);

        assertThat(readOrRefused(octets)).isEqualTo(jacksonsOrRefused(octets));
    }

    private static Object readOrRefused(byte[] octets) {
        try {
            return JsonReader.standard().read(octets);
        } catch (ScimException refused) {
            return "refused";
        }
    }

    private static Object jacksonsOrRefused(byte[] octets) {
        try {
            return JsonMapper.shared().readTree(octets);
        } catch (JacksonException refused) {
            return "refused";
        }
    }

    @Test
    void string_isPlain_ifItIsNotEmptyAndNeedsNoEscape() {
        assertThat(member("{\"a\":\"b c\"}")).isInstanceOf(PlainStringNode.class);
        assertThat(member("{\"a\":\"b\",\"\u00e4\":1}")).isInstanceOf(PlainStringNode.class);
        assertThat(member("{\"a\":\"\"}")).isNotInstanceOf(PlainStringNode.class);
        assertThat(member("{\"a\":\"b\\\"c\"}")).isNotInstanceOf(PlainStringNode.class);
        assertThat(member("{\"a\":\"\u00e4\"}")).isNotInstanceOf(PlainStringNode.class);
        assertThat(member("{\"a\":\"\u007f\"}")).isNotInstanceOf(PlainStringNode.class);
        assertThat(member("{\"a\":\"\\u0000\"}")).isNotInstanceOf(PlainStringNode.class);
        assertThat(member("{\"a\":1}")).isNotInstanceOf(PlainStringNode.class);
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

        assertThat(JsonReader.standard().read(octets))
                .isEqualTo(JsonReader.standard().read(json))
                .isEqualTo(JsonMapper.shared().readTree(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[\"a", "[\"abcdefghijklmnop", "\"", "{\"a\":\"b", "[\"a\nb\"]", "[\"a\tb\",1]", "\"\u0001\""})
    void string_withoutEndOrWithAControlCharacter_isRefused(String json) {
        byte[] octets = json.getBytes(StandardCharsets.UTF_8);

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
