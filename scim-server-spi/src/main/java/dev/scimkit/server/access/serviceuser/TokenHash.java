package dev.scimkit.server.access.serviceuser;

import dev.scimkit.server.access.AccessTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What is kept of an access token: its hash, and how long it is good.
 *
 * @param sha256 the SHA-256 of the token, 64 hexadecimal digits in lower case
 * @param expires from when on it is good no more; {@link Instant#MAX} for never
 */
public record TokenHash(String sha256, Instant expires) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public TokenHash {
        if (!isSha256(sha256)) {
            throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits in lower case");
        }
    }

    /**
     * Hashes a token that does not expire.
     *
     * @param token the token in the clear; it is not kept
     * @return what is kept of it
     * @throws IllegalArgumentException when the token is blank
     */
    public static TokenHash of(String token) {
        return of(token, Instant.MAX);
    }

    /**
     * Hashes a token.
     *
     * @param token the token in the clear; it is not kept
     * @param expires from when on it is good no more
     * @return what is kept of it
     * @throws IllegalArgumentException when the token is blank
     */
    public static TokenHash of(String token, Instant expires) {
        return new TokenHash(HexFormat.of().formatHex(AccessTokens.hash(token)), expires);
    }

    /**
     * Compares hashes, in constant time.
     *
     * @param other the SHA-256 of another token
     * @return whether it is that of this token
     */
    public boolean isOf(String other) {
        return MessageDigest.isEqual(octets(sha256), octets(other));
    }

    /**
     * Says whether the token is still good.
     *
     * @param now the present
     * @return false from the moment of its expiry on
     */
    public boolean isGoodAt(Instant now) {
        return now.isBefore(expires);
    }

    static boolean isSha256(String text) {
        return SHA_256.matcher(text).matches();
    }

    private static byte[] octets(String hexadecimal) {
        return hexadecimal.getBytes(StandardCharsets.US_ASCII);
    }
}
