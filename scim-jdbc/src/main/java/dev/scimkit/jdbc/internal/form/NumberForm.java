package dev.scimkit.jdbc.internal.form;

import java.math.BigDecimal;

/**
 * A number as text: equal numbers have equal texts, and the order of the texts is that of the numbers. Nothing is lost,
 * however many digits a number has.
 *
 * <p>Positive numbers are {@code 2}, the exponent and the digits; zero is {@code 1}. Negative numbers are {@code 0}, then
 * exponent and digits with each digit replaced by nine minus itself, then {@code ~}, so that longer ones sort first.
 */
final class NumberForm {

    private static final long EXPONENT_BIAS = 5_000_000_000L;
    private static final char AFTER_DIGITS = '~';

    private NumberForm() {}

    static String of(BigDecimal number) {
        if (number.signum() == 0) {
            return "1";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        String digits = stripped.unscaledValue().abs().toString();
        long exponent = EXPONENT_BIAS + stripped.precision() - stripped.scale();
        String magnitude = padded(exponent) + digits;
        return number.signum() > 0 ? "2" + magnitude : "0" + complement(magnitude) + AFTER_DIGITS;
    }

    private static String padded(long exponent) {
        String digits = Long.toString(exponent);
        return "0".repeat(10 - digits.length()) + digits;
    }

    private static String complement(String digits) {
        StringBuilder complement = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            complement.append((char) ('0' + '9' - digits.charAt(i)));
        }
        return complement.toString();
    }
}
