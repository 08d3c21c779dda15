package dev.scimkit.server.http.jdk;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long the server waits for a client, and how long an authenticated request waits for others.
 *
 * @param head for the whole head of a request, from its first octet
 * @param body for the whole body
 * @param write until the client has taken the answer
 * @param place until one of the places for authenticated requests is free
 */
record ClientTimeouts(Duration head, Duration body, Duration write, Duration place) {

    /** How long the rest of a refused body is read, so that the client sees the answer and not a reset connection. */
    static final Duration LINGER = Duration.ofSeconds(1);

    /** How long a client may keep others waiting when all places are taken. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final long SHORTEST_PERIOD = 5;
    private static final long LONGEST_PERIOD = 250;
    private static final int CHECKS = 4;

    /** How often clients are checked, in milliseconds. */
    long checkPeriod() {
        long shortest = Stream.of(head, body, write, PATIENCE)
                .mapToLong(Duration::toMillis)
                .min()
                .orElseThrow();
        return Math.min(LONGEST_PERIOD, Math.max(SHORTEST_PERIOD, shortest / CHECKS));
    }
}
