package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The encoding of JSON between systems (RFC 8259 section 8.1, RFC 7644 section 3.1). */
public final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    private Utf8() {}

    /** Whether all octets are ASCII and not zero; eight at a time, since every body is checked. */
    public static boolean isAscii(byte[] octets) {
        long others = 0;
        int at = 0;
        for (; at <= octets.length - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT.get(octets, at);
            others |= eight | ((eight - LOW_BITS) & ~eight); // where an octet is zero, its high bit is set
        }
        if ((others & HIGH_BITS) != 0) {
            return false;
        }
        for (; at < octets.length; at++) {
            if (octets[at] <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Refuses octets that cannot be JSON in UTF-8; UTF-16 and UTF-32 are recognized by their zeros. */
    public static void check(byte[] octets) {
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
