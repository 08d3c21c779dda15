package dev.scimkit.core.validation;

/** The form of URI references, absolute or relative (RFC 3986), looked at without making objects. */
final class UriSyntax {

    private static final boolean[] ASCII = new boolean[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = isLetter(c) || isDigit(c) || "-._~:/?#[]@!$&'()*+,;=%".indexOf(c) >= 0;
        }
    }

    private UriSyntax() {}

    /** Letters outside US-ASCII are taken, as IRIs have them. */
    static boolean isReference(String text) {
        int fragments = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isAllowed(c) || (c == '%' && !isEscape(text, i))) {
                return false;
            }
            fragments += c == '#' ? 1 : 0;
        }
        return fragments <= 1 && hasSoundScheme(text) && hasSoundBrackets(text);
    }

    private static boolean isAllowed(char c) {
        return c < ASCII.length ? ASCII[c] : c > 0xA0 && !Character.isSpaceChar(c);
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length() && isHex(text.charAt(percent + 1)) && isHex(text.charAt(percent + 2));
    }

    /** What stands before a colon in the first segment must be a scheme. */
    private static boolean hasSoundScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i > 0;
            }
            if (c == '/' || c == '?' || c == '#') {
                return true;
            }
            boolean inScheme = isLetter(c) || (i > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.'));
            if (!inScheme) {
                return text.indexOf(':', i) < 0 || isAfterFirstSegment(text, i);
            }
        }
        return true;
    }

    private static boolean isAfterFirstSegment(String text, int from) {
        int colon = text.indexOf(':', from);
        for (int i = from; i < colon; i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return true;
            }
        }
        return false;
    }

    /** Brackets hold an IPv6 address after {@code //} and stand nowhere else. */
    private static boolean hasSoundBrackets(String text) {
        int open = text.indexOf('[');
        int close = text.indexOf(']');
        if (open < 0 && close < 0) {
            return true;
        }
        int authority = text.indexOf("//");
        int path = authority < 0 ? -1 : text.indexOf('/', authority + 2);
        return authority >= 0
                && open > authority
                && close > open
                && text.indexOf('[', open + 1) < 0
                && text.indexOf(']', close + 1) < 0
                && (path < 0 || path > close);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
