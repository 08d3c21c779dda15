package dev.scimkit.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The usual form of a date is read by hand, and any other is left to the JDK. */
class XsdDateTimeTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59, 1969-12-31T23:59:59Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "2012-02-29T12:34:56Z, 2012-02-29T12:34:56Z",
        "2000-02-29T00:00:00Z, 2000-02-29T00:00:00Z",
        "2011-02-28T00:00:00Z, 2011-02-28T00:00:00Z",
        "2011-03-01T00:00:00Z, 2011-03-01T00:00:00Z",
        "2011-01-31T00:00:00Z, 2011-01-31T00:00:00Z",
        "2011-04-30T00:00:00Z, 2011-04-30T00:00:00Z",
        "2011-05-31T00:00:00Z, 2011-05-31T00:00:00Z",
        "2011-06-30T00:00:00Z, 2011-06-30T00:00:00Z",
        "2011-07-31T00:00:00Z, 2011-07-31T00:00:00Z",
        "2011-08-31T00:00:00Z, 2011-08-31T00:00:00Z",
        "2011-09-30T00:00:00Z, 2011-09-30T00:00:00Z",
        "2011-10-31T00:00:00Z, 2011-10-31T00:00:00Z",
        "2011-11-30T00:00:00Z, 2011-11-30T00:00:00Z",
        "2011-12-31T00:00:00Z, 2011-12-31T00:00:00Z",
        "2011-05-13T06:42:34+02:30, 2011-05-13T04:12:34Z",
        "2011-05-13T06:42:34-02:30, 2011-05-13T09:12:34Z",
        "2011-05-13T06:42:34+00:00, 2011-05-13T06:42:34Z",
        "2011-05-13T06:42:34+17:59, 2011-05-12T12:43:34Z",
        "2011-05-13T06:42:34.5Z, 2011-05-13T06:42:34Z",
        "2011-05-13T06:42:34.123456789, 2011-05-13T06:42:34Z",
        "2011-05-13T06:42:34.000+01:00, 2011-05-13T05:42:34Z"
    })
    void epochSecond_usualForm_isRead(String text, Instant expected) {
        assertThat(XsdDateTime.epochSecond(text)).isEqualTo(expected.getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2011-05-13",
                "2011-05-13T06:42:3",
                "2011/05-13T06:42:34",
                "2011-05/13T06:42:34",
                "2011-05-13 06:42:34",
                "2011-05-13T06.42:34",
                "2011-05-13T06:42.34",
                "0000-05-13T06:42:34",
                "-011-05-13T06:42:34",
                "2011-00-13T06:42:34",
                "2011-13-13T06:42:34",
                "2011-05-00T06:42:34",
                "2011-05-32T06:42:34",
                "2011-06-31T06:42:34",
                "2011-04-31T06:42:34",
                "2011-09-31T06:42:34",
                "2011-11-31T06:42:34",
                "2011-02-29T06:42:34",
                "1900-02-29T06:42:34",
                "2012-02-30T06:42:34",
                "2011-05-13T24:00:00",
                "2011-05-13T06:60:34",
                "2011-05-13T06:42:60",
                "2011-05-13Tx6:42:34",
                "2011-05-13T06:x2:34",
                "2011-05-13T06:42:x4",
                "2011-05-13T/6:42:34",
                "2011-05-13T:6:42:34",
                "2011-05-13T06:42:34.",
                "2011-05-13T06:42:34.Z",
                "2011-05-13T06:42:34.1234567890",
                "2011-05-13T06:42:34z",
                "2011-05-13T06:42:34Zx",
                "2011-05-13T06:42:34+1:00",
                "2011-05-13T06:42:34+01-00",
                "2011-05-13T06:42:34+18:00",
                "2011-05-13T06:42:34+01:60",
                "2011-05-13T06:42:34*01:00",
                "2011-05-13T06:42:34+x1:00",
                "2011-05-13T06:42:34+01:x0",
                "2011-05-13T06:42:34,5",
                "2011-05-13T06:42:34.5/Z",
                "2011-05-13T06:42:34.5:"
            })
    void epochSecond_anyOtherForm_isUnusual(String text) {
        assertThat(XsdDateTime.epochSecond(text)).isEqualTo(XsdDateTime.UNUSUAL);
    }

    @Test
    void compare_fractions_areComparedToTheNanosecond() {
        Instant instant = Instant.parse("2011-05-13T06:42:34.123456789Z");

        assertThat(XsdDateTime.compare("2011-05-13T06:42:34.123456789Z", instant))
                .isZero();
        assertThat(XsdDateTime.compare("2011-05-13T06:42:34.123456788Z", instant))
                .isEqualTo(-1);
        assertThat(XsdDateTime.compare("2011-05-13T06:42:34.12345679Z", instant))
                .isEqualTo(1);
        assertThat(XsdDateTime.compare("2011-05-13T06:42:34.2", instant)).isEqualTo(1);
        assertThat(XsdDateTime.compare("2011-05-13T06:42:34", instant)).isEqualTo(-1);
        assertThat(XsdDateTime.compare("2011-05-13T06:42:34.09", instant)).isEqualTo(-1);
        assertThat(XsdDateTime.compare("2011-05-13T06:42:34.910", Instant.parse("2011-05-13T06:42:34.91Z")))
                .isZero();
    }

    @Test
    void compare_textThatIsNotADate_isReported() {
        assertThat(XsdDateTime.compare("soon", Instant.EPOCH)).isEqualTo(XsdDateTime.NO_DATE);
        assertThat(XsdDateTime.compare("-2011-05-13T06:42:34Z", Instant.EPOCH)).isEqualTo(-1);
    }
}
