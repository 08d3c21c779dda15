package dev.scimkit.filter.internal.syntax;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.FilterOptions;

/** Checks the limits in one pass over the text, before any of it is parsed. */
final class LimitScan {

    private final String text;
    private final FilterOptions.Limits limits;
    private int nesting;
    private int terms = 1;

    private LimitScan(String text, FilterOptions.Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    static void check(String text, FilterOptions.Limits limits, ScimType tooLong) {
        if (text.length() > limits.maxLength()) {
            FilterException refused = FilterException.of(
                    tooLong,
                    limits.maxLength(),
                    "it has " + text.length() + " characters, but at most " + limits.maxLength() + " are allowed");
            throw new FilterException(refused.error().withCode("tooLong"), refused.offset());
        }
        new LimitScan(text, limits).scan();
    }

    private void scan() {
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                inString = !inString;
            } else if (inString) {
                i += c == '\\' ? 1 : 0;
            } else {
                count(c, i);
            }
        }
    }

    private void count(char c, int at) {
        if (c == '(' || c == '[') {
            nesting++;
            if (nesting > limits.maxNesting()) {
                throw exceeded(
                        at, "parentheses and brackets are nested deeper than " + limits.maxNesting() + " levels");
            }
        } else if (c == ')' || c == ']') {
            nesting--;
        } else if (c == ' ' && isConnective(at + 1)) {
            terms++;
            if (terms > limits.maxTerms()) {
                throw exceeded(at, "more than " + limits.maxTerms() + " expressions are joined by \"and\" or \"or\"");
            }
        }
    }

    /** An attribute named {@code and} or {@code or} is counted as well, which makes the limit a little stricter. */
    private boolean isConnective(int start) {
        char first = start < text.length() ? Character.toLowerCase(text.charAt(start)) : ' ';
        if (first != 'o' && first != 'a') {
            return false;
        }
        return text.regionMatches(true, start, "or ", 0, 3) || text.regionMatches(true, start, "and ", 0, 4);
    }

    private static FilterException exceeded(int offset, String reason) {
        return FilterException.of(ScimType.INVALID_FILTER, offset, reason);
    }
}
