package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a request's body, and gives up as soon as it proves too large. */
public final class BodyReader {

    private static final int LARGEST_FIRST_PART = 8_192;

    private final int maxSize;

    public BodyReader(int maxSize) {
        this.maxSize = maxSize;
    }

    /** The whole body; 413 when it is larger than the limit, of which no more than one octet is then read. */
    public byte[] read(InputStream body) {
        try {
            byte[] octets = readUpToLimit(body);
            if (octets.length == maxSize && body.read() >= 0) {
                throw ScimException.of(413, "The body is larger than " + maxSize + " octets (maxPayloadSize)");
            }
            return octets;
        } catch (IOException broken) {
            throw ScimException.of(400, "The body could not be read to its end");
        }
    }

    /** Reads a small body in one piece, and a large one piece by piece: the space it takes is not the client's to say. */
    private byte[] readUpToLimit(InputStream body) throws IOException {
        int ready = Math.min(Math.min(body.available(), LARGEST_FIRST_PART), maxSize);
        byte[] first = body.readNBytes(ready);
        int next = first.length < maxSize ? body.read() : -1;
        if (next < 0) {
            return first;
        }
        byte[] rest = body.readNBytes(maxSize - first.length - 1);
        byte[] whole = Arrays.copyOf(first, first.length + 1 + rest.length);
        whole[first.length] = (byte) next;
        System.arraycopy(rest, 0, whole, first.length + 1, rest.length);
        return whole;
    }
}
