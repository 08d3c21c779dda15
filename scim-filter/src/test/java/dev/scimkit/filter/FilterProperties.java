package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import tools.jackson.databind.JsonNode;

/** Laws of the filter language. */
class FilterProperties {

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void print_parse_isAFixpoint(@ForAll("anyFilter") Filter filter) {
        Filter parsed = Filter.parse(filter.toString());

        assertThat(parsed).isEqualTo(filter).hasSameHashCodeAs(filter);
        assertThat(parsed).hasToString(filter.toString());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void parse_grouping_keepsTheLeavesInOrder(@ForAll("anyFilter") Filter filter) {
        Filter parsed = Filter.parse("((" + filter + "))");

        assertThat(parsed.accept(new Leaves())).isEqualTo(filter.accept(new Leaves()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void parse_upperCaseWords_isTheSame(@ForAll("allowedFilter") Filter filter) {
        String text = filter.toString()
                .replace(" and ", "  AND ")
                .replace(" or ", " Or  ")
                .replace("not (", "NOT(  ")
                .replaceAll(" pr(?=[) \\]]|$)", " PR")
                .replace(" eq ", " EQ ");

        assertThat(Filter.parse(text)).isEqualTo(filter);
    }

    @Property(seed = "7643")
    void parse_anyText_isAFilterOrRefused(@ForAll @StringLength(max = 60) String text) {
        assertParsesOrRefuses(text);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void parse_piecesOfFilters_areAFilterOrRefused(@ForAll("pieces") List<String> pieces) {
        assertParsesOrRefuses(String.join("", pieces));
    }

    private static void assertParsesOrRefuses(String text) {
        try {
            Filter filter = Filter.parse(text);
            assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
        } catch (FilterException e) {
            assertThat(e.offset()).isBetween(0, text.length());
            assertThat(e.error().detail()).startsWith("The filter is not valid at offset " + e.offset() + ": ");
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void match_anyFilterAndUser_agreesWithTheReference(
            @ForAll("allowedFilter") Filter filter, @ForAll("user") String user) {
        JsonNode tree = Json.tree(user);

        assertThat(matches(filter, tree))
                .isEqualTo(ReferenceEvaluator.evaluate(filter, tree).equals(Optional.of(true)));
        assertThat(matches(new Filter.Not(filter), tree))
                .isEqualTo(ReferenceEvaluator.evaluate(filter, tree).equals(Optional.of(false)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void match_deMorgan_holds(
            @ForAll("allowedFilter") Filter a, @ForAll("allowedFilter") Filter b, @ForAll("user") String user) {
        JsonNode tree = Json.tree(user);

        assertThat(matches(Filters.not(Filters.and(a, b)), tree))
                .isEqualTo(matches(Filters.or(Filters.not(a), Filters.not(b)), tree));
        assertThat(matches(Filters.not(Filters.or(a, b)), tree))
                .isEqualTo(matches(Filters.and(Filters.not(a), Filters.not(b)), tree));
        assertThat(matches(Filters.not(Filters.not(a)), tree)).isEqualTo(matches(a, tree));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void match_filterAndItsNegation_neverBothMatch(
            @ForAll("allowedFilter") Filter filter, @ForAll("user") String user) {
        JsonNode tree = Json.tree(user);

        assertThat(matches(filter, tree) && matches(Filters.not(filter), tree)).isFalse();
    }

    @Provide
    Arbitrary<Filter> anyFilter() {
        return FilterArbitraries.anyFilter();
    }

    @Provide
    Arbitrary<Filter> allowedFilter() {
        return FilterArbitraries.allowedFilter();
    }

    @Provide
    Arbitrary<String> user() {
        return FilterArbitraries.user();
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return net.jqwik.api.Arbitraries.of(
                        "a", "urn:x:", ":", ".", "$ref", " ", "  ", " and ", " or ", "not (", "(", ")", "[", "]",
                        " eq ", " pr", " co ", "\"x\"", "\"", "\\", "\\u00e9", "1", "-1.5e3", "true", "null", "é",
                        "\uD83D", "\t")
                .list()
                .ofMaxSize(12);
    }

    private static boolean matches(Filter filter, JsonNode tree) {
        return FilterMatcher.compile(filter, TestTypes.USER).matches(tree);
    }
}
