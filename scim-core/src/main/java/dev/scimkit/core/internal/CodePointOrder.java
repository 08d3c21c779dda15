package dev.scimkit.core.internal;

/** Orders strings by code points; an order by chars would put U+FF5E after U+1F600, whose chars are surrogates. */
public final class CodePointOrder {

    private CodePointOrder() {}

    /**
     * Compares two texts.
     *
     * @param left a text
     * @param right another
     * @return below 0, 0 or above 0 as the first comes before, with or after the other
     */
    public static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char l = left.charAt(i);
            char r = right.charAt(i);
            if (l != r) {
                return compare(l, r);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /**
     * Compares the first chars in which two texts differ.
     *
     * @param left the char of one text
     * @param right the char of the other
     * @return below 0 or above 0 as the first comes before or after the other
     */
    public static int compare(char left, char right) {
        int bySurrogate = Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right));
        return bySurrogate == 0 ? Character.compare(left, right) : bySurrogate;
    }
}
