package dev.scimkit.server.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.Quotes;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualityTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USERNAME eq 'Ada'                                    | userName=Ada",
                "userName ne 'Ada'                                    | ''",
                "userName eq 'a' or title eq 'b'                      | ''",
                "not (userName eq 'a')                                | ''",
                "userName eq 'a' and title eq 'b'                     | userName=a title=b",
                "emails eq 'a@x'                                      | emails.value=a@x",
                "emails.type eq 'work'                                | emails.type=work",
                "active eq true                                       | ''",
                "emails[type eq 'work' and VALUE eq 'a@x']            | emails.type=work emails.value=a@x",
                "emails[value eq 'a@x']                               | emails.value=a@x",
                "emails[type eq 'work' or value eq 'a@x']             | ''",
                "emails[not (value eq 'a@x')]                         | ''",
                "emails[primary eq true and value eq 'a@x']           | emails.value=a@x",
                "emails[value co 'a@x']                               | ''",
                "userName eq 'a' and emails[value eq 'a@x']           | userName=a emails.value=a@x",
            })
    void terms_ofAFilter_holdForAllMatches(String filter, String expected) {
        assertThat(EqualityTerms.of(Filter.parse(Quotes.doubled(filter)), ResourceTypes.user()).stream()
                        .map(term -> term.attribute() + "=" + term.value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }
}
