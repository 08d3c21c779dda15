package dev.scimkit.core.internal.json;

import tools.jackson.databind.node.StringNode;

/** A string of one or more visible ASCII characters and blanks that is written in JSON as it is, as most strings are. */
public final class PlainStringNode extends StringNode {

    private static final long serialVersionUID = 1L;

    /**
     * Takes a text.
     *
     * @param text a text of which every character is plain; not empty
     */
    public PlainStringNode(String text) {
        super(text);
    }

    /**
     * Says whether a character is written in JSON as it is, in one octet.
     *
     * @param c the character
     * @return true if it needs neither an escape nor more than one octet
     */
    public static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F && c != '"' && c != '\\';
    }

    /**
     * Says whether a text has characters, and only plain ones.
     *
     * @param text any text
     * @return true if it can be a string of this class
     */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * Says whether a text has no half of a surrogate pair, which is not a Unicode character and has no form in UTF-8; an
     * escape can name one.
     *
     * @param text any text
     * @return true if it has none
     */
    public static boolean isUnicode(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
