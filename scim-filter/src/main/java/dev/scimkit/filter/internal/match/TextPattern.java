package dev.scimkit.filter.internal.match;

import dev.scimkit.core.internal.CodePointOrder;

/**
 * A string that others are compared with. Characters that are plain in the sense of {@link CaseTable} are compared one by
 * one, without allocating.
 *
 * <p>The form of a plain character is final only if the next character is plain too: a combining mark would change it.
 */
final class TextPattern {

    /** Characters below this one are plain, and those of a pattern are their own form. */
    private static final int ASCII_END = 0x80;

    private final CaseTable table;
    private final String pattern;
    private final char[] chars;
    private final char[] capitals;
    private final int[] borders;

    TextPattern(CaseTable table, String text) {
        this.table = table;
        this.pattern = table.form(text);
        this.chars = pattern.toCharArray();
        this.capitals = table.asciiCapitals(chars);
        this.borders = borders(pattern);
    }

    boolean isEqual(String text, Evaluation evaluation) {
        evaluation.take(Evaluation.VALUE + Math.min(text.length(), chars.length));
        if (differsAtTheEnd(text)) {
            return false;
        }
        if (text.equals(pattern)) {
            return true;
        }
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char form = table.plainForm(text.charAt(i));
            if (form == CaseTable.NOT_PLAIN) {
                return evaluation.form(table, text).equals(pattern);
            }
            if (i == chars.length || form != chars[i]) {
                return !isPlainUpTo(i + 1, text) && evaluation.form(table, text).equals(pattern);
            }
        }
        return length == chars.length;
    }

    /** Numbered identifiers differ at the end, and no character follows that could change the form of the last one. */
    private boolean differsAtTheEnd(String text) {
        if (text.isEmpty() || chars.length == 0) {
            return false;
        }
        char form = table.plainForm(text.charAt(text.length() - 1));
        return form != CaseTable.NOT_PLAIN && form != chars[chars.length - 1];
    }

    boolean isPrefixOf(String text, Evaluation evaluation) {
        evaluation.take(Evaluation.VALUE + Math.min(text.length(), chars.length));
        int length = Math.min(chars.length, text.length());
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c == chars[i] || c == capitals[i]) && c < ASCII_END) {
                continue;
            }
            char form = table.plainForm(c);
            if (form == CaseTable.NOT_PLAIN) {
                return evaluation.form(table, text).startsWith(pattern);
            }
            if (form != chars[i]) {
                return !isPlainUpTo(i + 1, text) && evaluation.form(table, text).startsWith(pattern);
            }
        }
        return isPlainUpTo(length, text)
                ? length == chars.length
                : evaluation.form(table, text).startsWith(pattern);
    }

    /** Compares from the end, where no character follows that could change the forms already compared. */
    boolean isSuffixOf(String text, Evaluation evaluation) {
        evaluation.take(Evaluation.VALUE + Math.min(text.length(), chars.length));
        int offset = text.length() - chars.length;
        int first = Math.max(0, -offset);
        for (int i = chars.length - 1; i >= first; i--) {
            char c = text.charAt(offset + i);
            if ((c == chars[i] || c == capitals[i]) && c < ASCII_END) {
                continue;
            }
            char form = table.plainForm(c);
            if (form == CaseTable.NOT_PLAIN) {
                return evaluation.form(table, text).endsWith(pattern);
            }
            if (form != chars[i]) {
                return false;
            }
        }
        return offset >= 0;
    }

    /** The algorithm of Knuth, Morris and Pratt: linear for any text and pattern. */
    boolean isPartOf(String text, Evaluation evaluation) {
        evaluation.take(Evaluation.VALUE + text.length());
        if (chars.length == 0) {
            return true;
        }
        char first = chars[0];
        char firstCapital = capitals[0];
        int matched = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (matched == 0 && c < ASCII_END && c != first && c != firstCapital) {
                continue;
            }
            char form = table.plainForm(c);
            if (form == CaseTable.NOT_PLAIN) {
                return isPartOfForm(evaluation.form(table, text));
            }
            matched = advance(matched, form);
            if (matched == chars.length) {
                return isPlainUpTo(i + 1, text) || isPartOfForm(evaluation.form(table, text));
            }
        }
        return false;
    }

    private boolean isPartOfForm(String form) {
        int matched = 0;
        for (int i = 0; i < form.length() && matched < chars.length; i++) {
            matched = advance(matched, form.charAt(i));
        }
        return matched == chars.length;
    }

    private int advance(int matched, char c) {
        int length = matched;
        while (length > 0 && chars[length] != c) {
            length = borders[length - 1];
        }
        return chars[length] == c ? length + 1 : length;
    }

    /** The length, for each prefix of the pattern, of its longest beginning that is also its end. */
    private static int[] borders(String pattern) {
        int[] borders = new int[pattern.length()];
        int length = 0;
        for (int i = 1; i < borders.length; i++) {
            while (length > 0 && pattern.charAt(i) != pattern.charAt(length)) {
                length = borders[length - 1];
            }
            if (pattern.charAt(i) == pattern.charAt(length)) {
                length++;
            }
            borders[i] = length;
        }
        return borders;
    }

    /** {@return whether the character at the index, if there is one, does not change those before it} */
    private boolean isPlainUpTo(int index, String text) {
        return index >= text.length() || table.isPlain(text.charAt(index));
    }

    /** {@return below 0, 0 or above 0 as the text comes before, with or after the pattern} */
    int compare(String text, Evaluation evaluation) {
        evaluation.take(Evaluation.VALUE + Math.min(text.length(), chars.length));
        int length = Math.min(text.length(), chars.length);
        for (int i = 0; i < length; i++) {
            char form = table.plainForm(text.charAt(i));
            if (form == CaseTable.NOT_PLAIN) {
                return CodePointOrder.compare(evaluation.form(table, text), pattern);
            }
            if (form != chars[i]) {
                return isPlainUpTo(i + 1, text)
                        ? CodePointOrder.compare(form, chars[i])
                        : CodePointOrder.compare(evaluation.form(table, text), pattern);
            }
        }
        return isPlainUpTo(length, text)
                ? Integer.compare(text.length(), chars.length)
                : CodePointOrder.compare(evaluation.form(table, text), pattern);
    }
}
