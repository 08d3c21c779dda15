package dev.scimkit.server.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The encoding of JSON between systems (RFC 8259 section 8.1, RFC 7644 section 3.1). */
final class Utf8 {

    private Utf8() {}

    /** Whether all octets are ASCII, and none is zero. */
    static boolean isAscii(byte[] octets) {
        for (byte octet : octets) {
            if (octet <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Refuses octets that cannot be JSON in UTF-8; UTF-16 and UTF-32 are known by their zeros. */
    static void check(byte[] octets) {
        for (byte octet : octets) {
            if (octet == 0) {
                throw refused();
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
        } catch (CharacterCodingException malformed) {
            throw refused();
        }
    }

    private static ScimException refused() {
        return ScimException.of(ScimType.INVALID_SYNTAX, "The body must be JSON in UTF-8");
    }
}
