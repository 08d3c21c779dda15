package dev.scimkit.filter.internal.syntax;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.filter.FilterException;
import java.math.BigDecimal;

/** Reads JSON strings and numbers that the lexer has accepted. */
final class JsonLiterals {

    private static final int HEX_DIGITS = 4;

    private JsonLiterals() {}

    /** Reads the text between two quotes, from start inclusive to end exclusive. */
    static String string(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\\') {
                return unescaped(text, start, i, end);
            }
        }
        return text.substring(start, end);
    }

    private static String unescaped(String text, int start, int firstEscape, int end) {
        StringBuilder value = new StringBuilder().append(text, start, firstEscape);
        int i = firstEscape;
        while (i < end) {
            char c = text.charAt(i++);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escape = text.charAt(i++);
            if (escape == 'u') {
                value.append((char) Integer.parseInt(text, i, i + HEX_DIGITS, 16));
                i += HEX_DIGITS;
            } else {
                value.append(control(escape));
            }
        }
        return value.toString();
    }

    private static char control(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }

    static BigDecimal number(String text, int start, int end) {
        try {
            return new BigDecimal(text.substring(start, end));
        } catch (NumberFormatException e) {
            throw FilterException.of(ScimType.INVALID_FILTER, start, "the exponent of the number is too large");
        }
    }
}
