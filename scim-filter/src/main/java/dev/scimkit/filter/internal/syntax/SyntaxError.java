package dev.scimkit.filter.internal.syntax;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.Literal;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Describes a syntax error, given its offset and the tokens that the grammar would have accepted there. */
final class SyntaxError {

    private static final int LONGEST_QUOTE = 40;
    private static final Set<String> OPERATORS = Set.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le");

    private final String text;
    private final int end;
    private final int offset;
    private final IntervalSet expected;

    SyntaxError(String text, int end, int tokenStart, IntervalSet expected) {
        this.text = text;
        this.end = end;
        this.expected = expected;
        int first = tokenStart;
        while (first < end && text.charAt(first) == ' ') {
            first++;
        }
        this.offset = first;
    }

    /**
     * Makes the exception.
     *
     * @param path whether the text is a patch path
     * @param bracket where the opening bracket before the error ends, or -1 if there is none
     */
    FilterException toException(boolean path, int bracket) {
        boolean aboutFilter = !path || (bracket >= 0 && offset < end && !isArrayIndex(bracket));
        ScimType type = aboutFilter ? ScimType.INVALID_FILTER : ScimType.INVALID_PATH;
        return FilterException.of(type, offset, reason() + "; expected " + ExpectedTokens.inWords(expected));
    }

    /** An array index as in {@code emails[0]} belongs to other path languages, so the path is wrong, not a filter. */
    private boolean isArrayIndex(int bracket) {
        return offset == bracket + 1 && isDigit(text.charAt(offset));
    }

    private String reason() {
        if (offset >= end) {
            return "the text ends too early";
        }
        String found = found(offset);
        String word = found.toLowerCase(Locale.ROOT);
        if (expected.contains(ScimFilterParser.AND) && (word.equals("and") || word.equals("or"))) {
            return quoted(word) + " must be followed by a space and an expression";
        }
        if (expected.contains(ScimFilterParser.COMPARE_OP) && isNameStart(text.charAt(offset))) {
            return operatorError(found, word);
        }
        if (expected.contains(ScimFilterParser.STRING) && text.charAt(offset) == '"') {
            return "the string is not closed, or contains an escape or a character that JSON does not allow";
        }
        return afterPresence() ? unsupported(found(offset - 2)) : "found " + quoted(found) + hint();
    }

    private String operatorError(String found, String word) {
        if (OPERATORS.contains(word)) {
            return quoted(word) + " must be followed by a space and a value";
        }
        if (text.regionMatches(true, offset - 4, "not ", 0, 4)) {
            return "\"not\" must be followed by parentheses";
        }
        return unsupported(found);
    }

    /** {@code title pre} begins like {@code title pr}. */
    private boolean afterPresence() {
        return isNameStart(text.charAt(offset)) && text.regionMatches(true, offset - 3, " pr", 0, 3);
    }

    private String hint() {
        char c = text.charAt(offset);
        boolean unquoted = expected.contains(ScimFilterParser.STRING) && (c == '\'' || isNameStart(c));
        return unquoted ? ", but strings are written in double quotes" : "";
    }

    /** The word at the error, or a single character if no word begins there; long words are cut. */
    private String found(int start) {
        int last = start;
        while (last < end && last - start < LONGEST_QUOTE && isWordPart(text.charAt(last))) {
            last++;
        }
        boolean cut = last - start == LONGEST_QUOTE && last < end && isWordPart(text.charAt(last));
        return text.substring(start, Math.max(last, start + 1)) + (cut ? "…" : "");
    }

    private static String unsupported(String operator) {
        return "the operator " + quoted(operator) + " is not supported";
    }

    private static String quoted(String found) {
        return new Literal.JsonString(found).toString();
    }

    private static boolean isWordPart(char c) {
        return c > ' ' && "()[]\"".indexOf(c) < 0;
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
