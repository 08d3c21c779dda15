package dev.scimkit.server.access.serviceuser;

import dev.scimkit.server.access.AccessTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The stored form of an access token: its hash and its expiry.
 *
 * @param sha256 the SHA-256 of the token, 64 hexadecimal digits in lower case
 * @param expires when it expires; {@link Instant#MAX} for never
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
     * @param token the token in clear text; it is not kept
     * @return its hash
     * @throws IllegalArgumentException if the token is blank
     */
    public static TokenHash of(String token) {
        return of(token, Instant.MAX);
    }

    /**
     * Hashes a token.
     *
     * @param token the token in clear text; it is not kept
     * @param expires when it expires
     * @return its hash and expiry
     * @throws IllegalArgumentException if the token is blank
     */
    public static TokenHash of(String token, Instant expires) {
        return new TokenHash(HexFormat.of().formatHex(AccessTokens.hash(token)), expires);
    }

    /**
     * Compares hashes, in constant time.
     *
     * @param other a SHA-256, in hexadecimal
     * @return true if it is the hash of this token
     */
    public boolean isOf(String other) {
        return MessageDigest.isEqual(octets(sha256), octets(other));
    }

    /**
     * Checks that the token has not expired.
     *
     * @param now the current time
     * @return true before its expiry
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
