package dev.scimkit.core.json;

import static dev.scimkit.core.Errors.errorOf;
import static dev.scimkit.core.Errors.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.FloatNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

class JsonReaderTest {

    private static final JsonReader READER = JsonReader.standard();

    private static ScimError refused(String text) {
        ScimError error = errorOf(() -> READER.read(json(text)));
        assertThat(error.scimType()).isEqualTo(ScimType.INVALID_SYNTAX);
        assertThat(error.status()).isEqualTo(400);
        return error;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a':1,'b':[true,false,null],'c':{'d':'x'}}",
                "[]",
                "{}",
                "'text'",
                "9007199254740993",
                "123456789012345678901234567890",
                "1.10",
                "-0.5",
                "'日本😀'"
            })
    void document_readAndWritten_isTheSame(String text) {
        // RFC 7643 section 2.3: no digit and no character is lost
        assertThat(JsonWriter.write(READER.read(json(text)))).isEqualTo(json(text));
        assertThat(JsonWriter.writeBytes(READER.read(json(text).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(json(text).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{'a'}",
                "{'a':}",
                "[1,]",
                "nul",
                "{'a':1}}",
                "{} {}",
                "{'a':01}",
                "NaN",
                "{a:1}",
                "\u0000"
            })
    void text_notJson_isInvalidSyntax(String text) {
        refused(text);
    }

    @Test
    void error_inABody_saysWhereButNotWhat() {
        assertThat(refused("{'password':\n  secret}").detail())
                .isEqualTo("The body is not valid JSON (line 2, column 3)")
                .doesNotContain("secret");
    }

    @Test
    void utf8_invalid_isInvalidSyntax() {
        // P-3.8-01
        byte[] bytes = {'"', (byte) 0xC3, '"'};
        assertThat(errorOf(() -> READER.read(bytes)).scimType()).isEqualTo(ScimType.INVALID_SYNTAX);
    }

    @Test
    void read_octetsInAnOrderThatNoEncodingHas_isInvalidSyntax() {
        byte[] bytes = {0, '{', 0, 0, ',', 0, '1', 0};

        assertThat(errorOf(() -> READER.read(bytes)).scimType()).isEqualTo(ScimType.INVALID_SYNTAX);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"{'a':1,'a':1}", "{'x':{'a':1,'b':2,'a':3}}"},
            delimiter = '|')
    void member_appearingTwice_isInvalidSyntax(String text) {
        assertThat(refused(text).detail()).startsWith("The member 'a' appears twice");
    }

    @Test
    void member_appearingTwiceAmongMany_isInvalidSyntax() {
        String many = IntStream.range(0, 100).mapToObj(i -> "'m" + i + "':0").collect(Collectors.joining(","));
        assertThat(READER.read(json("{" + many + "}"))).hasSize(100);
        assertThat(refused("{" + many + ",'m42':1}").detail()).startsWith("The member 'm42' appears twice");
        assertThat(refused("{" + many + ",'m99':1}").detail()).startsWith("The member 'm99' appears twice");
    }

    @Test
    void limits_exceededByADocument_areNamed() {
        JsonReader strict = JsonReader.within(new JsonLimits(3, 10, 5, 30, 40, 2));

        assertThatThrownBy(() -> strict.read("[[[[1]]]]"))
                .isInstanceOf(ScimException.class)
                .hasMessageStartingWith(
                        "The JSON document is beyond a limit: at most 3 levels, 5 characters in a name, "
                                + "10 in a string, 30 in a number that is at most 40 powers of ten from its digits");
    }

    @Test
    void limits_ofAnyKind_areKept() {
        JsonReader strict = JsonReader.within(new JsonLimits(3, 10, 5, 30, 40, 2));
        assertThat(strict.read(json("{'a':[[12.5]],'b':'0123456789'}"))).hasSize(2);
        for (String beyond : new String[] {
            "[[[[1]]]]", "'01234567890'", "{'abcdef':1}", "1".repeat(31), "0." + "1".repeat(31), "{'a':1,'b':2,'c':3}"
        }) {
            assertThat(errorOf(() -> strict.read(json(beyond))).scimType())
                    .as(beyond)
                    .isEqualTo(ScimType.INVALID_SYNTAX);
        }
    }

    @Test
    void nesting_millionsDeep_isRefusedAndNoStackOverflows() {
        refused("[".repeat(1_000_000));
        refused("{'a':".repeat(1_000_000));
        refused("{'a':[".repeat(100_000));
    }

    @Test
    void number_ofManyDigits_isRefused() {
        refused("9".repeat(1_000));
        refused("0." + "1".repeat(1_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000", "1E-1000", "0.1e-999", "1e+308", "-4.9e-324"})
    void number_withALargeExponent_keepsEveryDigit(String number) {
        assertThat(READER.read(number).decimalValue()).isEqualByComparingTo(number);
    }

    @Test
    void number_writtenWithMoreDigitsThanMayBeRead_isRefused() {
        assertThat(READER.read("9".repeat(97) + "e99").isNumber()).isTrue();
        refused("9".repeat(98) + "e99");
        refused("9".repeat(97) + "e-102");
        assertThat(READER.read("9".repeat(99) + ".9").isNumber()).isTrue();
    }

    @Test
    void infinityAndWhatIsNoNumber_inATreeFromElsewhere_areRefused() {
        for (JsonNode node : new JsonNode[] {
            DoubleNode.valueOf(Double.NaN),
            DoubleNode.valueOf(Double.NEGATIVE_INFINITY),
            FloatNode.valueOf(Float.NaN),
            FloatNode.valueOf(Float.POSITIVE_INFINITY)
        }) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            tree.set("a", node);
            assertThat(errorOf(() -> READER.read(tree, JsonReader.Input::readNode))
                            .detail())
                    .isEqualTo("The tree contains a number that JSON cannot represent");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e1001",
                "1e-1001",
                "0.1e-1000",
                "1e999999999",
                "123e2147483647",
                "1e2147483648",
                "1e-2147483648",
                "66666666661e99966666666666",
                "1e-99999999999999999999"
            })
    void number_withAnExponentBeyondTheLimit_isRefusedWithItsPlace(String number) {
        assertThat(refused("{'a': " + number + "}").detail())
                .startsWith("The JSON document is beyond a limit: ")
                .contains("a number that is at most 1000 powers of ten from its digits")
                .endsWith(" (line 1, column 7)");
    }

    @ParameterizedTest
    @CsvSource({"1E000,1.0", "1.5e1,15.0", "-20e0,-20.0", "0e0,0.0", "1e2,1E+2", "3.00,3.00"})
    void number_withAFractionOrAnExponent_isWrittenAsOneAndReadsTheSameAgain(String number, String written) {
        JsonNode read = READER.read(number);

        assertThat(read.decimalValue()).isEqualByComparingTo(number);
        assertThat(read.isIntegralNumber()).isFalse();
        assertThat(JsonWriter.write(read)).isEqualTo(written);
        assertThat(READER.read(JsonWriter.write(read))).isEqualTo(read);
    }

    @Test
    void number_inATreeFromElsewhere_isLimitedAsInText() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("a", new BigDecimal("1e1001"));
        assertThat(errorOf(() -> READER.read(tree, JsonReader.Input::readNode)).scimType())
                .isEqualTo(ScimType.INVALID_SYNTAX);
    }

    @Test
    void limits_outOfRange_cannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(0, 1, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(201, 1, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(1, 0, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(1, 1, 1, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(1, 1, 1, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(1, 1, 1, 1, 1_000_000_001, 1));
    }

    @Test
    void readObject_ofAnythingElse_isInvalidSyntax() {
        for (String other : new String[] {"[]", "1", "\"x\"", "null", "true"}) {
            assertThat(errorOf(() -> READER.readObject(other.getBytes(StandardCharsets.UTF_8)))
                            .detail())
                    .isEqualTo("The body must be a JSON object");
        }
    }

    @Test
    void tree_fromElsewhere_isReadWithinTheLimits() {
        ObjectNode deep = JsonNodeFactory.instance.objectNode();
        ObjectNode at = deep;
        for (int i = 0; i < 10_000; i++) {
            at = at.putObject("a");
        }
        assertThat(errorOf(() -> READER.read(deep, JsonReader.Input::readNode)).scimType())
                .isEqualTo(ScimType.INVALID_SYNTAX);
        JsonNode plain = READER.read(json("{'a':[1,2.5,'x',true,null]}"));
        assertThat(READER.<JsonNode>read(plain, JsonReader.Input::readNode)).isEqualTo(plain);
    }

    @Test
    void tree_thatJsonCannotExpress_isInvalidSyntax() {
        for (JsonNode odd : new JsonNode[] {
            new POJONode(new Object()), DoubleNode.valueOf(Double.NaN), DoubleNode.valueOf(Double.POSITIVE_INFINITY)
        }) {
            assertThat(errorOf(() -> READER.read(odd, JsonReader.Input::readNode))
                            .scimType())
                    .isEqualTo(ScimType.INVALID_SYNTAX);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a':'x\\ud800'}",
                "{'a':'\\udc00\\ud800'}",
                "{'a':['\\ud800x']}",
                "{'a':'\\ud83d\\ud83d\\ude00'}"
            })
    void halfOfASurrogatePair_inAText_isRefused(String text) {
        // S-2.3-03: strings are Unicode characters, which half a pair is not
        assertThat(refused(text).detail()).contains("half of a surrogate pair");
    }

    @Test
    void halfOfASurrogatePair_inAName_isRefused() {
        assertThat(refused("{'\\ud800':1}").scimType()).isEqualTo(ScimType.INVALID_SYNTAX);
        assertThat(errorOf(() -> READER.<Object>read("1", input -> {
                            input.checkName("x\ud800");
                            return input.readNode();
                        }))
                        .detail())
                .isEqualTo("A member name holds half of a surrogate pair");
    }

    @Test
    void surrogatePair_inAText_isRead() {
        assertThat(JsonReader.standard().read("[\"\\ud83d\\ude00\"]").get(0).stringValue())
                .isEqualTo("\ud83d\ude00");
    }
}
