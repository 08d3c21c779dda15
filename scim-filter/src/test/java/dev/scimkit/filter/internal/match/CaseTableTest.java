package dev.scimkit.filter.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison form: NFC, and full case folding that does not depend on a locale. */
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
        assertThat(new TextPattern(CaseTable.FOLDED, one).isEqual(other)).isTrue();
        assertThat(new TextPattern(CaseTable.FOLDED, other).isEqual(one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"I, ı", "i, ı", "i, İ", "a, á", "o, ø", "ss, s", "Ａ, A"})
    void form_folded_keepsOtherDifferences(String one, String other) {
        assertThat(new TextPattern(CaseTable.FOLDED, one).isEqual(other)).isFalse();
        assertThat(new TextPattern(CaseTable.FOLDED, other).isEqual(one)).isFalse();
    }

    @Test
    void form_exact_onlyComposes() {
        assertThat(CaseTable.EXACT.form("E\u0301")).isEqualTo("É");
        assertThat(new TextPattern(CaseTable.EXACT, "É").isEqual("E\u0301")).isTrue();
        assertThat(new TextPattern(CaseTable.EXACT, "É").isEqual("é")).isFalse();
        assertThat(new TextPattern(CaseTable.EXACT, "ß").isEqual("ss")).isFalse();
    }

    @Test
    void form_anyPlainCharacterInText_isAsNormalisedAndFoldedAsAWhole() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            for (CaseTable table : new CaseTable[] {CaseTable.EXACT, CaseTable.FOLDED}) {
                if (table.isPlain(c)) {
                    String text = "e" + c + c + "ᄀ" + c + "가" + c + "s"; // Korean letters combine as well as marks do
                    assertThat(table.form(text)).isEqualTo(slowForm(text, table == CaseTable.FOLDED));
                }
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

    private static String slowForm(String text, boolean folding) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!folding) {
            return composed;
        }
        StringBuilder folded = new StringBuilder();
        composed.codePoints().forEach(c -> folded.append(c == 'ı' ? "ı" : bothCases(Character.toString(c))));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static String bothCases(String character) {
        StringBuilder lower = new StringBuilder();
        character.toUpperCase(Locale.ROOT).codePoints().forEach(c -> lower.appendCodePoint(Character.toLowerCase(c)));
        return lower.toString();
    }
}
