package dev.scimkit.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** RFC 7643 section 2.3: dates are read and written as the JDK reads and writes them. */
class ScimDateTimeProperties {

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Pattern END_OF_DAY = Pattern.compile("T24:00:00(?![.]\\d*[1-9])");

    @Property(tries = 2000, seed = "7643")
    void instant_written_isWhatTheJdkWrites(@ForAll("instants") Instant instant) {
        String text = ScimDateTime.format(instant);

        // XML Schema has no plus sign before the years after 9999
        assertThat(text).isEqualTo(MILLIS.format(instant).replaceFirst("^\\+", ""));
        assertThat(ScimDateTime.parse(text)).contains(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    @Property(tries = 2000, seed = "7643")
    void text_read_isWhatTheJdkReads(@ForAll("texts") String text) {
        assertThat(ScimDateTime.parse(text).orElse(null)).isEqualTo(expected(text));
    }

    private static Instant expected(String text) {
        try {
            if (text.startsWith("0000")
                    || (text.contains("T24") && !END_OF_DAY.matcher(text).find())) {
                return null;
            }
            Duration day = Duration.ofDays(text.contains("T24") ? 1 : 0);
            return OffsetDateTime.parse(text.replace("T24", "T00")).toInstant().plus(day);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(-80_000_000_000_000L, 300_000_000_000_000L)
                .map(Instant::ofEpochMilli)
                .flatMap(base -> Arbitraries.longs().between(0, 999_999).map(base::plusNanos));
    }

    /** Most are dates; some have a day, an hour or a second out of range. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> dates = Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32))
                .as((year, month, day) -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day));
        Arbitrary<String> times = Combinators.combine(
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 60))
                .as((hour, minute, second) -> String.format(Locale.ROOT, "T%02d:%02d:%02d", hour, minute, second));
        Arbitrary<String> fractions = Arbitraries.of("", ".1", ".120", ".123456", ".123456789", ".000000001");
        return Combinators.combine(dates, times, fractions, Arbitraries.of("Z", "+02:00", "-11:30"))
                .as((date, time, fraction, zone) -> date + time + fraction + zone);
    }
}
