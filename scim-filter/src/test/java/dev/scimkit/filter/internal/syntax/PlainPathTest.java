package dev.scimkit.filter.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.FilterOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths are read without the grammar, with the same result. */
class PlainPathTest {

    @ParameterizedTest
    @CsvSource({
        "title,title,",
        "name.familyName,name,familyName",
        "a-1_b.c-2_d,a-1_b,c-2_d",
        "azAZ09-_.zaZA90_-,azAZ09-_,zaZA90_-",
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
            strings = {
                "", ".", "a.", ".a", "a..b", "a.b.c", "1a", "-a", "a.1", "a b", "a/b", "a:b", "a@b", "a{", "{a",
                "a[b pr]", "urn:x:y", "$ref", "é"
            })
    void read_anyOtherText_isLeftToTheGrammar(String text) {
        assertThat(PlainPath.read(text)).isNull();
    }
}
