package dev.scimkit.filter.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** full case folding of NFC, without a locale. */
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
    void form_folded_keepsApartWhatIsNoCase(String one, String other) {
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
    void table_plainCharacters_haveTheSameFormAsTheText() {
        for (CaseTable table : new CaseTable[] {CaseTable.EXACT, CaseTable.FOLDED}) {
            int plain = 0;
            for (char c = 0; c < Character.MAX_VALUE; c++) {
                if (table.isPlain(c)) {
                    plain++;
                    assertThat(table.form(String.valueOf(c))).isEqualTo(String.valueOf(table.plainForm(c)));
                }
            }
            assertThat(plain).isGreaterThan(0x240);
        }
    }
}
