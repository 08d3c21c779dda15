package dev.scimkit.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCatalogueTest {

    @ParameterizedTest
    @DisplayName("P-3.12-05 to P-3.12-15: the rows of RFC 7644 table 8")
    @CsvSource(
            delimiter = '|',
            value = {
                "307 | GET POST PUT PATCH DELETE",
                "308 | GET POST PUT PATCH DELETE",
                "400 | GET POST PUT PATCH DELETE",
                "401 | GET POST PUT PATCH DELETE",
                "403 | GET POST PUT PATCH DELETE",
                "404 | GET POST PUT PATCH DELETE",
                "409 | POST PUT PATCH DELETE",
                "412 | PUT PATCH DELETE",
                "500 | GET POST PUT PATCH DELETE",
                "501 | GET POST PUT PATCH DELETE"
            })
    void status_mayAnswerTheMethodsOfItsRow_andNoOther(int status, String methods) {
        assertThat(Arrays.stream(RequestKind.values())
                        .filter(kind -> ErrorCatalogue.permits(kind, status))
                        .map(RequestKind::method)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(methods.split(" ")));
    }

    @ParameterizedTest
    @DisplayName("P-3.12-16 to P-3.12-25, C-2.1-02 to C-2.1-04: the rows of RFC 7644 table 9 and RFC 9865 section 2.1")
    @CsvSource(
            delimiter = '|',
            value = {
                "invalidFilter | GET SEARCH PATCH",
                "tooMany | GET SEARCH",
                "uniqueness | CREATE REPLACE PATCH",
                "mutability | REPLACE PATCH",
                "invalidSyntax | SEARCH CREATE BULK REPLACE PATCH",
                "invalidPath | PATCH",
                "noTarget | PATCH",
                "invalidValue | GET SEARCH CREATE REPLACE PATCH",
                "invalidVers | GET SEARCH CREATE BULK REPLACE PATCH DELETE",
                "sensitive | GET",
                "invalidCursor | GET SEARCH",
                "expiredCursor | GET SEARCH",
                "invalidCount | GET SEARCH"
            })
    void keyword_mayAnswerTheRequestsOfItsRow_andNoOther(String keyword, String kinds) {
        ScimType type = ScimType.ofKeyword(keyword).orElseThrow();
        assertThat(EnumSet.allOf(RequestKind.class).stream()
                        .filter(kind -> ErrorCatalogue.permits(kind, type))
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(kinds);
    }

    @Test
    void everyKeyword_hasARowAndReadsBack() {
        for (ScimType type : ScimType.values()) {
            assertThat(EnumSet.allOf(RequestKind.class)).anyMatch(kind -> ErrorCatalogue.permits(kind, type));
            assertThat(ScimType.ofKeyword(type.keyword())).hasValue(type);
        }
        assertThat(ScimType.ofKeyword("InvalidFilter")).isEmpty();
    }

    @Test
    void status413_mayAnswerWhateverHasABody() {
        assertThat(ErrorCatalogue.permits(RequestKind.BULK, 413)).isTrue();
        assertThat(ErrorCatalogue.permits(RequestKind.GET, 413)).isFalse();
        assertThat(ErrorCatalogue.permits(RequestKind.GET, 418)).isFalse();
    }

    @Test
    void error_whoseStatusAndKeywordDoNotGoTogether_mayAnswerNothing() {
        //
        ScimError taken = ScimError.of(ScimType.UNIQUENESS, "taken");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(ErrorCatalogue.permits(RequestKind.CREATE, taken)).isTrue();
        assertThat(ErrorCatalogue.permits(RequestKind.DELETE, taken)).isFalse();
        assertThat(ErrorCatalogue.permits(RequestKind.CREATE, new ScimError(404, ScimType.UNIQUENESS, "taken", null)))
                .isFalse();
        assertThat(ErrorCatalogue.permits(RequestKind.GET, ScimError.of(ScimType.SENSITIVE, "use POST")))
                .isTrue();
        assertThat(ErrorCatalogue.permits(RequestKind.GET, ScimError.of(404, "no such user")))
                .isTrue();
    }
}
