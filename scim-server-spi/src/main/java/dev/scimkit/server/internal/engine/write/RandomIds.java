package dev.scimkit.server.internal.engine.write;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes ids for new resources: random UUIDs (RFC 9562 section 5.4), as {@link UUID#randomUUID()} does. The octets of many ids
 * are drawn at once, because one large draw takes much less time than many small ones. Thread-safe.
 */
final class RandomIds {

    private static final int OCTETS = 64 * 16;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 1L << 63;

    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[OCTETS];
    private final ByteBuffer left = ByteBuffer.wrap(drawn).limit(0);

    String next() {
        long high;
        long low;
        synchronized (this) {
            if (!left.hasRemaining()) {
                random.nextBytes(drawn);
                left.clear();
            }
            high = left.getLong();
            low = left.getLong();
        }
        return new UUID((high & ~0xF000L) | VERSION_4, (low >>> 2) | VARIANT).toString();
    }
}
