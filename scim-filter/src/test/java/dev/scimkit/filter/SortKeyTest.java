package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

/** The order of values (P-3.4.2.3-05, -08). */
class SortKeyTest {

    @Test
    void order_strings_isByCodePointsOfTheFoldedText() {
        assertThat(sorted("userName", "['Zed','eve','Éva','e\u0301a','\uD83D\uDE00','\uFFFF','Adam','adam2', '']"))
                .isEqualTo("['','Adam','adam2','eve','Zed','e\u0301a','Éva','\uFFFF','\uD83D\uDE00']");
    }

    @Test
    void order_caseExactStrings_isByCodePoints() {
        assertThat(sorted("externalId", "['b','a','B','A']")).isEqualTo("['A','B','a','b']");
    }

    @Test
    void order_numbers_isByValue() {
        assertThat(sorted("level", "[10,9,1.5,-1,10000000000000000000,1e1]"))
                .isEqualTo("[-1,1.5,9,10,1E+1,10000000000000000000]");
    }

    @Test
    void order_dates_isByInstant() {
        assertThat(sorted("startDate", "['2011-05-13T04:42:35Z','2011-05-13T06:42:34+02:00','2011-05-13T04:42:34.5Z']"))
                .isEqualTo("['2011-05-13T06:42:34+02:00','2011-05-13T04:42:34.5Z','2011-05-13T04:42:35Z']");
    }

    @Test
    void order_booleans_isFalseFirst() {
        assertThat(sorted("active", "[true,false,true]")).isEqualTo("[false,true,true]");
    }

    @Test
    void order_noValueAndWrongValue_comeLastAndReversedFirst() {
        Comparator<JsonNode> order = order(definition("level"));
        List<JsonNode> values = new ArrayList<>();
        values.add(null);
        Json.tree("['x',2,1]").forEach(values::add);

        values.sort(order);
        assertThat(values.subList(0, 2)).hasToString("[1, 2]");
        values.sort(order.reversed());
        assertThat(values.subList(2, 4)).hasToString("[2, 1]");
        assertThat(order.compare(null, null)).isZero();
        assertThat(order(definition("active")).compare(null, Json.tree("'x'"))).isZero();
        assertThat(order(definition("startDate")).compare(null, Json.tree("'x'")))
                .isZero();
        assertThat(order(definition("userName")).compare(null, Json.tree("5"))).isZero();
    }

    @Test
    void order_numbersThatAreNotReal_areNoValue() {
        Comparator<JsonNode> order = order(definition("level"));

        assertThat(order.compare(DoubleNode.valueOf(Double.NaN), null)).isZero();
        assertThat(order.compare(DoubleNode.valueOf(Double.NEGATIVE_INFINITY), DoubleNode.valueOf(-1e300)))
                .isPositive();
    }

    @Test
    void equals_equalValues_haveEqualKeys() {
        SortKey key = SortKey.of(definition("userName"), Json.tree("'Éva'"));
        SortKey same = SortKey.of(definition("userName"), Json.tree("'e\u0301VA'"));
        SortKey other = SortKey.of(definition("userName"), Json.tree("'Eva'"));

        assertThat(key)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(other)
                .isNotEqualTo("éva")
                .doesNotHaveSameHashCodeAs(other);
        assertThat(SortKey.of(definition("level"), Json.tree("1.50")))
                .isEqualTo(SortKey.of(definition("level"), Json.tree("1.5")));
    }

    @Test
    void order_complexAttribute_isRejected() {
        assertThatThrownBy(() -> SortKey.of(definition("name"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    private static Comparator<JsonNode> order(AttributeDefinition attribute) {
        return Comparator.comparing(value -> SortKey.of(attribute, value));
    }

    private static String sorted(String attribute, String json) {
        List<JsonNode> values = new ArrayList<>();
        Json.tree(json).forEach(values::add);
        values.sort(order(definition(attribute)));
        return String.join(",", values.stream().map(JsonNode::toString).toList())
                .replace('"', '\'')
                .transform(text -> "[" + text + "]");
    }

    private static AttributeDefinition definition(String name) {
        return ((ResolvedAttribute)
                        TestTypes.USER.resolve(AttributePath.of(name)).orElseThrow())
                .definition();
    }
}
