package dev.scimkit.core.internal;

/**
 * Case folding of US-ASCII letters only, as for ABNF literals, attribute names and schema URIs (RFC 7643 section 2.1).
 *
 * <p>The locale has no effect, nor do letters outside US-ASCII such as the Kelvin sign or the dotless i.
 */
public final class Ascii {

    private static final int CASE_BIT = 0x20;

    private Ascii() {}

    /**
     * Folds to lower case.
     *
     * @param text any text
     * @return the text with A to Z in lower case; the same object when it has none of them
     */
    public static String lowerCase(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (isUpper(text.charAt(i))) {
                return fold(text, i);
            }
        }
        return text;
    }

    /**
     * Compares two texts, ignoring only the case of A to Z.
     *
     * @param one a text
     * @param other another
     * @return true if they are equal apart from the case of these letters
     */
    public static boolean equalsIgnoreCase(String one, String other) {
        int length = one.length();
        if (length != other.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b && lower(a) != lower(b)) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text, int from) {
        char[] folded = text.toCharArray();
        for (int i = from; i < folded.length; i++) {
            folded[i] = lower(folded[i]);
        }
        return new String(folded);
    }

    private static char lower(char letter) {
        return isUpper(letter) ? (char) (letter | CASE_BIT) : letter;
    }

    private static boolean isUpper(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }
}
