package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.error.ScimType;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every vector of the filter syntax (RFC 7644 section 3.4.2.2). */
class FilterSyntaxVectorTest {

    @TestFactory
    Stream<DynamicTest> parse_syntaxVector_givesTreeOrError() {
        return Vectors.cases("filterSyntax").stream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("id").asString() + " " + vector.get("filter").asString(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        String text = vector.get("filter").asString();
        if (vector.get("verdict").asString().equals("invalid")) {
            FilterException refused = catchThrowableOfType(FilterException.class, () -> Filter.parse(text));
            assertThat(refused).as(text).isNotNull();
            assertThat(refused.error().scimType()).isEqualTo(ScimType.INVALID_FILTER);
            assertThat(refused.error().status()).isEqualTo(400);
            return;
        }
        Filter filter = Filter.parse(text);
        assertThat(SExpression.of(filter)).isEqualTo(vector.get("ast").asString());
        assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    }
}
