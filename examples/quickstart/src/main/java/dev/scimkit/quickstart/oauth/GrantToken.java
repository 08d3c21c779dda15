package dev.scimkit.quickstart.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A code or a refresh token: the id of its grant, a dot, and a secret.
 *
 * @param grantId the id of the grant
 * @param secret 32 random bytes in base64url
 */
record GrantToken(String grantId, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_OCTETS = 16;
    private static final int SECRET_OCTETS = 32;

    /** The first one of a new grant. */
    static GrantToken ofNewGrant() {
        return of(random(ID_OCTETS));
    }

    /** The next one of a grant. */
    static GrantToken of(String grantId) {
        return new GrantToken(grantId, random(SECRET_OCTETS));
    }

    /** Reads what a client sends; empty if it cannot be one of ours. */
    static Optional<GrantToken> parse(String text) {
        int dot = text.indexOf('.');
        return dot < 1
                ? Optional.empty()
                : Optional.of(new GrantToken(text.substring(0, dot), text.substring(dot + 1)));
    }

    /** What the client gets. */
    String text() {
        return grantId + "." + secret;
    }

    String secretHash() {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /** Compares in constant time. */
    boolean isCurrent(Grant grant) {
        return MessageDigest.isEqual(ascii(secretHash()), ascii(grant.secretHash()));
    }

    /** Random bytes in base64url. */
    static String random(int octets) {
        byte[] bytes = new byte[octets];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return grantId;
    }
}
