package dev.scimkit.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A date compares as the instant that it reads as. */
class XsdDateTimeProperties {

    private static final Instant MIDDLE = Instant.parse("2012-02-29T12:30:30.5Z");

    @Property(tries = 5_000, seed = "7643")
    void compare_anyText_agreesWithParse(@ForAll("dateLike") String text) {
        Instant instant = XsdDateTime.parse(text);

        int order = XsdDateTime.compare(text, MIDDLE);

        if (instant == null) {
            assertThat(order).isEqualTo(XsdDateTime.NO_DATE);
        } else {
            assertThat(order).isEqualTo(Integer.signum(instant.compareTo(MIDDLE)));
            assertThat(XsdDateTime.compare(text, instant)).isZero();
            assertThat(XsdDateTime.compare(text, instant.plusNanos(1))).isEqualTo(-1);
            assertThat(XsdDateTime.compare(text, instant.minusNanos(1))).isEqualTo(1);
        }
    }

    @Provide
    Arbitrary<String> dateLike() {
        Arbitrary<String> dates = Combinators.combine(
                        Arbitraries.of(
                                "0000", "0001", "1600", "1900", "1969", "1970", "2012", "2013", "9999", "-2012",
                                "12012", "02012", "-0004", "20a2"),
                        Arbitraries.of("-01", "-02", "-03", "-04", "-12", "-13", "-00", "/01"),
                        Arbitraries.of("-01", "-28", "-29", "-30", "-31", "-32", "-00", "-1"))
                .as((year, month, day) -> year + month + day);
        Arbitrary<String> times = Combinators.combine(
                        Arbitraries.of("T", "T", "T", "t", " "),
                        Arbitraries.of(
                                "00:00:00", "12:30:30", "23:59:59", "24:00:00", "23:60:00", "23:59:60", "2:00:00"),
                        Arbitraries.of("", "", ".", ".5", ".123456789", ".1234567890", ".0000000001", ",5"),
                        Arbitraries.of(
                                "", "Z", "z", "+00:00", "-00:00", "+01:30", "-13:59", "-14:00", "+14:00", "+14:01",
                                "+1:00", "+01-00"))
                .as((t, time, fraction, zone) -> t + time + fraction + zone);
        return Combinators.combine(dates, times).as((date, time) -> date + time);
    }
}
