package dev.scimkit.core.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates with a time of day in the form of xsd:dateTime: {@code yyyy-MM-ddTHH:mm:ss[.fraction][zone]} (RFC 7643
 * section 2.3.5, XML Schema 1.1 part 2 section 3.3.7).
 *
 * <p>A year has four digits or more, a fraction any number of them, of which nine count; {@code 24:00:00} is midnight at the
 * end of the day; a zone is at most 14 hours from UTC, and a date without one is taken as UTC. Year 0000 is refused, and so
 * are years of more than eight digits.
 *
 * <p>Written by hand, without allocating, because filters compare the dates of every resource.
 */
public final class XsdDateTime {

    /** What {@link #compare} returns when the text is not a date. */
    public static final int NO_DATE = Integer.MIN_VALUE;

    /** What {@link #epochSecond} returns when the text is not a date. */
    static final long NO_SECOND = Long.MIN_VALUE;

    private static final int YEAR_DIGITS = 4;
    private static final int MAX_YEAR_DIGITS = 8;

    /** The length of {@code -MM-ddTHH:mm:ss}. */
    private static final int AFTER_YEAR = 15;

    private static final int NANO_DIGITS = 9;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int MAX_OFFSET = 14 * 3_600;

    private XsdDateTime() {}

    /**
     * Reads a date and time.
     *
     * @param text the text
     * @return the instant, or null when the text is not an xsd:dateTime
     */
    public static @Nullable Instant parse(String text) {
        long second = epochSecond(text);
        return second == NO_SECOND ? null : Instant.ofEpochSecond(second, nano(text));
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
        if (second == NO_SECOND) {
            return NO_DATE;
        }
        int bySecond = Long.compare(second, instant.getEpochSecond());
        return bySecond != 0 ? bySecond : Integer.compare(nano(text), instant.getNano());
    }

    static long epochSecond(String text) {
        int yearEnd = yearEnd(text);
        if (yearEnd < 0 || text.length() < yearEnd + AFTER_YEAR || !hasSeparators(text, yearEnd)) {
            return NO_SECOND;
        }
        int year = year(text, yearEnd);
        int month = number(text, yearEnd + 1, 2);
        int day = number(text, yearEnd + 4, 2);
        boolean dated = year != 0 && month > 0 && month <= 12 && day > 0 && day <= daysOf(year, month);
        int second = dated ? secondOfDay(text, yearEnd) : -1;
        if (second < 0) {
            return NO_SECOND;
        }
        long offset = offsetSeconds(text, fractionEnd(text, yearEnd + AFTER_YEAR));
        return offset == NO_SECOND ? NO_SECOND : epochDay(year, month, day) * SECONDS_PER_DAY + second - offset;
    }

    /** {@return where the year ends, or -1 if it has too few digits or too many, or zeros before four others} */
    private static int yearEnd(String text) {
        int start = isNegative(text) ? 1 : 0;
        int end = digitsEnd(text, start);
        int digits = end - start;
        boolean padded = digits > YEAR_DIGITS && text.charAt(start) == '0';
        return digits < YEAR_DIGITS || digits > MAX_YEAR_DIGITS || padded ? -1 : end;
    }

    private static int year(String text, int end) {
        return isNegative(text) ? -number(text, 1, end - 1) : number(text, 0, end);
    }

    private static boolean isNegative(String text) {
        return !text.isEmpty() && text.charAt(0) == '-';
    }

    private static boolean hasSeparators(String text, int yearEnd) {
        return text.charAt(yearEnd) == '-'
                && text.charAt(yearEnd + 3) == '-'
                && text.charAt(yearEnd + 6) == 'T'
                && text.charAt(yearEnd + 9) == ':'
                && text.charAt(yearEnd + 12) == ':';
    }

    /** {@return the second of the day, where 24:00:00 is the last and has no fraction but zeros, or -1} */
    private static int secondOfDay(String text, int yearEnd) {
        int hour = number(text, yearEnd + 7, 2);
        int minute = number(text, yearEnd + 10, 2);
        int second = number(text, yearEnd + 13, 2);
        if (hour == 24 && minute == 0 && second == 0) {
            return hasOnlyZeros(text, yearEnd + AFTER_YEAR) ? SECONDS_PER_DAY : -1;
        }
        boolean timed = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return timed ? hour * 3_600 + minute * 60 + second : -1;
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

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int daysOf(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** {@return where the zone begins, or -1 if the fraction has no digit} */
    private static int fractionEnd(String text, int start) {
        if (text.length() == start || text.charAt(start) != '.') {
            return start;
        }
        int end = digitsEnd(text, start + 1);
        return end > start + 1 ? end : -1;
    }

    private static boolean hasOnlyZeros(String text, int start) {
        int end = fractionEnd(text, start);
        for (int i = start + 1; i < end; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static long offsetSeconds(String text, int zone) {
        int left = zone < 0 ? -1 : text.length() - zone;
        if (left == 0 || (left == 1 && text.charAt(zone) == 'Z')) {
            return 0;
        }
        if (left != 6 || text.charAt(zone + 3) != ':') {
            return NO_SECOND;
        }
        int hours = number(text, zone + 1, 2);
        int minutes = number(text, zone + 4, 2);
        int seconds = hours * 3_600 + minutes * 60;
        char sign = text.charAt(zone);
        if (hours < 0 || minutes < 0 || minutes > 59 || seconds > MAX_OFFSET || (sign != '+' && sign != '-')) {
            return NO_SECOND;
        }
        return sign == '-' ? -seconds : seconds;
    }

    /** Days since 1970-01-01 in the Gregorian calendar; years are counted from March, so that the leap day is the last. */
    private static long epochDay(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int monthFromMarch = (month + 9) % 12;
        long leapDays = (long) Math.floorDiv(y, 4) - Math.floorDiv(y, 100) + Math.floorDiv(y, 400);
        return y * 365L + leapDays + (monthFromMarch * 306L + 5) / 10 + day - 1 - 719_468L;
    }

    private static int nano(String text) {
        int start = yearEnd(text) + AFTER_YEAR;
        int end = fractionEnd(text, start);
        int nano = 0;
        for (int i = start + 1; i <= start + NANO_DIGITS; i++) {
            nano = nano * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return nano;
    }
}
