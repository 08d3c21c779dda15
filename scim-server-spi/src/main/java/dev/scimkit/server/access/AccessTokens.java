package dev.scimkit.server.access;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.internal.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates by personal access tokens (RFC 6750 section 2.1).
 *
 * <p>It keeps only the SHA-256 of each token, and compares all of them, each in constant time. A principal may have
 * several tokens, so that a new one can be introduced before the old one ends. Immutable.
 */
public final class AccessTokens implements Authenticator {

    private static final int SHA_256_OCTETS = 32;

    private final List<Entry> entries;
    private final Clock clock;

    private AccessTokens(List<Entry> entries, Clock clock) {
        this.entries = List.copyOf(entries);
        this.clock = clock;
    }

    /** {@return an authenticator without tokens} */
    public static AccessTokens none() {
        return new AccessTokens(List.of(), Clock.systemUTC());
    }

    /**
     * Adds a token that does not expire.
     *
     * @param token the token in clear text; it is not kept
     * @param principal the caller that the token stands for
     * @return an authenticator that also accepts this token
     * @throws IllegalArgumentException if the token is blank or was already added
     */
    public AccessTokens with(String token, Principal principal) {
        return withHash(hash(token), principal, Instant.MAX);
    }

    /**
     * Adds a token.
     *
     * @param token the token in clear text; it is not kept
     * @param principal the caller that the token stands for
     * @param expires when it expires
     *
     * @return an authenticator that also accepts this token
     * @throws IllegalArgumentException if the token is blank or was already added
     */
    public AccessTokens with(String token, Principal principal, Instant expires) {
        return withHash(hash(token), principal, expires);
    }

    /**
     * Adds a token by its hash, as an application stores it.
     *
     * @param sha256 the {@link #hash} of the token, 32 bytes
     * @param principal the caller that the token stands for
     * @param expires when it expires; {@link Instant#MAX} for never
     * @return an authenticator that also accepts this token
     * @throws IllegalArgumentException if the hash has another length or was already added
     */
    public AccessTokens withHash(byte[] sha256, Principal principal, Instant expires) {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(principal, "principal");
        Objects.requireNonNull(expires, "expires");
        if (sha256.length != SHA_256_OCTETS) {
            throw new IllegalArgumentException(
                    "sha256 must have " + SHA_256_OCTETS + " octets, but has " + sha256.length);
        }
        if (find(sha256) != null) {
            throw new IllegalArgumentException("The token was already added; a token must belong to one principal");
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(sha256.clone(), principal, expires));
        return new AccessTokens(more, clock);
    }

    /**
     * Sets the clock for the expiry of tokens.
     *
     * @param value the clock
     * @return an authenticator with that clock
     */
    public AccessTokens clock(Clock value) {
        return new AccessTokens(entries, Objects.requireNonNull(value, "clock"));
    }

    /**
     * Hashes a token. A token must be a long random secret, such as 32 random bytes in base64url: then its plain hash
     * cannot be reversed.
     *
     * @param token the token in clear text
     *
     * @return its SHA-256, 32 bytes
     * @throws IllegalArgumentException if the token is blank
     */
    public static byte[] hash(String token) {
        if (Objects.requireNonNull(token, "token").isBlank()) {
            throw new IllegalArgumentException("token must not be blank");
        }
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Principal> authenticate(ScimHttpRequest request) {
        return request.headers()
                .bearerToken()
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
