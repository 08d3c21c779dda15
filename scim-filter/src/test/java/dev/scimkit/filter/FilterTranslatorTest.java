package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.filter.SqlFilterTranslator.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Filters are translated to SQL with parameters; what cannot be translated is returned (P-3.4.2.2-36). */
class FilterTranslatorTest {

    private static final String EMAIL = "EXISTS (SELECT 1 FROM emails e WHERE e.user_id = u.id AND ";

    private final SqlFilterTranslator translator = new SqlFilterTranslator();

    @Test
    void translate_comparison_usesAParameter() {
        assertThat(translate("userName eq \"x\\\" or \\\"1\\\"=\\\"1\"").query())
                .contains(new Sql(
                        "(u.user_name_folded IS NOT NULL AND u.user_name_folded = ?)", List.of("x\" or \"1\"=\"1")));
    }

    @Test
    void translate_values_haveTheTypesOfTheSchema() {
        FilterTranslator.Translation<Sql> translation =
                translate("active eq true and meta.lastModified gt \"2011-05-13T06:42:34+02:00\" and id sw \"A_b%\"");

        Sql query = translation.query().orElseThrow();
        assertThat(query.parameters()).containsExactly(true, Instant.parse("2011-05-13T04:42:34Z"), "A!_b!%%");
        assertThat(query.text())
                .isEqualTo("((u.active IS NOT NULL AND u.active = ?)"
                        + " AND (u.last_modified IS NOT NULL AND u.last_modified > ?)"
                        + " AND (u.id IS NOT NULL AND u.id LIKE ? ESCAPE '!'))");
        assertThat(translation.rest()).isEmpty();
    }

    @Test
    void translate_valuePath_isOneRow() {
        assertThat(translate("emails[type eq \"work\" and not (value ew \"@X.org\")]")
                        .query())
                .contains(new Sql(
                        EMAIL + "((e.type_folded IS NOT NULL AND e.type_folded = ?)"
                                + " AND NOT (e.value_folded IS NOT NULL AND e.value_folded LIKE ? ESCAPE '!')))",
                        List.of("work", "%@x.org")));
    }

    @Test
    void translate_multiValuedAttribute_isSomeRowForEachExpression() {
        assertThat(translate("emails.type eq \"work\" or emails pr and emails co \"x\"")
                        .rest())
                .hasValueSatisfying(rest -> assertThat(rest).isInstanceOf(Filter.Or.class));
        assertThat(translate("emails.type eq \"work\" or emails.value pr").query())
                .contains(new Sql(
                        "(" + EMAIL + "(e.type_folded IS NOT NULL AND e.type_folded = ?)) OR " + EMAIL
                                + "(e.value_folded IS NOT NULL AND e.value_folded <> '')))",
                        List.of("work")));
        assertThat(translate("emails ne \"x\"").query().orElseThrow().text())
                .isEqualTo("(NOT EXISTS (SELECT 1 FROM emails e WHERE e.user_id = u.id) OR " + EMAIL
                        + "(e.value_folded IS NULL OR e.value_folded <> ?)))");
    }

    @Test
    void translate_null_isPresence() {
        assertThat(translate("userName eq null").query().orElseThrow().text())
                .isEqualTo("NOT (u.user_name_folded IS NOT NULL AND u.user_name_folded <> '')");
        assertThat(translate("userName ne null").query().orElseThrow().text())
                .isEqualTo("(u.user_name_folded IS NOT NULL AND u.user_name_folded <> '')");
    }

    @Test
    void translate_partOfConjunction_leavesTheOthers() {
        FilterTranslator.Translation<Sql> translation =
                translate("userName pr and level gt 5 and active eq true and nickName pr");

        assertThat(translation.query().orElseThrow().text())
                .isEqualTo("((u.user_name_folded IS NOT NULL AND u.user_name_folded <> '')"
                        + " AND (u.active IS NOT NULL AND u.active = ?))");
        assertThat(translation.rest()).contains(Filter.parse("level gt 5 and nickName pr"));
    }

    @Test
    void translate_partOfOtherExpressionUnknown_leavesTheWhole() {
        for (String text : List.of(
                "userName pr or nickName pr",
                "not (nickName pr)",
                "not (userName pr and nickName pr)",
                "phoneNumbers[value pr]",
                "userName gt \"k\"",
                "urn:example:params:scim:schemas:test:2.0:User pr")) {
            FilterTranslator.Translation<Sql> translation = translate(text);
            assertThat(translation.query()).as(text).isEmpty();
            assertThat(translation.rest()).contains(Filter.parse(text));
        }
    }

    @Test
    void translate_oneOperandKnown_isNotWrapped() {
        FilterTranslator.Translation<Sql> translation = translate("userName eq \"a\" and nickName pr");

        assertThat(translation.query().orElseThrow().text()).startsWith("(u.user_name_folded IS NOT NULL AND ");
        assertThat(translation.rest()).contains(Filters.present("nickName"));
    }

    @Test
    void translate_filterThatTheSchemaForbids_isRejected() {
        assertThatThrownBy(() -> translate("userName eq \"a\" and password eq \"x\""))
                .isInstanceOf(FilterException.class);
        assertThatThrownBy(() -> translate("foo pr")).isInstanceOf(FilterException.class);
    }

    @Test
    void translate_unknownAttributesEmpty_becomeConstants() {
        FilterMatcher.Options lenient = FilterMatcher.Options.standard().withUnknownAttributesEmpty();

        assertThat(translator
                        .translate(Filter.parse("foo ne 1 and not (foo pr)"), TestTypes.USER, lenient)
                        .query())
                .contains(new Sql("((1 = 1) AND NOT (1 = 0))", List.of()));
    }

    @Test
    void toObject_value_isThePlainObject() {
        assertThat(new ComparisonValue.Decimal(BigDecimal.TEN).toObject()).isEqualTo(BigDecimal.TEN);
        assertThat(new ComparisonValue.Text("x").toObject()).isEqualTo("x");
    }

    private FilterTranslator.Translation<Sql> translate(String filter) {
        return translator.translate(Filter.parse(filter), TestTypes.USER);
    }
}
