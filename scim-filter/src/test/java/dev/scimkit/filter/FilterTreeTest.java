package dev.scimkit.filter;

import static dev.scimkit.filter.Filters.and;
import static dev.scimkit.filter.Filters.eq;
import static dev.scimkit.filter.Filters.not;
import static dev.scimkit.filter.Filters.or;
import static dev.scimkit.filter.Filters.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.schema.AttributePath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of the tree, its text, and the builder. */
class FilterTreeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a pr and (b pr and c pr)           | (and (pr a) (pr b) (pr c))
                    (a pr or b pr) or (c pr or d pr)   | (or (pr a) (pr b) (pr c) (pr d))
                    (a pr or b pr) and c pr            | (and (or (pr a) (pr b)) (pr c))
                    a[b pr and (c pr and d pr)]        | (vp a (and (pr b) (pr c) (pr d)))
                    a[b pr or c pr].d ne 1             | (vp a (and (or (pr b) (pr c)) (ne d 1)))
                    a[b pr].c pr                       | (vp a (and (pr b) (pr c)))
                    NOT  ( a PR ) AND b EQ 1           | (and (not (pr a)) (eq b 1))
                    a co 1 or a sw 1 or a ew 1 or a ne 1 or a eq 1 | (or (co a 1) (sw a 1) (ew a 1) (ne a 1) (eq a 1))
                    a GT 1 or a Ge 1 or a lT 1 or a le 1 | (or (gt a 1) (ge a 1) (lt a 1) (le a 1))
                    not pr or and pr and or eq 1       | (or (pr not) (and (pr and) (eq or 1)))
                    true eq true and null eq null and false pr | (and (eq true true) (eq null null) (pr false))
                    eq eq "eq" and pr pr               | (and (eq eq "eq") (pr pr))
                    not(not pr)                        | (not (pr not))
                    ` eq eq 1 `                        | (eq eq 1)
                    http://a.b/c%20d:e.f pr            | (pr http://a.b/c%20d:e.f)
                    urn:a-1:b.2:c_3$x.$ref pr          | (pr urn:a-1:b.2:c_3$x.$ref)
                    """)
    void parse_text_hasItsShape(String text, String shape) {
        Filter filter = Filter.parse(text);

        assertThat(SExpression.of(filter)).isEqualTo(shape);
        assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    }

    @Test
    void parse_escapes_areReplaced() {
        Filter filter = Filter.parse("a eq \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00日\u007f\"");

        assertThat(((Filter.Comparison) filter).value())
                .isEqualTo(new Literal.JsonString("\"\\/\b\f\n\r\té\uD83D\uDE00日\u007f"));
        assertThat(filter).hasToString("a eq \"\\\"\\\\/\\u0008\\u000c\\u000a\\u000d\\u0009é\uD83D\uDE00日\\u007f\"");
    }

    @Test
    void toString_printableText_isNotEscaped() {
        assertThat(eq("title", "Vice President ~ O'Malley")).hasToString("title eq \"Vice President ~ O'Malley\"");
    }

    @Test
    void toString_loneSurrogates_areEscaped() {
        for (String lone : List.of("\uD83D", "\uDE00", "x\uDE00\uD83D", "\uD83Dx")) {
            String text = eq("a", lone).toString();
            assertThat(text).matches("\\p{ASCII}*");
            assertThat(Filter.parse(text)).isEqualTo(eq("a", lone));
        }
        assertThat(eq("a", "\uD83D\uDE00")).hasToString("a eq \"\uD83D\uDE00\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "12, 12",
        "-1.5e3, -1.5E+3",
        "1E5, 1E+5",
        "1.50, 1.50",
        "1e-9, 1E-9",
        "0.0, 0.0",
        "123456789012345678, 123456789012345678",
        "1234567890123456789012, 1234567890123456789012"
    })
    void parse_number_keepsItsValueAndDigits(String written, String printed) {
        Filter filter = Filter.parse("level eq " + written);

        assertThat(((Filter.Comparison) filter).value()).isEqualTo(new Literal.JsonNumber(new BigDecimal(written)));
        assertThat(filter).hasToString("level eq " + printed);
        assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    }

    @Test
    void parse_expression_knowsItsOffset() {
        Filter.And and = (Filter.And) Filter.parse("  a pr and emails[ type eq 1].value ne 2");

        assertThat(((Filter.Present) and.operands().get(0)).offset()).isEqualTo(2);
        Filter.ValuePath emails = (Filter.ValuePath) and.operands().get(1);
        assertThat(emails.offset()).isEqualTo(11);
        Filter.And elements = (Filter.And) emails.filter();
        assertThat(((Filter.Comparison) elements.operands().get(0)).offset()).isEqualTo(19);
        assertThat(((Filter.Comparison) elements.operands().get(1)).offset()).isEqualTo(29);
    }

    @Test
    void equals_differentOffsets_areIgnored() {
        String text = "a eq 1 and b pr and c[d pr]";
        Filter near = Filter.parse(text);
        Filter far = Filter.parse("   " + text);

        assertThat(near).isEqualTo(far).hasSameHashCodeAs(far);
        assertThat(near).isEqualTo(and(eq("a", 1), present("b"), Filters.element("c", present("d"))));
        assertThat(eq("a", 1)).isNotEqualTo(eq("a", 2)).isNotEqualTo(eq("b", 1)).isNotEqualTo(Filters.ne("a", 1));
        assertThat(present("a")).isNotEqualTo(present("b")).isNotEqualTo(eq("a", 1));
        assertThat(Filters.element("a", present("b")))
                .isNotEqualTo(Filters.element("a", present("c")))
                .isNotEqualTo(Filters.element("b", present("b")));
        assertThat(((Filter.Present) present("a")).offset()).isEqualTo(-1);
    }

    @Test
    void equals_otherOperandsOrKind_differs() {
        List<Filter> different = List.of(
                present("a"),
                present("b"),
                eq("a", 1),
                eq("a", 2),
                Filters.element("a", present("b")),
                Filters.element("a", present("c")),
                and(present("a"), present("b")),
                and(present("b"), present("a")),
                or(present("a"), present("b")),
                or(present("b"), present("a")),
                not(present("a")),
                not(present("b")));

        assertThat(Set.copyOf(different)).hasSameSizeAs(different);
        assertThat(different.stream().map(Filter::hashCode)).doesNotHaveDuplicates();
    }

    @Test
    void builder_everyMethod_printsItsFilter() {
        Filter filter = or(
                and(eq("userName", "bjensen"), present("title")),
                not(Filters.ne("level", 5)),
                Filters.contains("a", "x"),
                Filters.startsWith("a", "x"),
                Filters.endsWith("a", "x"),
                Filters.gt("a", 1.5),
                Filters.ge("a", 10L),
                Filters.lt("a", new BigDecimal("1E+3")),
                Filters.le("a", "x"),
                eq("a", null),
                eq("a", true),
                eq("a", false));

        assertThat(filter)
                .hasToString("userName eq \"bjensen\" and title pr or not (level ne 5) or a co \"x\" or a sw \"x\""
                        + " or a ew \"x\" or a gt 1.5 or a ge 10 or a lt 1E+3 or a le \"x\" or a eq null"
                        + " or a eq true or a eq false");
    }

    @Test
    void builder_oneOperand_isTheOperandItself() {
        assertThat(and(present("a"))).isEqualTo(present("a"));
        assertThat(or(present("a"))).isEqualTo(present("a"));
    }

    @Test
    void builder_invalidArguments_areRejected() {
        assertThatThrownBy(() -> eq("a b", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a b");
        assertThatThrownBy(() -> eq("a[b pr]", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eq("a", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eq("a", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Filters::and).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Filters::or).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuePath_insideAValuePath_isRejectedAtAnyDepth() {
        Filter inner = Filters.element("b", present("c"));

        for (Filter nested : List.of(inner, not(inner), and(present("a"), inner), or(eq("a", 1), not(inner)))) {
            assertThatThrownBy(() -> Filters.element("a", nested)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void operands_listChangedLater_leavesTheTreeUnchanged() {
        List<Filter> operands = new ArrayList<>(List.of(present("a"), present("b")));
        Filter.And and = new Filter.And(operands);
        operands.clear();

        assertThat(and).hasToString("a pr and b pr");
        assertThatThrownBy(() -> and.operands().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void parse_path_keepsItsSpelling() {
        Filter.Comparison comparison = (Filter.Comparison) Filter.parse("urn:x:y:Name.GIVEN eq 1");

        assertThat(comparison.path()).isEqualTo(new AttributePath("urn:x:y", "Name", "GIVEN"));
    }
}
