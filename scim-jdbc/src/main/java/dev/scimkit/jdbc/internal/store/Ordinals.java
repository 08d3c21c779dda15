package dev.scimkit.jdbc.internal.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers new resources in the order of creation: microseconds, of which an instance uses each once. What several instances
 * create in the same microsecond is told apart by its id.
 */
final class Ordinals {

    private static final AtomicLong LAST = new AtomicLong();

    private Ordinals() {}

    static long next() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        return LAST.updateAndGet(last -> Math.max(last + 1, now));
    }
}
