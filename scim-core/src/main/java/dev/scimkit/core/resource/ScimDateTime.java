package dev.scimkit.core.resource;

import dev.scimkit.core.internal.XsdDateTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates with a time of day in the form of xsd:dateTime (RFC 7643 section 2.3.5).
 *
 * <p>A date without a zone is taken as UTC, {@code 24:00:00} is midnight at the end of the day, and of a fraction nine
 * digits count. Year 0000, and zones more than 14 hours from UTC, are refused.
 */
public final class ScimDateTime {

    private static final String NORMAL_FORM = "dddd-dd-ddTdd:dd:dd.dddZ";
    private static final byte[] ZERO = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter OTHER_YEARS = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 10, SignStyle.NORMAL)
            .appendPattern("-MM-dd'T'HH:mm:ss.SSS'Z'")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ScimDateTime() {}

    /**
     * Reads a date and time.
     *
     * @param text the text
     * @return the instant, or empty when the text is not an xsd:dateTime
     */
    public static Optional<Instant> parse(String text) {
        return Optional.ofNullable(XsdDateTime.parse(text));
    }

    /**
     * Tells whether a text has exactly the form that {@link #format} writes.
     *
     * @param text the text
     * @return true for a text of the form {@code 2011-05-13T04:42:34.000Z}
     */
    public static boolean isNormal(String text) {
        if (text.length() != NORMAL_FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char expected = NORMAL_FORM.charAt(i);
            char c = text.charAt(i);
            if (expected == 'd' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes an instant in UTC with milliseconds, as in {@code 2011-05-13T04:42:34.000Z}.
     *
     * @param instant the instant; anything finer than a millisecond is cut off
     * @return the text
     */
    public static String format(Instant instant) {
        LocalDateTime date = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        // Every response has two dates for each resource; a DateTimeFormatter would take longer for them than for the
        // rest of a small response.
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            return OTHER_YEARS.format(instant);
        }
        byte[] text = ZERO.clone();
        put(text, 4, date.getYear());
        put(text, 7, date.getMonthValue());
        put(text, 10, date.getDayOfMonth());
        put(text, 13, date.getHour());
        put(text, 16, date.getMinute());
        put(text, 19, date.getSecond());
        put(text, 23, date.getNano() / 1_000_000);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Writes a number so that it ends before an index. */
    private static void put(byte[] text, int end, int number) {
        int index = end - 1;
        for (int rest = number; rest > 0; rest /= 10) {
            text[index--] = (byte) ('0' + rest % 10);
        }
    }
}
