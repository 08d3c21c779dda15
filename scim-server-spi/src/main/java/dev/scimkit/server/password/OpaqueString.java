package dev.scimkit.server.password;

import java.text.Normalizer;

/** Prepares passwords as RFC 7644 section 5 asks, by the PRECIS profile OpaqueString (RFC 8265 section 4.2). */
final class OpaqueString {

    private OpaqueString() {}

    /** Returns one text for all equivalent ones: spaces of any kind become U+0020, and characters are composed. */
    static String of(String password) {
        StringBuilder text = new StringBuilder(password.length());
        password.codePoints()
                .map(character -> Character.getType(character) == Character.SPACE_SEPARATOR ? ' ' : character)
                .forEach(text::appendCodePoint);
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
