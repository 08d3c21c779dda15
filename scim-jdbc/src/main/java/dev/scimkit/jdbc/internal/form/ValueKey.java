package dev.scimkit.jdbc.internal.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an index holds of a form. Indexes take entries of some 2,700 octets at most, so a long form is cut, and its hash
 * tells it from others with the same beginning.
 */
public final class ValueKey {

    /** The longest form that is its own key. */
    public static final int MAX_LENGTH = 256;

    private ValueKey() {}

    /**
     * Makes the key of a form.
     *
     * @param form the form
     * @return the form itself, if it is short
     */
    public static String of(String form) {
        if (form.length() <= MAX_LENGTH) {
            return form;
        }
        int end = Character.isHighSurrogate(form.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return form.substring(0, end) + " sha256:" + hash(form);
    }

    private static String hash(String form) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(form.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
