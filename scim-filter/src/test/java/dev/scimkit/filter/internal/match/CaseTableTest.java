package dev.scimkit.filter.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.filter.WorkBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table gives the same forms as {@link ComparisonForm}. */
class CaseTableTest {

    @ParameterizedTest
    @CsvSource({
        "BJensen, bjensen",
        "Élodie, élodie",
        "E\u0301lodie, élodie",
        "STRASSE, straße",
        "STRAẞE, strasse",
        "ΟΔΟΣ, οδος",
        "ς, σ",
        "\u212A, k",
        "\u212B, å",
        "ﬁ, FI",
        "İ, i\u0307",
        "ŉ, ʼN",
        "ǰ, J\u030C",
        "ᾳ, ΑΙ",
        "µ, Μ",
        "ſ, s",
        "Ａ, ａ",
        "Я, я",
        "ꭰ, Ꭰ",
        "\uD801\uDC00, \uD801\uDC28"
    })
    void form_folded_isTheSameForBothCases(String one, String other) {
        assertThat(CaseTable.FOLDED.form(one)).isEqualTo(CaseTable.FOLDED.form(other));
        assertThat(new TextPattern(CaseTable.FOLDED, one).isEqual(other, evaluation()))
                .isTrue();
        assertThat(new TextPattern(CaseTable.FOLDED, other).isEqual(one, evaluation()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"I, ı", "i, ı", "i, İ", "a, á", "o, ø", "ss, s", "Ａ, A"})
    void form_folded_keepsOtherDifferences(String one, String other) {
        assertThat(new TextPattern(CaseTable.FOLDED, one).isEqual(other, evaluation()))
                .isFalse();
        assertThat(new TextPattern(CaseTable.FOLDED, other).isEqual(one, evaluation()))
                .isFalse();
    }

    @Test
    void form_exact_onlyComposes() {
        assertThat(CaseTable.EXACT.form("E\u0301")).isEqualTo("É");
        assertThat(new TextPattern(CaseTable.EXACT, "É").isEqual("E\u0301", evaluation()))
                .isTrue();
        assertThat(new TextPattern(CaseTable.EXACT, "É").isEqual("é", evaluation()))
                .isFalse();
        assertThat(new TextPattern(CaseTable.EXACT, "ß").isEqual("ss", evaluation()))
                .isFalse();
    }

    @Test
    void form_anyPlainCharacterInText_isAsNormalisedAndFoldedAsAWhole() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            for (CaseTable table : new CaseTable[] {CaseTable.EXACT, CaseTable.FOLDED}) {
                if (table.isPlain(c)) {
                    String text = "e" + c + c + "ᄀ" + c + "가" + c + "s"; // Korean letters combine as well as marks do
                    assertThat(table.form(text))
                            .isEqualTo(
                                    table == CaseTable.FOLDED
                                            ? ComparisonForm.caseless(text)
                                            : ComparisonForm.exact(text));
                }
            }
        }
    }

    @Test
    void form_anyCharacter_isTheComparisonForm() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = Character.toString(c);
            if (!CaseTable.FOLDED.form(text).equals(ComparisonForm.caseless(text))
                    || !CaseTable.EXACT.form(text).equals(ComparisonForm.exact(text))) {
                assertThat(Integer.toHexString(c)).as("has another form").isEmpty();
            }
        }
    }

    @Test
    void isPlain_charactersOfManyScripts_isTrue() {
        for (char c : "aÄžΩЖא中あ가".toCharArray()) {
            assertThat(CaseTable.FOLDED.isPlain(c)).as("%c", c).isTrue();
        }
        for (char c : "ß\u0301\u1161\u212bﬁ\ud83d\ude00\uffff".toCharArray()) {
            assertThat(CaseTable.FOLDED.isPlain(c)).as("%04x", (int) c).isEqualTo(c == '\u212b');
        }
    }

    private static Evaluation evaluation() {
        return new Evaluation(WorkBudget.unlimited(), null);
    }
}
