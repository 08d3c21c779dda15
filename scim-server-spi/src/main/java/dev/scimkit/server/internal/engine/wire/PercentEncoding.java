package dev.scimkit.server.internal.engine.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoded UTF-8, read strictly: malformed text is refused, never replaced (RFC 3986 section 2.1). */
public final class PercentEncoding {

    private PercentEncoding() {}

    /** Decodes a text; null if an escape does not have two hex digits, or the octets are not UTF-8. */
    public static @Nullable String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer octets = ByteBuffer.allocate(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                octets.put(encoded[i]);
                continue;
            }
            int octet = i + 2 < encoded.length ? hex(encoded[i + 1]) << 4 | hex(encoded[i + 2]) : -1;
            if (octet < 0) {
                return null;
            }
            octets.put((byte) octet);
            i += 2;
        }
        return utf8(octets.flip());
    }

    private static int hex(byte digit) {
        return digit < 0 ? -1 : Character.digit((char) digit, 16);
    }

    private static @Nullable String utf8(ByteBuffer octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }
}
