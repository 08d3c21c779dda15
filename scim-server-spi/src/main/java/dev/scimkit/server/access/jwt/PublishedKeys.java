package dev.scimkit.server.access.jwt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import dev.scimkit.server.repository.UnavailableException;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Caches the keys that the authorization server publishes. */
final class PublishedKeys {

    /** Fetches the JWK set. */
    @FunctionalInterface
    interface Source {
        JWKSet fetch() throws IOException, ParseException;
    }

    private record Fetched(JWKSet keys, Instant at) {}

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    private final Source source;
    private final KeyTimes times;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Fetched last;
    private volatile Instant nextFetch = Instant.MIN;

    PublishedKeys(Source source, KeyTimes times, Clock clock) {
        this.source = source;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Returns the keys that may have signed a token, possibly none; throws a 503 if no keys are available, and if the key is
     * unknown while another request is fetching the keys.
     */
    List<JWK> matching(JWKSelector wanted) {
        List<JWK> found = wanted.select(usable().keys());
        if (!found.isEmpty()) {
            return found;
        }
        refetch();
        found = wanted.select(usable().keys());
        if (found.isEmpty() && fetching.isLocked()) {
            throw unavailable();
        }
        return found;
    }

    private Fetched usable() {
        Fetched known = last;
        if (known == null || isOlder(known, times.refresh())) {
            refetch();
            known = last;
        }
        if (known == null || isOlder(known, times.keep())) {
            throw unavailable();
        }
        return known;
    }

    private UnavailableException unavailable() {
        Duration untilNextFetch = fetching.isLocked() ? Duration.ZERO : Duration.between(clock.instant(), nextFetch);
        return new UnavailableException("Access tokens cannot be checked at the moment", untilNextFetch);
    }

    /**
     * Fetches the keys unless that was tried recently, or another request is doing it: then this one continues with the keys
     * that are known, so that a slow authorization server never holds up more than one request.
     */
    private void refetch() {
        if (!fetching.tryLock()) {
            return;
        }
        try {
            if (!clock.instant().isBefore(nextFetch)) {
                nextFetch = clock.instant().plus(times.refetchInterval());
                last = new Fetched(source.fetch(), clock.instant());
            }
        } catch (IOException
                | ParseException
                | RuntimeException failure) { // Nimbus throws unchecked ones for a null key
            LOG.warn("The keys of the authorization server could not be fetched", failure);
        } finally {
            fetching.unlock();
        }
    }

    private boolean isOlder(Fetched fetched, Duration age) {
        return clock.instant().isAfter(fetched.at().plus(age));
    }

    /**
     * When keys are fetched.
     *
     * @param refresh how old they may be before they are fetched again
     * @param keep how old they may be if that fails
     * @param refetchInterval the minimum time between two attempts
     */
    record KeyTimes(Duration refresh, Duration keep, Duration refetchInterval) {}
}
