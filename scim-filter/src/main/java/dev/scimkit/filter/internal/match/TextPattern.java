package dev.scimkit.filter.internal.match;

/**
 * A string to compare others with. What is plain in the sense of {@link CaseTable} is compared without allocating.
 *
 * <p>A plain character counts for what it is only if the next one is plain too: a combining mark could change it.
 */
final class TextPattern {

    /** Below it a character of a pattern has its form already, and is plain. */
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

    boolean isEqual(String text) {
        if (text.equals(pattern)) {
            return true;
        }
        if (differsAtTheEnd(text)) {
            return false;
        }
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char form = table.plainForm(text.charAt(i));
            if (form == CaseTable.NOT_PLAIN) {
                return table.form(text).equals(pattern);
            }
            if (i == chars.length || form != chars[i]) {
                return !isPlainUpTo(i + 1, text) && table.form(text).equals(pattern);
            }
        }
        return length == chars.length;
    }

    /** Identifiers that were counted up differ there, and where nothing follows, nothing can change that. */
    private boolean differsAtTheEnd(String text) {
        if (text.isEmpty() || chars.length == 0) {
            return false;
        }
        char form = table.plainForm(text.charAt(text.length() - 1));
        return form != CaseTable.NOT_PLAIN && form != chars[chars.length - 1];
    }

    boolean isPrefixOf(String text) {
        int length = Math.min(chars.length, text.length());
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c == chars[i] || c == capitals[i]) && c < ASCII_END) {
                continue;
            }
            char form = table.plainForm(c);
            if (form == CaseTable.NOT_PLAIN) {
                return table.form(text).startsWith(pattern);
            }
            if (form != chars[i]) {
                return !isPlainUpTo(i + 1, text) && table.form(text).startsWith(pattern);
            }
        }
        return isPlainUpTo(length, text)
                ? length == chars.length
                : table.form(text).startsWith(pattern);
    }

    /** From the end, where nothing that follows can change what was compared. */
    boolean isSuffixOf(String text) {
        int offset = text.length() - chars.length;
        int first = Math.max(0, -offset);
        for (int i = chars.length - 1; i >= first; i--) {
            char c = text.charAt(offset + i);
            if ((c == chars[i] || c == capitals[i]) && c < ASCII_END) {
                continue;
            }
            char form = table.plainForm(c);
            if (form == CaseTable.NOT_PLAIN) {
                return table.form(text).endsWith(pattern);
            }
            if (form != chars[i]) {
                return false;
            }
        }
        return offset >= 0;
    }

    /** Knuth, Morris and Pratt: linear whatever the texts are. */
    boolean isPartOf(String text) {
        int matched = 0;
        if (pattern.isEmpty()) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char form = table.plainForm(text.charAt(i));
            if (form == CaseTable.NOT_PLAIN) {
                return isPartOfForm(table.form(text));
            }
            if (matched == 0 && form != chars[0]) {
                continue;
            }
            matched = advance(matched, form);
            if (matched == chars.length) {
                return isPlainUpTo(i + 1, text) || isPartOfForm(table.form(text));
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

    /** For each prefix, how much of its beginning is also its end. */
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

    /** {@return whether the character at the index, if there is one, leaves the ones before it alone} */
    private boolean isPlainUpTo(int index, String text) {
        return index >= text.length() || table.isPlain(text.charAt(index));
    }

    /** {@return below 0, 0 or above 0 as the text comes before, with or after the pattern} */
    int compare(String text) {
        int length = Math.min(text.length(), chars.length);
        for (int i = 0; i < length; i++) {
            char form = table.plainForm(text.charAt(i));
            if (form == CaseTable.NOT_PLAIN) {
                return CodePointOrder.compare(table.form(text), pattern);
            }
            if (form != chars[i]) {
                return isPlainUpTo(i + 1, text)
                        ? Character.compare(form, chars[i])
                        : CodePointOrder.compare(table.form(text), pattern);
            }
        }
        return isPlainUpTo(length, text)
                ? Integer.compare(text.length(), chars.length)
                : CodePointOrder.compare(table.form(text), pattern);
    }
}
