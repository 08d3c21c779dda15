package dev.scimkit.jdbc.internal.form;

/** Tells which texts a database can store: Unicode without U+0000 and without halves of surrogate pairs. */
public final class StorableText {

    private StorableText() {}

    /**
     * Tells whether a text can be stored. One that cannot is equal to no stored value, and must not become a parameter.
     *
     * @param text the text
     * @return true if it can
     */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !isPair(text, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPair(String text, int index) {
        char c = text.charAt(index);
        return Character.isHighSurrogate(c)
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
}
