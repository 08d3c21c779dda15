package dev.scimkit.server.access;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.internal.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates by personal access tokens (RFC 6750 section 2.1).
 *
 * <p>Only the SHA-256 of a token is kept; all of them are compared, each in constant time. A service user may have several
 * tokens, so that a new one can be in use before the old one ends. Immutable.
 */
public final class AccessTokens implements Authenticator {

    private static final int SHA_256_OCTETS = 32;

    private final List<Entry> entries;
    private final Clock clock;

    private AccessTokens(List<Entry> entries, Clock clock) {
        this.entries = List.copyOf(entries);
        this.clock = clock;
    }

    /** {@return an authenticator that knows no token yet} */
    public static AccessTokens none() {
        return new AccessTokens(List.of(), Clock.systemUTC());
    }

    /**
     * Adds a token that does not expire.
     *
     * @param token the token in the clear; it is not kept
     * @param principal whom it stands for
     * @return an authenticator that knows it too
     * @throws IllegalArgumentException when the token is blank or known already
     */
    public AccessTokens with(String token, Principal principal) {
        return withHash(hash(token), principal, Instant.MAX);
    }

    /**
     * Adds a token.
     *
     * @param token the token in the clear; it is not kept
     * @param principal whom it stands for
     * @param expires from when on it is good no more
     * @return an authenticator that knows it too
     * @throws IllegalArgumentException when the token is blank or known already
     */
    public AccessTokens with(String token, Principal principal, Instant expires) {
        return withHash(hash(token), principal, expires);
    }

    /**
     * Adds a token of which only the hash is known, as an application stores it.
     *
     * @param sha256 the {@link #hash} of the token, 32 octets
     * @param principal whom it stands for
     * @param expires from when on it is good no more; {@link Instant#MAX} for never
     * @return an authenticator that knows it too
     * @throws IllegalArgumentException when the hash has another length or is known already
     */
    public AccessTokens withHash(byte[] sha256, Principal principal, Instant expires) {
        if (sha256.length != SHA_256_OCTETS) {
            throw new IllegalArgumentException("sha256 must have " + SHA_256_OCTETS + " octets");
        }
        if (find(sha256) != null) {
            throw new IllegalArgumentException("The token is known already; each must be the token of one principal");
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(sha256.clone(), principal, expires));
        return new AccessTokens(more, clock);
    }

    /**
     * Sets the clock that tells which tokens have expired.
     *
     * @param value the clock
     * @return an authenticator with that clock
     */
    public AccessTokens clock(Clock value) {
        return new AccessTokens(entries, value);
    }

    /**
     * Makes what is kept of a token. A token must be a long random secret, such as 32 random octets in base64url; then a
     * plain hash cannot be reversed.
     *
     * @param token the token in the clear
     * @return its SHA-256, 32 octets
     * @throws IllegalArgumentException when the token is blank
     */
    public static byte[] hash(String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("token must not be blank");
        }
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Principal> authenticate(HttpHeaders headers) {
        return BearerToken.in(headers)
                .map(token -> find(hash(token)))
                .filter(entry -> clock.instant().isBefore(entry.expires))
                .map(entry -> entry.principal);
    }

    private @Nullable Entry find(byte[] hash) {
        Entry found = null;
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(entry.hash, hash)) {
                found = entry;
            }
        }
        return found;
    }

    private static final class Entry {
        private final byte[] hash;
        private final Principal principal;
        private final Instant expires;

        Entry(byte[] hash, Principal principal, Instant expires) {
            this.hash = hash;
            this.principal = principal;
            this.expires = expires;
        }
    }
}
