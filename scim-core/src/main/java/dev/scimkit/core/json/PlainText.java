package dev.scimkit.core.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * A JSON text in which no character needs a look: all are ASCII, none is escaped, and none is DEL. Every string in it is
 * plain, for JSON has control characters and quotation marks in strings only as escapes (RFC 8259 section 7); and every
 * string is a part of it, from which it is taken in one piece.
 *
 * <p>The parser of such a text has this as its context.
 */
final class PlainText extends ObjectReadContext.Base {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long BACKSLASHES = '\\' * LOW_BITS;
    private static final long QUOTATION_MARKS = '"' * LOW_BITS;

    private final byte[] octets;

    private PlainText(byte[] octets) {
        this.octets = octets;
    }

    /** The context for the parser of a text in UTF-8: one of these if the text is plain. */
    static ObjectReadContext context(byte[] utf8) {
        return isPlain(utf8) ? new PlainText(utf8) : ObjectReadContext.empty();
    }

    /** Whether a text is such a one; eight octets are looked at at a time. */
    static boolean isPlain(byte[] octets) {
        long others = 0;
        int at = 0;
        for (; at <= octets.length - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT.get(octets, at);
            long beyond = eight | (eight + LOW_BITS); // the high bit tells DEL and whatever is above
            others |= beyond | zeros(eight) | zeros(eight ^ BACKSLASHES);
        }
        if ((others & HIGH_BITS) != 0) {
            return false;
        }
        for (; at < octets.length; at++) {
            if (octets[at] <= 0 || octets[at] == 0x7F || octets[at] == '\\') {
                return false;
            }
        }
        return true;
    }

    /**
     * The string at a parser's current token; null when the parser reads no plain text, the token is no string, or
     * the string has no end. Whether the
     * string holds what no string may, the parser finds out when it goes on.
     */
    static @Nullable String stringAt(JsonParser parser) {
        return parser.objectReadContext() instanceof PlainText text && parser.hasToken(JsonToken.VALUE_STRING)
                ? text.string((int) parser.currentTokenLocation().getByteOffset() + 1)
                : null;
    }

    @SuppressWarnings("deprecation") // because it takes each octet for a character: here each is one
    private @Nullable String string(int start) {
        int end = indexOfQuotationMark(start);
        return end < 0 ? null : new String(octets, 0, start, end - start);
    }

    private int indexOfQuotationMark(int from) {
        int at = from;
        for (; at <= octets.length - Long.BYTES; at += Long.BYTES) {
            long found = zeros((long) EIGHT.get(octets, at) ^ QUOTATION_MARKS) & HIGH_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        for (; at < octets.length; at++) {
            if (octets[at] == '"') {
                return at;
            }
        }
        return -1;
    }

    /** Sets the high bit of the lowest octet that is zero, and perhaps those of others above it. */
    private static long zeros(long eight) {
        return (eight - LOW_BITS) & ~eight;
    }
}
