package dev.scimkit.quickstart.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells clients that send wrong secrets to slow down: after five of them each further one doubles the wait, up to a minute.
 *
 * <p>The right secret never waits, or else anyone who knows a client id could lock the client out. So this does not limit
 * how many secrets can be tried: against that, secrets are long and random. Addresses do not count, since all requests
 * through a tunnel come from the same one.
 */
final class WrongSecrets {

    private static final int FREE = 5;
    private static final int MAX_CLIENTS = 1_000;
    private static final int MAX_NAME = 100;
    private static final long LONGEST_WAIT = 60;
    private static final int MAX_DOUBLINGS = 6;

    private record Attempts(int wrong, Instant next) {}

    private final Clock clock;
    private final Map<String, Attempts> clients = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    WrongSecrets(Clock clock) {
        this.clock = clock;
    }

    /** Counts a wrong secret; returns for how many seconds the client should wait, or 0 if it may try again now. */
    synchronized long wrong(String id) {
        Attempts known = clients.get(key(id));
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.next())) {
            return Duration.between(now, known.next()).toSeconds() + 1;
        }
        int wrong = known == null ? 1 : known.wrong() + 1;
        long wait = wrong <= FREE ? 0 : Math.min(LONGEST_WAIT, 1L << Math.min(wrong - FREE - 1, MAX_DOUBLINGS));
        clients.put(key(id), new Attempts(wrong, now.plusSeconds(wait)));
        return 0;
    }

    synchronized void right(String id) {
        clients.remove(key(id));
    }

    private static String key(String id) {
        return id.substring(0, Math.min(id.length(), MAX_NAME));
    }
}
