package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads the body of a request, and stops as soon as it is too large. */
public final class BodyReader {

    private static final int LARGEST_FIRST_PART = 8_192;

    private final int maxSize;

    public BodyReader(int maxSize) {
        this.maxSize = maxSize;
    }

    /**
     * Reads the whole body; 413 if it is larger than the limit, after reading one octet more than that, and 400 or 408 if
     * it cannot be read.
     */
    public byte[] read(InputStream body) {
        try {
            byte[] octets = readUpToLimit(body);
            if (octets.length == maxSize && body.read() >= 0) {
                throw new ScimException(
                        ScimError.of(413, "The body is larger than " + maxSize + " octets (maxPayloadSize)")
                                .withCode("bodyTooLarge"));
            }
            return octets;
        } catch (ScimException tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException broken) { // HTTP servers throw both for a malformed chunk
            throw UnreadableBodyException.of(broken);
        }
    }

    /** Reads a small body at once and a large one piece by piece, so that no client can make the server reserve memory. */
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
