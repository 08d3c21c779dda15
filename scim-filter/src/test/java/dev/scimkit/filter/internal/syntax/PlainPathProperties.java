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

    @Provide
    static Arbitrary<String> paths() {
        Arbitrary<String> names = Arbitraries.strings().withChars("aZ9-_.$: é").ofMaxLength(6);
        return Arbitraries.oneOf(names, Arbitraries.of("not", "and", "or", "pr", "eq", "true", "null.false", "or.not"));
    }
}
