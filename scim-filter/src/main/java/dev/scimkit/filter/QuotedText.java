package dev.scimkit.filter;

/** Writes text as a JSON string (RFC 7159 section 7). */
final class QuotedText {

    private static final String HEX = "0123456789abcdef";

    private QuotedText() {}

    static String of(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || isLoneSurrogate(value, i)) {
                appendEscaped(c, out);
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static void appendEscaped(char c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xF));
        }
    }

    /** A surrogate without its partner cannot be encoded in UTF-8, so it is escaped. */
    private static boolean isLoneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
