package dev.scimkit.filter.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.FilterOptions;
import dev.scimkit.filter.PatchPath;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain paths are read as the grammar reads them. */
class PlainPathProperties {

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void read_anyText_agreesWithTheGrammar(@ForAll("paths") String text) {
        AttributePath plain = PlainPath.read(text);
        if (plain != null) {
            assertThat(new PatchPath(plain, null, null))
                    .isEqualTo(FilterSyntax.grammarPath(text, FilterOptions.standard()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "title,title,",
        "name.familyName,name,familyName",
        "a-1_b.c-2_d,a-1_b,c-2_d",
        "true,true,",
        "not.null,not,null",
        "and,and,"
    })
    void read_oneOrTwoNames_givesThePath(String text, String attribute, String subAttribute) {
        assertThat(PlainPath.read(text)).isEqualTo(new AttributePath(null, attribute, subAttribute));
        assertThat(FilterSyntax.grammarPath(text, FilterOptions.standard()).attribute())
                .isEqualTo(PlainPath.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "a.", ".a", "a..b", "a.b.c", "1a", "-a", "a.1", "a b", "a[b pr]", "urn:x:y", "$ref", "é"
            })
    void read_anyOtherText_isLeftToTheGrammar(String text) {
        assertThat(PlainPath.read(text)).isNull();
    }

    @Provide
    static Arbitrary<String> paths() {
        Arbitrary<String> names = Arbitraries.strings().withChars("aZ9-_.$: é").ofMaxLength(6);
        return Arbitraries.oneOf(names, Arbitraries.of("not", "and", "or", "pr", "eq", "true", "null.false", "or.not"));
    }
}
