package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Z-USR-8. The fact names no region: it is a setting, with Switzerland as the default. */
class AccountPhoneTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CH | +1 555-555-5555      | +15555555555",
                "CH | tel:+41-44-668-18-00 | +41446681800",
                "CH | 044 668 18 00        | +41446681800",
                "CH | 00 49 30 123456      | +4930123456",
                "US | (201) 555-0123       | +12015550123",
                "US | 1-201-555-0123       | +12015550123",
                "US | 011 41 44 668 18 00  | +41446681800",
                "DE | 030 123456           | +4930123456",
            })
    void number_nationalOrInternational_becomesE164(String region, String given, String expected) {
        assertThat(AccountPhone.in(region).of(Fixture.node("[{'value':'" + given + "'}]")))
                .isEqualTo(Fixture.node("[{'value':'" + expected + "','primary':true}]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'value':'+41446681800'},{'value':'+41446681801'}]                 | +41446681800",
                "[{'value':'+41446681800'},{'value':'+41446681801','primary':true}]  | +41446681801",
                "[{'value':'+41446681800','type':'work','display':'office'}]         | +41446681800",
            })
    void numbers_several_leaveThePrimaryOrTheFirst(String given, String expected) {
        assertThat(AccountPhone.in("CH").of(Fixture.node(given)))
                .isEqualTo(Fixture.node("[{'value':'" + expected + "','primary':true}]"));
    }

    @Test
    void numbers_none_leaveNone() {
        assertThat(AccountPhone.in("CH").of(null)).isNull();
        assertThat(AccountPhone.in("CH").of(Fixture.node("[]"))).isNull();
        assertThat(AccountPhone.in("CH").of(Fixture.node("[{'type':'work'}]"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "+", "0", " "})
    void number_unreadable_isInvalidValue(String given) {
        ScimError error = Fixture.refused(() -> AccountPhone.in("CH").of(Fixture.node("[{'value':'" + given + "'}]")));

        assertThat(error.scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(error.path()).isEqualTo("phoneNumbers.value");
        assertThat(error.detail()).isEqualTo("'phoneNumbers.value' must be a phone number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "ch", "", "Switzerland"})
    void region_unknown_isRefusedByTheProfile(String region) {
        assertThatThrownBy(() -> Zitadel.profile(region))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown region for phone numbers: '" + region + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+1 555-555-5555     | +15555555555",
                "TEL:+1.555.555.5555 | +15555555555",
                "+41 (44) 668/18/00  | +41446681800",
            })
    void number_internationalWithoutTheLibrary_isRead(String given, String expected) {
        assertThat(new InternationalFormat().toE164(given)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"044 668 18 00", "+0 44 668 18 00", "+1", "+41 44 668 18 00 ext 5", "+1234567890123456"})
    void number_nationalWithoutTheLibrary_isNotRead(String given) {
        assertThat(new InternationalFormat().toE164(given)).isEmpty();
    }

    @Test
    void number_hugeWithoutTheLibrary_isRefusedUnread() {
        assertThat(new InternationalFormat().toE164("+1" + " ".repeat(100) + "5555555555"))
                .isEmpty();
    }
}
