package dev.scimkit.core.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * JSON texts in which no character needs a look: all are ASCII, none is escaped, and none is DEL. Every string in such a
 * text is plain, for JSON has control characters and quotation marks in strings only as escapes (RFC 8259 section 7).
 */
final class PlainOctets {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long BACKSLASHES = '\\' * LOW_BITS;

    private PlainOctets() {}

    /** Whether a text is such a one; eight octets are looked at at a time. */
    static boolean areAll(byte[] octets) {
        int at = 0;
        for (; at <= octets.length - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT.get(octets, at);
            long beyond = eight | eight + LOW_BITS; // the high bit tells DEL and whatever is above
            if (((beyond | zeros(eight) | zeros(eight ^ BACKSLASHES)) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; at < octets.length; at++) {
            if (octets[at] <= 0 || octets[at] == 0x7F || octets[at] == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Sets the high bit of the lowest octet that is zero, and perhaps those of others. */
    private static long zeros(long eight) {
        return eight - LOW_BITS & ~eight;
    }
}
