package dev.scimkit.server.internal.engine.write;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When resources are created and changed, to the millisecond. */
final class Timestamps {

    private final Clock clock;

    Timestamps(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The current time, or the millisecond after the last change if the clock has not moved since. */
    Instant after(@Nullable Instant lastModified) {
        Instant now = now();
        return lastModified == null || now.isAfter(lastModified) ? now : lastModified.plusMillis(1);
    }
}
