package dev.scimkit.core.internal;

/** Combining marks, which a normalizer has to sort: the time that takes grows with the square of their number. */
public final class CombiningMarks {

    private static final char FIRST = '\u0300';

    private CombiningMarks() {}

    /**
     * Tells whether a character is a combining mark.
     *
     * @param codePoint the character
     * @return true if it is
     */
    public static boolean isMark(int codePoint) {
        if (codePoint < FIRST) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /**
     * Tells whether a text has more than a number of marks after one another.
     *
     * @param text the text
     * @param most the number
     * @return true if it has
     */
    public static boolean exceed(String text, int most) {
        int run = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int codePoint = text.codePointAt(i);
            next = i + Character.charCount(codePoint);
            run = isMark(codePoint) ? run + 1 : 0;
            if (run > most) {
                return true;
            }
        }
        return false;
    }
}
