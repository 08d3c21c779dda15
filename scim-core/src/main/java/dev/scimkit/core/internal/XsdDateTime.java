package dev.scimkit.core.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates with a time of day in the form of xsd:dateTime (RFC 7643 section 2.3.5).
 *
 * <p>The usual form {@code yyyy-MM-ddTHH:mm:ss[.fraction][zone]} is read by hand, without allocating, because filters
 * compare the dates of every resource; {@link java.time} reads all others. A date without a zone is taken as UTC. Year
 * 0000 and hour 24 are refused.
 */
public final class XsdDateTime {

    /** What {@link #compare} returns when the text is not a date. */
    public static final int NO_DATE = Integer.MIN_VALUE;

    /** What {@link #epochSecond} returns when the text does not have the usual form. */
    static final long UNUSUAL = Long.MIN_VALUE;

    private static final Pattern FORM = Pattern.compile(
            "-?[0-9]{4,9}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final int MAX_LENGTH = 50;
    private static final int FRACTION_START = 19;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int MAX_OFFSET_HOURS = 17;

    private XsdDateTime() {}

    /**
     * Reads a date and time.
     *
     * @param text the text
     * @return the instant, or null when the text is not an xsd:dateTime
     */
    public static @Nullable Instant parse(String text) {
        long second = epochSecond(text);
        return second == UNUSUAL ? parseAnyForm(text) : Instant.ofEpochSecond(second, nano(text));
    }

    /**
     * Compares a date with an instant.
     *
     * @param text the date
     * @param instant the instant
     * @return -1, 0 or 1 as the date is before, at or after the instant, or {@link #NO_DATE}
     */
    public static int compare(String text, Instant instant) {
        long second = epochSecond(text);
        if (second == UNUSUAL) {
            Instant parsed = parseAnyForm(text);
            return parsed == null ? NO_DATE : Integer.signum(parsed.compareTo(instant));
        }
        int bySecond = Long.compare(second, instant.getEpochSecond());
        return bySecond != 0 ? bySecond : Integer.compare(nano(text), instant.getNano());
    }

    private static @Nullable Instant parseAnyForm(String text) {
        if (text.length() > MAX_LENGTH || !FORM.matcher(text).matches() || text.startsWith("0000")) {
            return null;
        }
        try {
            boolean zoned = text.endsWith("Z") || text.lastIndexOf('-') > text.indexOf('T') || text.indexOf('+') > 0;
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    static long epochSecond(String text) {
        if (text.length() < FRACTION_START || !hasSeparators(text)) {
            return UNUSUAL;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        boolean dated = year > 0 && month > 0 && month <= 12 && day > 0 && day <= daysOf(year, month);
        boolean timed = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        long offset = dated && timed ? offsetSeconds(text, fractionEnd(text)) : UNUSUAL;
        if (offset == UNUSUAL) {
            return UNUSUAL;
        }
        return epochDay(year, month, day) * SECONDS_PER_DAY + hour * 3_600L + minute * 60L + second - offset;
    }

    private static boolean hasSeparators(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    /** {@return the number that the digits make, or -1 if one of them is not a digit} */
    private static int number(String text, int start, int digits) {
        int number = 0;
        for (int i = start; i < start + digits; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int daysOf(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** {@return where the zone begins, or -1 if the fraction has no digit or more than nine} */
    private static int fractionEnd(String text) {
        if (text.length() == FRACTION_START || text.charAt(FRACTION_START) != '.') {
            return FRACTION_START;
        }
        int end = FRACTION_START + 1;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        int digits = end - FRACTION_START - 1;
        return digits >= 1 && digits <= 9 ? end : -1;
    }

    private static long offsetSeconds(String text, int zone) {
        int left = zone < 0 ? -1 : text.length() - zone;
        if (left == 0 || (left == 1 && text.charAt(zone) == 'Z')) {
            return 0;
        }
        if (left != 6 || text.charAt(zone + 3) != ':') {
            return UNUSUAL;
        }
        int hours = number(text, zone + 1, 2);
        int minutes = number(text, zone + 4, 2);
        char sign = text.charAt(zone);
        if (hours < 0 || hours > MAX_OFFSET_HOURS || minutes < 0 || minutes > 59 || (sign != '+' && sign != '-')) {
            return UNUSUAL;
        }
        long seconds = hours * 3_600L + minutes * 60L;
        return sign == '-' ? -seconds : seconds;
    }

    /** Days since 1970-01-01 in the Gregorian calendar; years are counted from March, so that the leap day is the last. */
    private static long epochDay(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int monthFromMarch = (month + 9) % 12;
        long leapDays = (long) y / 4 - y / 100 + y / 400;
        return y * 365L + leapDays + (monthFromMarch * 306L + 5) / 10 + day - 1 - 719_468L;
    }

    private static int nano(String text) {
        int end = fractionEnd(text);
        int nano = 0;
        for (int i = FRACTION_START + 1; i <= FRACTION_START + 9; i++) {
            nano = nano * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return nano;
    }
}
