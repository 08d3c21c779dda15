package dev.scimkit.server.internal.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class QueryParametersTest {

    @Test
    void filter_percentEncoded_isDecodedOnce_P_1_01() {
        QueryParameters query = QueryParameters.parse("filter=userName%20eq%20%22a%2542%22", 100);
        assertThat(query.first("filter")).isEqualTo("userName eq \"a%42\"");
    }

    @Test
    void plusSign_inAQuery_isABlank_P_1_01() {
        assertThat(QueryParameters.parse("filter=userName+eq+%22b%2Bc%22", 100).first("filter"))
                .isEqualTo("userName eq \"b+c\"");
    }

    @Test
    void names_inAnyCase_areFound() {
        assertThat(QueryParameters.parse("startindex=3", 100).integer("startIndex"))
                .isEqualTo(3);
    }

    @Test
    void lists_givenSeveralTimes_areSplitAtCommasAndMerged() {
        assertThat(QueryParameters.parse("attributes=userName,%20emails&attributes=title", 100)
                        .list("attributes"))
                .containsExactly("userName", "emails", "title");
    }

    @Test
    void number_empty_countsAsMissing() {
        assertThat(QueryParameters.parse("startIndex=", 100).integer("startIndex"))
                .isNull();
    }

    @Test
    void number_withAFraction_isRefused() {
        assertThatThrownBy(() -> QueryParameters.parse("startIndex=1.5", 100).integer("startIndex"))
                .asInstanceOf(InstanceOfAssertFactories.type(ScimException.class))
                .satisfies(refused -> {
                    assertThat(refused.error().status()).isEqualTo(400);
                    assertThat(refused.error().scimType()).isEqualTo(ScimType.INVALID_VALUE);
                    assertThat(refused.error().detail()).isEqualTo("'startIndex' must be a whole number");
                });
    }

    @Test
    void encoding_malformed_isRefused() {
        assertThatThrownBy(() -> QueryParameters.parse("filter=%zz", 100))
                .isInstanceOf(ScimException.class)
                .hasMessage("The query is not percent-encoded UTF-8");
    }

    @Test
    void parameters_moreThanAnyClientSends_areRefused() {
        assertThatThrownBy(() -> QueryParameters.parse("a=1&".repeat(101), 100))
                .isInstanceOf(ScimException.class)
                .hasMessage("The query has more than 100 parameters (maxParameters)");
    }
}
