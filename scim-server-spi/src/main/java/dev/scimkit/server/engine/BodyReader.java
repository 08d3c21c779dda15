package dev.scimkit.server.engine;

import dev.scimkit.core.error.ScimException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a request's body, and gives up as soon as it proves too large. */
final class BodyReader {

    private final int maxSize;

    BodyReader(int maxSize) {
        this.maxSize = maxSize;
    }

    /** The whole body; 413 when it is larger than the limit, of which no more than one octet is then read. */
    byte[] read(InputStream body) {
        try {
            byte[] octets = body.readNBytes(maxSize);
            if (octets.length == maxSize && body.read() >= 0) {
                throw ScimException.of(413, "The body is larger than " + maxSize + " octets (maxPayloadSize)");
            }
            return octets;
        } catch (IOException broken) {
            throw ScimException.of(400, "The body could not be read to its end");
        }
    }
}
