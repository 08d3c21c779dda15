package dev.scimkit.core.resource;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form that nearly all dates have, {@code 2011-05-13T04:42:34.000Z} with up to nine digits of a fraction or none.
 *
 * <p>Every resource has two of them in every response, and {@link DateTimeFormatter} takes longer for those than the rest
 * of a small response does.
 */
final class UtcDateTime {

    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final int MAX_FRACTION = 9;
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter OTHER_YEARS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private UtcDateTime() {}

    static boolean hasForm(String text) {
        int end = text.length() - 1;
        int seconds = FORM.length();
        if (end < seconds || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < seconds; i++) {
            char expected = FORM.charAt(i);
            char c = text.charAt(i);
            if (expected == 'd' ? !isDigit(c) : c != expected) {
                return false;
            }
        }
        return end == seconds || hasFraction(text, seconds, end);
    }

    private static boolean hasFraction(String text, int dot, int end) {
        int digits = end - dot - 1;
        if (text.charAt(dot) != '.' || digits < 1 || digits > MAX_FRACTION) {
            return false;
        }
        for (int i = dot + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The instant of a text that has the form; null when it names no date or the year 0000. */
    static @Nullable Instant parse(String text) {
        int year = number(text, 0, 4);
        if (year == 0) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            year,
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nanos(text))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** Writes an instant with milliseconds; what is finer is cut off. */
    static String format(Instant instant) {
        LocalDateTime date = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            return OTHER_YEARS.format(instant);
        }
        StringBuilder text = new StringBuilder("0000-00-00T00:00:00.000Z");
        put(text, 4, date.getYear());
        put(text, 7, date.getMonthValue());
        put(text, 10, date.getDayOfMonth());
        put(text, 13, date.getHour());
        put(text, 16, date.getMinute());
        put(text, 19, date.getSecond());
        put(text, 23, date.getNano() / 1_000_000);
        return text.toString();
    }

    /** Puts a number so that it ends before an index. */
    private static void put(StringBuilder text, int end, int number) {
        int index = end - 1;
        for (int rest = number; rest > 0; rest /= 10) {
            text.setCharAt(index--, (char) ('0' + rest % 10));
        }
    }

    private static int nanos(String text) {
        int start = FORM.length() + 1;
        int end = text.length() - 1;
        int nanos = start < end ? number(text, start, end) : 0;
        for (int digits = Math.max(0, end - start); digits < MAX_FRACTION; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
