package dev.scimkit.jdbc.internal.form;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A point in time as text whose order is that of time, such as {@code 2026-11-30T09:15:00.123}. Years after 9999
 * are written as {@code ~} and nine digits, so they sort after the others. Years before 0 are written as {@code -} and nine
 * digits that count from a year before the earliest that a date in SCIM can have.
 */
public final class InstantForm {

    private static final String AFTER_DIGITS = "~";
    private static final String BEFORE_DIGITS = "-";
    private static final int EARLIEST_YEAR = -100_000_000;

    private InstantForm() {}

    /**
     * Makes the form of an instant.
     *
     * @param instant the instant
     * @return its form
     */
    public static String of(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        StringBuilder form = new StringBuilder(23);
        appendYear(time.getYear(), form);
        append('-', time.getMonthValue(), form);
        append('-', time.getDayOfMonth(), form);
        append('T', time.getHour(), form);
        append(':', time.getMinute(), form);
        append(':', time.getSecond(), form);
        return form.append('.').append(fraction(time.getNano())).toString();
    }

    /**
     * Reads a form of the years 1 to 9999, as times of creation and change have it.
     *
     * @param form the form
     * @return the instant
     */
    public static Instant parse(String form) {
        return Instant.parse(form + "Z");
    }

    private static void appendYear(int year, StringBuilder form) {
        if (year < 0) {
            form.append(BEFORE_DIGITS).append(padded(year - EARLIEST_YEAR, 9));
        } else if (year > 9999) {
            form.append(AFTER_DIGITS).append(padded(year, 9));
        } else {
            form.append(padded(year, 4));
        }
    }

    private static void append(char separator, int number, StringBuilder form) {
        form.append(separator).append(padded(number, 2));
    }

    /** Milliseconds if nothing is lost, otherwise nanoseconds; the two sort correctly together. */
    private static String fraction(int nano) {
        return nano % 1_000_000 == 0 ? padded(nano / 1_000_000, 3) : padded(nano, 9);
    }

    private static String padded(int number, int length) {
        String digits = Integer.toString(number);
        return digits.length() >= length ? digits : "0".repeat(length - digits.length()) + digits;
    }
}
