package dev.scimkit.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonFormTest {

    private final Map<Integer, String> forms = new HashMap<>();
    private final BitSet unassigned = new BitSet();

    @Test
    void caseless_ofEveryCharacter_isTheFormInTheTable() throws IOException {
        readTable();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i <= Character.MAX_CODE_POINT; i++) {
            if (Character.isDefined(i) && !unassigned.get(i)) {
                String character = Character.toString(i);
                String form = ComparisonForm.caseless(character);
                if (!form.equals(forms.getOrDefault(i, character))
                        || !ComparisonForm.caseless(form).equals(form)) {
                    wrong.add(Integer.toHexString(i));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "straße, STRASSE",
        "WEIẞ, weiß",
        "weiß, weiss",
        "Ärger, a\u0308RGER",
        "\u0130zmir, i\u0307zmir",
        "ΣΊΣΥΦΟΣ, σίσυφος",
        "ΣΊΣΥΦΟΣ, σίσυφοσ",
        "ﬁsh, FISH",
        "\u212Aelvin, kelvin",
        "Ꭰꭰ, ꭰᎠ",
        "q\u0323\u0307, Q\u0307\u0323"
    })
    void caseless_ofCanonicalCaselessMatches_isEqual(String one, String other) {
        assertThat(ComparisonForm.caseless(one)).isEqualTo(ComparisonForm.caseless(other));
    }

    @ParameterizedTest
    @CsvSource({"ı, i", "\u0130, i", "ａ, a", "①, 1", "é, e", "ø, o", "æ, ae", "²,2"})
    void caseless_ofDifferentTexts_differs(String one, String other) {
        assertThat(ComparisonForm.caseless(one)).isNotEqualTo(ComparisonForm.caseless(other));
    }

    @Test
    void exact_ofCanonicalEquivalents_isEqual() {
        assertThat(ComparisonForm.exact("e\u0301")).isEqualTo(ComparisonForm.exact("é"));
        assertThat(ComparisonForm.exact("E")).isNotEqualTo(ComparisonForm.exact("e"));
        assertThat(ComparisonForm.exact("ß")).isNotEqualTo(ComparisonForm.exact("ss"));
    }

    @Test
    void of_attribute_dependsOnCaseExact() {
        AttributeDefinition id = Schemas.group().attribute("displayName").orElseThrow();
        assertThat(ComparisonForm.of(id, "Ä")).isEqualTo("ä");
        assertThat(ComparisonForm.of(CommonAttributes.ID, "Ä")).isEqualTo("Ä");
    }

    @Test
    void form_inATurkishLocale_isTheSame() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(ComparisonForm.caseless("TITLE")).isEqualTo("title");
            assertThat(ComparisonForm.caseless("TITLÉ")).isEqualTo("titlé");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void form_ofThirtyMarks_isUnsplit() {
        String thirty = "e" + "\u0301\u0327".repeat(15);
        assertThat(ComparisonForm.exact(thirty)).isEqualTo(Normalizer.normalize(thirty, Normalizer.Form.NFC));
    }

    @Test
    void form_ofHundredsOfThousandsOfMarks_takesLinearTime() {
        String marks = "e" + "\u0301\u0327".repeat(240_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(ComparisonForm.caseless(marks)).hasSizeGreaterThan(480_000);
            assertThat(ComparisonForm.exact(marks)).hasSizeGreaterThan(480_000);
        });
    }

    @Test
    void form_ofHalfASurrogatePair_isKept() {
        assertThat(ComparisonForm.caseless("A\uD800")).isEqualTo("a\uD800");
        assertThat(ComparisonForm.exact("A\uD800")).isEqualTo("A\uD800");
    }

    private void readTable() throws IOException {
        try (InputStream table = ComparisonFormTest.class.getResourceAsStream("caseless-forms.txt")) {
            new String(table.readAllBytes(), StandardCharsets.US_ASCII).lines().forEach(this::readLine);
        }
    }

    private void readLine(String line) {
        int range = line.indexOf("..");
        if (line.startsWith("#")) {
            return;
        }
        if (range > 0) {
            unassigned.set(hex(line.substring(0, range)), hex(line.substring(range + 2)) + 1);
            return;
        }
        String[] parts = line.split(";");
        StringBuilder form = new StringBuilder();
        for (String codePoint : parts[1].split(" ")) {
            form.appendCodePoint(hex(codePoint));
        }
        forms.put(hex(parts[0]), form.toString());
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, 16);
    }
}
