package dev.scimkit.quickstart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down clients that send wrong secrets: after five of them each further one doubles the wait, up to a minute. Only the
 * client that sent them waits: the client id together with the address that it was sent from.
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

    /** How many seconds the client has to wait before its next attempt; 0 if it may try now. */
    synchronized long seconds(String id, String address) {
        Attempts known = clients.get(key(id, address));
        if (known == null || !clock.instant().isBefore(known.next())) {
            return 0;
        }
        return Duration.between(clock.instant(), known.next()).toSeconds() + 1;
    }

    synchronized void wrong(String id, String address) {
        Attempts known = clients.get(key(id, address));
        int wrong = known == null ? 1 : known.wrong() + 1;
        long wait = wrong <= FREE ? 0 : Math.min(LONGEST_WAIT, 1L << Math.min(wrong - FREE - 1, MAX_DOUBLINGS));
        clients.put(key(id, address), new Attempts(wrong, clock.instant().plusSeconds(wait)));
    }

    synchronized void right(String id, String address) {
        clients.remove(key(id, address));
    }

    private static String key(String id, String address) {
        return address + " " + id.substring(0, Math.min(id.length(), MAX_NAME));
    }
}
