package dev.scimkit.filter.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.filter.WorkBudget;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The shortcuts for plain text give the same answers as comparing the normalised forms. */
class TextPatternProperties {

    @Property(tries = 5_000, seed = "7643")
    void compare_anyTexts_isTheSameAsOfTheirForms(
            @ForAll("text") String stored, @ForAll("text") String literal, @ForAll boolean exact) {
        CaseTable table = exact ? CaseTable.EXACT : CaseTable.FOLDED;
        TextPattern pattern = new TextPattern(table, literal);
        Evaluation evaluation = new Evaluation(WorkBudget.unlimited(), null);
        String left = table.form(stored);
        String right = table.form(literal);

        assertThat(pattern.isEqual(stored, evaluation)).isEqualTo(left.equals(right));
        assertThat(pattern.isPrefixOf(stored, evaluation)).isEqualTo(left.startsWith(right));
        assertThat(pattern.isSuffixOf(stored, evaluation)).isEqualTo(left.endsWith(right));
        assertThat(pattern.isPartOf(stored, evaluation)).isEqualTo(left.contains(right));
        int order = Integer.signum(compareCodePoints(left, right));
        assertThat(Integer.signum(pattern.compare(stored, evaluation))).isEqualTo(order);
        assertThat(Integer.signum(ComparisonForm.compare(left, right))).isEqualTo(order);
    }

    private static int compareCodePoints(String left, String right) {
        return java.util.Arrays.compare(
                left.codePoints().toArray(), right.codePoints().toArray());
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(
                        "a",
                        "A",
                        "e",
                        "E",
                        "s",
                        "ss",
                        "ß",
                        "ẞ",
                        "i",
                        "I",
                        "İ",
                        "ı",
                        "é",
                        "É",
                        "\u0301",
                        "\u0307",
                        "k",
                        "\u212a",
                        "ŉ",
                        "ǰ",
                        "σ",
                        "ς",
                        "Σ",
                        "Å",
                        "\u212b",
                        "ﬁ",
                        "\ue000",
                        "\uffff",
                        "\ud83d\ude00",
                        "Ⱥ",
                        "ⱥ")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }
}
