package dev.scimkit.core.validation;

/** Checks the syntax of URI references, absolute or relative (RFC 3986), without allocating. */
final class UriSyntax {

    private static final int FORBIDDEN = 1;

    /** Marks characters whose position or number matters: {@code %}, {@code #}, {@code [} and {@code ]}. */
    private static final int PLACED = 2;

    /** The class of each ASCII character; zero means allowed anywhere. */
    private static final int[] ASCII = new int[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            boolean anywhere = isLetter(c) || isDigit(c) || "-._~:/?@!$&'()*+,;=".indexOf(c) >= 0;
            ASCII[c] = anywhere ? 0 : "%#[]".indexOf(c) >= 0 ? PLACED : FORBIDDEN;
        }
    }

    private UriSyntax() {}

    /** Letters outside US-ASCII are accepted, as in IRIs. */
    static boolean isReference(String text) {
        int kinds = 0;
        for (int i = 0; i < text.length(); i++) {
            kinds |= kind(text.charAt(i));
        }
        return (kinds & FORBIDDEN) == 0
                && hasSoundScheme(text)
                && ((kinds & PLACED) == 0 || (hasSoundEscapes(text) && hasSoundBrackets(text)));
    }

    private static int kind(char c) {
        if (c < ASCII.length) {
            return ASCII[c];
        }
        return c > 0xA0 && !Character.isSpaceChar(c) ? 0 : FORBIDDEN;
    }

    /** Whether each percent sign starts an escape, and there is at most one fragment. */
    private static boolean hasSoundEscapes(String text) {
        int fragments = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && !isEscape(text, i)) {
                return false;
            }
            fragments += c == '#' ? 1 : 0;
        }
        return fragments <= 1;
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length() && isHex(text.charAt(percent + 1)) && isHex(text.charAt(percent + 2));
    }

    /** The text before a colon in the first segment must be a scheme. */
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

    /** Brackets may only enclose an IPv6 address after {@code //}. */
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
