package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.error.ScimType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error messages for invalid filters: where the error is, and what was expected (P-3.4.2.2-30). */
class FilterErrorTest {

    private static final String OPERATORS = "an operator (eq, ne, co, sw, ew, gt, ge, lt, le, pr)";
    private static final String VALUE = "a value (a string in double quotes, a number, true, false, null)";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                              | 0  | the text ends too early; expected an attribute name, "not (" or "("
                    `   `                           | 3  | the text ends too early; expected an attribute name, "not (" or "("
                    userName                        | 8  | the text ends too early; expected {operators} or "["
                    userName regex "x"              | 9  | the operator "regex" is not supported; expected {operators} or "["
                    userName eq                     | 9  | "eq" must be followed by a space and a value; expected {operators} or "["
                    userName EQ"a"                  | 9  | "eq" must be followed by a space and a value; expected {operators} or "["
                    userName = "a"                  | 9  | found "="; expected {operators} or "["
                    title pre                       | 8  | the operator "pre" is not supported; expected "and", "or" or the end
                    userName eq 'abc'               | 12 | found "'abc'", but strings are written in double quotes; expected {value}
                    userName eq   User              | 14 | found "User", but strings are written in double quotes; expected {value}
                    level eq +1                     | 9  | found "+1"; expected {value}
                    userName eq "abc                | 12 | the string is not closed, or contains an escape or a character that JSON does not allow; expected {value}
                    userName eq "a\\xb"             | 12 | the string is not closed, or contains an escape or a character that JSON does not allow; expected {value}
                    active eq True                  | 10 | JSON literals must be in lower case: true
                    active eq FALSE                 | 10 | JSON literals must be in lower case: false
                    active eq Null                  | 10 | JSON literals must be in lower case: null
                    level eq 1e99999999999          | 9  | the exponent of the number is too large
                    not title pr                    | 4  | "not" must be followed by parentheses; expected {operators} or "["
                    (a pr                           | 5  | the text ends too early; expected "and", "or" or ")"
                    a pr)                           | 4  | found ")"; expected "and", "or" or the end
                    a pr b pr                       | 5  | found "b"; expected "and", "or" or the end
                    a pr and                        | 5  | "and" must be followed by a space and an expression; expected "and", "or" or the end
                    a pr OR(b pr)                   | 5  | "or" must be followed by a space and an expression; expected "and", "or" or the end
                    emails[]                        | 7  | found "]"; expected an attribute name, "not (" or "("
                    emails[a pr                     | 11 | the text ends too early; expected "and", "or" or "]"
                    emails[a[b pr]]                 | 8  | found "["; expected {operators}
                    emails[a pr]eq "x"              | 12 | found "eq"; expected a dot and a sub-attribute, "and", "or" or the end
                    élodie pr                       | 0  | found "élodie"; expected an attribute name, "not (" or "("
                    """)
    void parse_invalidText_reportsOffsetAndExpectation(String text, int offset, String reason) {
        FilterException error = refusal(text);

        assertThat(error.error().detail())
                .isEqualTo("The filter is not valid at offset " + offset + ": "
                        + reason.replace("{operators}", OPERATORS).replace("{value}", VALUE));
        assertThat(error.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource({"a", "z", "A", "Z", "$"})
    void parse_wordInPlaceOfOperator_isCalledUnsupportedOperator(String word) {
        assertThat(refusal("title " + word + " 1").error().detail())
                .contains("the operator \"" + word + "\" is not supported");
        assertThat(refusal("title eq " + word).error().detail()).contains("strings are written in double quotes");
    }

    @ParameterizedTest
    @CsvSource({"@", "'['", "`", "{", "0"})
    void parse_symbolInPlaceOfOperator_isNotCalledOperator(String word) {
        assertThat(refusal("title " + word + " 1").error().detail()).doesNotContain("operator \"");
    }

    @Test
    void parse_controlCharacter_isEscapedInMessage() {
        assertThat(refusal("a pr\tand b pr").error().detail()).contains("at offset 4: found \"\\u0009\";");
    }

    @Test
    void parse_longWord_isCutInMessage() {
        String detail = refusal("userName " + "y".repeat(5_000) + " 5").error().detail();

        assertThat(detail)
                .contains("the operator \"" + "y".repeat(40) + "…\" is not supported")
                .hasSizeLessThan(250);
    }

    @Test
    void parse_wordOfMaximumQuoteLength_isNotCut() {
        assertThat(refusal("userName " + "y".repeat(40) + " 5").error().detail())
                .contains("\"" + "y".repeat(40) + "\"");
        assertThat(refusal("userName " + "y".repeat(40)).error().detail()).contains("\"" + "y".repeat(40) + "\"");
    }

    @Test
    void parse_literalsInAnyCaseAllowed_areAccepted() {
        FilterOptions lenient = FilterOptions.standard().withLiteralsInAnyCase();

        assertThat(Filter.parse("a eq True or b eq FALSE or c eq Null", lenient))
                .hasToString("a eq true or b eq false or c eq null");
    }

    @Test
    void parse_afterAnError_worksAsBefore() {
        refusal("userName eq");

        assertThat(Filter.parse("userName eq \"a\"")).hasToString("userName eq \"a\"");
    }

    private static FilterException refusal(String text) {
        FilterException error = catchThrowableOfType(FilterException.class, () -> Filter.parse(text));
        assertThat(error).as(text).isNotNull();
        assertThat(error.error().scimType()).isEqualTo(ScimType.INVALID_FILTER);
        return error;
    }
}
