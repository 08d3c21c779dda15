package dev.scimkit.server.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, without looking up its provider each time. */
public final class Sha256 {

    /** Never updated, only cloned, and therefore safe for any number of threads. */
    private static final MessageDigest UNUSED = digest();

    private Sha256() {}

    /**
     * Hashes octets.
     *
     * @param octets the octets
     * @return 32 octets
     */
    public static byte[] of(byte[] octets) {
        try {
            return ((MessageDigest) UNUSED.clone()).digest(octets);
        } catch (CloneNotSupportedException providerCannotCopy) {
            return digest().digest(octets);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
