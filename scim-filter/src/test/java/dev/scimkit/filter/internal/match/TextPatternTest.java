package dev.scimkit.filter.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.filter.WorkBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where plain text meets text that is not plain. */
class TextPatternTest {

    private final Evaluation evaluation = new Evaluation(WorkBudget.unlimited(), null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # text    | pattern | equal | prefix | suffix | part  | order
        abc       | ABC     | true  | true   | true   | true  | 0
        abcd      | abc     | false | true   | false  | true  | 1
        ab        | abc     | false | false  | false  | false | -1
        xabc      | abc     | false | false  | true   | true  | 1
        abd       | abc     | false | false  | false  | false | 1
        ``        | ``      | true  | true   | true   | true  | 0
        a         | ``      | false | true   | true   | true  | 1
        ``        | a       | false | false  | false  | false | -1
        ae\u0301  | aé      | true  | true   | true   | true  | 0
        e\u0301   | e       | false | false  | false  | false | 1
        ae\u0301  | ae      | false | false  | false  | false | 1
        xe\u0301y | e       | false | false  | false  | false | 1
        e\u0301   | \u0301  | false | false  | false  | false | -1
        ε\u0301   | ε       | false | false  | false  | false | -1
        e\u0301   | f       | false | false  | false  | false | 1
        ß         | SS      | true  | true   | true   | true  | 0
        aß        | S       | false | false  | true   | true  | -1
        ßa        | S       | false | true   | false  | true  | 1
        日本      | 日      | false | true   | false  | true  | 1
        x日本     | 本      | false | false  | true   | true  | -1
        aabaabaac | aabaac  | false | false  | true   | true  | -1
        ababab    | abac    | false | false  | false  | false | -1
        \uD83D\uDE00 | \uFFFF | false | false | false | false | 1
        """)
    void compare_textAndPattern_isAsOfTheirForms(
            String text, String pattern, boolean equal, boolean prefix, boolean suffix, boolean part, int order) {
        TextPattern folded = new TextPattern(CaseTable.FOLDED, pattern);

        assertThat(folded.isEqual(text, evaluation)).isEqualTo(equal);
        assertThat(folded.isPrefixOf(text, evaluation)).isEqualTo(prefix);
        assertThat(folded.isSuffixOf(text, evaluation)).isEqualTo(suffix);
        assertThat(folded.isPartOf(text, evaluation)).isEqualTo(part);
        assertThat(Integer.signum(folded.compare(text, evaluation))).isEqualTo(order);
    }

    @Test
    void isPartOf_hostileText_isLinear() {
        String text = "a".repeat(1_000_000);
        TextPattern pattern = new TextPattern(CaseTable.FOLDED, "a".repeat(500_000) + "b");

        // a search that starts again at each character would need 250 billion steps
        assertThat(pattern.isPartOf(text, evaluation)).isFalse();
    }
}
