package dev.scimkit.testkit.session;

import java.nio.charset.StandardCharsets;

/**
 * Encodes characters that are not allowed in a URL and leaves the rest, so that session files show filters as people
 * write them.
 */
final class UrlEncoding {

    private static final String UNRESERVED = "-._~";
    private static final String KEPT = UNRESERVED + "!$&'()*+,;=:@/?%";

    private UrlEncoding() {}

    /** Encodes a URL. */
    static String encode(String url) {
        return encode(url, KEPT);
    }

    /** Encodes a value for a segment of a path. */
    static String segment(String value) {
        return encode(value, UNRESERVED + ":@");
    }

    /** Encodes a value for a query. */
    static String parameter(String value) {
        return encode(value, UNRESERVED + ":@/");
    }

    private static String encode(String url, String characters) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : url.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean kept = isAsciiLetterOrDigit(character) || characters.indexOf(character) >= 0;
            if (kept) {
                encoded.append(character);
            } else {
                encoded.append('%').append(hex(octet >> 4)).append(hex(octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isAsciiLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    private static char hex(int nibble) {
        return "0123456789ABCDEF".charAt(nibble & 0xF);
    }
}
