package dev.scimkit.server.security;

import dev.scimkit.server.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates by personal access tokens (RFC 6750 section 2.1).
 *
 * <p>Only the SHA-256 of a token is kept; all of them are compared, each in constant time. Immutable.
 */
public final class AccessTokens implements Authenticator {

    private static final String SCHEME = "Bearer ";

    private final List<Entry> entries;

    private AccessTokens(List<Entry> entries) {
        this.entries = entries;
    }

    /** {@return an authenticator that knows no token yet} */
    public static AccessTokens none() {
        return new AccessTokens(List.of());
    }

    /**
     * Adds a token.
     *
     * @param token the token in the clear; it is not kept
     * @param principal whom it stands for
     * @return an authenticator that knows it too
     * @throws IllegalArgumentException when the token is blank
     */
    public AccessTokens with(String token, Principal principal) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("token must not be blank");
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(sha256(token), principal));
        return new AccessTokens(List.copyOf(more));
    }

    @Override
    public Optional<Principal> authenticate(HttpHeaders headers) {
        return headers.first("Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .flatMap(this::find);
    }

    private Optional<Principal> find(String token) {
        byte[] hash = sha256(token);
        @Nullable Principal found = null;
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(entry.hash, hash)) {
                found = entry.principal;
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static final class Entry {
        private final byte[] hash;
        private final Principal principal;

        Entry(byte[] hash, Principal principal) {
            this.hash = hash;
            this.principal = principal;
        }
    }
}
