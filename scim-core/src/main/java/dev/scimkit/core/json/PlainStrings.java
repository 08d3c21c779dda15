package dev.scimkit.core.json;

import dev.scimkit.core.internal.json.PlainStringNode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Cuts strings out of a document in UTF-8 where every octet is a character: visible ASCII and blanks without an escape. A
 * parser would copy them octet by octet.
 */
final class PlainStrings {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long BLANKS = ' ' * LOW_BITS;
    private static final long QUOTATION_MARKS = '"' * LOW_BITS;
    private static final long BACKSLASHES = '\\' * LOW_BITS;
    private static final long DELETES = 0x7F * LOW_BITS;

    private final byte[] octets;

    private PlainStrings(byte[] octets) {
        this.octets = octets;
    }

    /** Null for a document that may begin with a byte order mark, which parsers do not count. */
    static @Nullable PlainStrings in(byte[] utf8) {
        return utf8.length == 0 || utf8[0] <= 0 ? null : new PlainStrings(utf8);
    }

    /** The string that is a parser's current token; null if it is empty, not plain, or has no end. */
    @Nullable
    @SuppressWarnings("deprecation") // because it takes each octet for a character: here each is one
    String at(JsonParser parser) {
        int start = (int) parser.currentTokenLocation().getByteOffset() + 1;
        if (start < 1 || start >= octets.length || octets[start - 1] != '"') {
            return null;
        }
        int end = endOfPlain(start);
        return end > start && end < octets.length && octets[end] == '"'
                ? new String(octets, 0, start, end - start)
                : null;
    }

    /** The position of the first octet that is not plain, from one on. */
    private int endOfPlain(int from) {
        int at = from;
        for (; at <= octets.length - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT.get(octets, at);
            long found = (eight
                            | zeros(eight ^ QUOTATION_MARKS)
                            | zeros(eight ^ BACKSLASHES)
                            | zeros(eight ^ DELETES)
                            | ((eight - BLANKS) & ~eight))
                    & HIGH_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < octets.length && PlainStringNode.isPlain((char) octets[at])) {
            at++;
        }
        return at;
    }

    /** Sets the high bit of the lowest octet that is zero, and perhaps those of others above it. */
    private static long zeros(long eight) {
        return (eight - LOW_BITS) & ~eight;
    }
}
