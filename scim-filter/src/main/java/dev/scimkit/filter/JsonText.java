package dev.scimkit.filter;

/** Writes JSON strings (RFC 7159 section 7). */
final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static String quoted(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2);
        appendQuoted(value, out);
        return out.toString();
    }

    static void appendQuoted(String value, StringBuilder out) {
        out.append('"');
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
        out.append('"');
    }

    private static void appendEscaped(char c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xF));
        }
    }

    private static boolean isLoneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
