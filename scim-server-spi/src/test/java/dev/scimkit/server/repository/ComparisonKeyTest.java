package dev.scimkit.server.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.AttributeDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonKeyTest {

    private static final AttributeDefinition ANY_CASE =
            AttributeDefinition.builder("a").build();
    private static final AttributeDefinition CASE_EXACT =
            AttributeDefinition.builder("a").caseExact().build();

    @ParameterizedTest
    @CsvSource({"BJENSEN, bjensen", "STRASSE, straße", "ﬁne, FINE", "İ, i\u0307", "é, e\u0301"})
    void values_differingInCaseOrComposition_haveOneKey(String one, String other) {
        assertThat(ComparisonKey.of(ANY_CASE, one)).isEqualTo(ComparisonKey.of(ANY_CASE, other));
    }

    @ParameterizedTest
    @CsvSource({"A, a, false", "é, e\u0301, true"})
    void values_ofACaseExactAttribute_differByCase(String one, String other, boolean same) {
        assertThat(ComparisonKey.of(CASE_EXACT, one).equals(ComparisonKey.of(CASE_EXACT, other)))
                .isEqualTo(same);
    }
}
