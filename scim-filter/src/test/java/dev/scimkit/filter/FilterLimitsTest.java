package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.error.ScimType;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** P-3.4.2.2-35: nothing a client sends takes long or runs out of stack. */
class FilterLimitsTest {

    private static final FilterOptions.Limits WIDE = new FilterOptions.Limits(10_000_000, 100, 1_000_000);

    @Test
    void parse_hundredThousandParentheses_isRefusedBeforeItIsParsed() {
        assertThat(refusal("(".repeat(100_000), FilterOptions.Limits.standard().withMaxLength(1_000_000)))
                .isEqualTo(
                        "The filter is not valid at offset 50: parentheses and brackets are nested deeper than 50 levels");
        assertThat(refusal("(".repeat(100_000), FilterOptions.Limits.standard()))
                .contains("it has 100000 characters, but at most 65536 are allowed");
    }

    @Test
    void parse_fiveThousandParentheses_isRefused() {
        assertThat(refusal("(".repeat(5_000) + "a pr" + ")".repeat(5_000), FilterOptions.Limits.standard()))
                .contains("nested deeper");
        assertThat(refusal("not (".repeat(5_000) + "a pr" + ")".repeat(5_000), FilterOptions.Limits.standard()))
                .contains("nested deeper");
    }

    @Test
    void parse_fiveThousandParenthesesSideBySide_isAccepted() {
        String text = IntStream.range(0, 5_000).mapToObj(i -> "(a pr)").collect(Collectors.joining(" or "));

        assertThat(((Filter.Or) parse(text, WIDE)).operands()).hasSize(5_000);
    }

    @Test
    void parse_atTheNesting_isAcceptedAndOneMoreRefused() {
        FilterOptions.Limits limits = FilterOptions.Limits.standard().withMaxNesting(3);

        assertThat(parse("(((a pr)))", limits)).hasToString("a pr");
        assertThat(parse("((a[b pr])) and ((c[d pr]))", limits)).hasToString("a[b pr] and c[d pr]");
        assertThat(refusal("((((a pr))))", limits))
                .contains("at offset 3: parentheses and brackets are nested deeper than 3");
        assertThat(refusal("(((a[b pr])))", limits)).contains("at offset 4: ");
    }

    @Test
    void parse_parenthesesInStrings_doNotNest() {
        FilterOptions.Limits limits = FilterOptions.Limits.standard().withMaxNesting(0);

        assertThat(parse("a eq \"(([[\\\"((\" or b eq \"((\"", limits))
                .hasToString("a eq \"(([[\\\"((\" or b eq \"((\"");
    }

    @Test
    void parse_atTheLength_isAcceptedAndOneMoreRefused() {
        FilterOptions.Limits limits = FilterOptions.Limits.standard().withMaxLength(8);

        assertThat(parse("title pr", limits)).hasToString("title pr");
        assertThat(refusal("titles pr", limits))
                .isEqualTo("The filter is not valid at offset 8: it has 9 characters, but at most 8 are allowed");
    }

    @Test
    void parse_atTheTerms_isAcceptedAndOneMoreRefused() {
        FilterOptions.Limits limits = FilterOptions.Limits.standard().withMaxTerms(3);

        assertThat(parse("a pr and b pr OR c pr", limits)).hasToString("a pr and b pr or c pr");
        assertThat(parse("a eq \" and  or \" and b pr and c pr", limits)).isInstanceOf(Filter.And.class);
        assertThat(refusal("a pr and b[c pr or d pr] or e pr", limits))
                .contains("at offset 24: more than 3 expressions are joined by \"and\" or \"or\"");
    }

    @Test
    void parse_atTheLeastLimits_acceptsASingleTest() {
        FilterOptions.Limits least = new FilterOptions.Limits(1, 0, 1);

        assertThat(PatchPath.parse("a", FilterOptions.standard().withLimits(least)))
                .hasToString("a");
        assertThat(parse("title pr", least.withMaxLength(8))).hasToString("title pr");
    }

    @Test
    void parse_nameThatBeginsLikeAConnective_isNotCountedAsOne() {
        FilterOptions.Limits limits = FilterOptions.Limits.standard().withMaxTerms(1);

        assertThat(parse("not ( active pr )", limits)).hasToString("not (active pr)");
        assertThat(parse("roles[ order eq 1 ]", limits)).hasToString("roles[order eq 1]");
    }

    @Test
    void limits_outOfRange_areRefused() {
        assertThatThrownBy(() -> FilterOptions.Limits.standard().withMaxLength(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FilterOptions.Limits.standard().withMaxTerms(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FilterOptions.Limits.standard().withMaxNesting(-1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FilterOptions.Limits.standard().withMaxNesting(101))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(FilterOptions.Limits.standard().withMaxNesting(100).withMaxNesting(0))
                .isEqualTo(new FilterOptions.Limits(65_536, 0, 2_000));
    }

    @Test
    void parse_atTheGreatestNestingOnASmallStack_works() throws Exception {
        String text = "not (a pr and (b pr or ".repeat(50) + "c pr" + "))".repeat(50);

        boolean same = SmallStack.call(() -> {
            Filter filter = parse(text, WIDE);
            Filter again = parse(filter.toString(), WIDE);
            return filter.toString().equals(text) && filter.equals(again) && filter.hashCode() == again.hashCode();
        });

        assertThat(same).isTrue();
    }

    @Test
    void parse_longChainOnASmallStack_works() throws Exception {
        String text = IntStream.range(0, 100_000).mapToObj(i -> "u eq " + i).collect(Collectors.joining(" or "));

        Filter filter = SmallStack.call(() -> parse(text, WIDE));

        assertThat(((Filter.Or) filter).operands()).hasSize(100_000);
        assertThat(filter).hasToString(text);
    }

    private static Filter parse(String text, FilterOptions.Limits limits) {
        return Filter.parse(text, FilterOptions.standard().withLimits(limits));
    }

    private static String refusal(String text, FilterOptions.Limits limits) {
        FilterException error = catchThrowableOfType(FilterException.class, () -> parse(text, limits));
        assertThat(error).isNotNull();
        assertThat(error.error().scimType()).isEqualTo(ScimType.INVALID_FILTER);
        return error.error().detail();
    }
}
