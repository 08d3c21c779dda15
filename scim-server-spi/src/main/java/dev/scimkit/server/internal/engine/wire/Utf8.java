package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The encoding of JSON between systems (RFC 8259 section 8.1, RFC 7644 section 3.1). */
public final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    private Utf8() {}

    /**
     * Skips ASCII other than zero, eight octets at a time, since every body is checked.
     *
     * @param octets the octets
     * @param from where to begin
     * @return the position of the first octet that is zero or not ASCII, or the number of octets
     */
    public static int endOfAscii(byte[] octets, int from) {
        int at = from;
        while (at <= octets.length - Long.BYTES && isAscii((long) EIGHT.get(octets, at))) {
            at += Long.BYTES;
        }
        while (at < octets.length && octets[at] > 0) {
            at++;
        }
        return at;
    }

    private static boolean isAscii(long eight) {
        long zeros = (eight - LOW_BITS) & ~eight; // the lowest octet that is zero gets its high bit set
        return ((eight | zeros) & HIGH_BITS) == 0;
    }

    /**
     * Refuses octets that cannot be JSON in UTF-8; UTF-16 and UTF-32 are recognized by their zeros.
     *
     * @param octets the octets
     * @param from where to begin, at the start of a character
     */
    public static void check(byte[] octets, int from) {
        int at = endOfAscii(octets, from);
        while (at < octets.length) {
            at = endOfAscii(octets, endOfCharacter(octets, at));
        }
    }

    /** Where a character of several octets ends (RFC 3629 section 4). */
    private static int endOfCharacter(byte[] octets, int start) {
        int lead = Byte.toUnsignedInt(octets[start]);
        if (lead < 0xC2 || lead > 0xF4) { // in the middle of a character, overlong, or beyond U+10FFFF
            throw refused();
        }
        int end = start + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
        if (end > octets.length || !mayFollow(lead, Byte.toUnsignedInt(octets[start + 1]))) {
            throw refused();
        }
        for (int at = start + 2; at < end; at++) {
            if (!isTail(Byte.toUnsignedInt(octets[at]))) {
                throw refused();
            }
        }
        return end;
    }

    private static boolean mayFollow(int lead, int second) {
        return isTail(second)
                && switch (lead) {
                    case 0xE0 -> second >= 0xA0; // else overlong
                    case 0xED -> second <= 0x9F; // else half of a surrogate pair
                    case 0xF0 -> second >= 0x90; // else overlong
                    case 0xF4 -> second <= 0x8F; // else beyond U+10FFFF
                    default -> true;
                };
    }

    private static boolean isTail(int octet) {
        return (octet & 0xC0) == 0x80;
    }

    private static ScimException refused() {
        return ScimException.of(ScimType.INVALID_SYNTAX, "The body must be JSON in UTF-8");
    }
}
