package dev.scimkit.server.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes passwords by PBKDF2 with HMAC-SHA-512 (RFC 8018), which is part of every JDK.
 *
 * <p>The text is {@code $pbkdf2-sha512$<iterations>$<salt>$<hash>}, salt and hash in base64url without padding. It
 * contains the number of iterations, which you can therefore raise later. Passwords are prepared by the PRECIS profile
 * OpaqueString (RFC 8265 section 4.2): composed and decomposed accents are the same. Immutable.
 */
public final class Pbkdf2 implements PasswordHasher {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final Pattern FORM =
            Pattern.compile("\\$pbkdf2-sha512\\$([1-9][0-9]{0,8})\\$([A-Za-z0-9_-]{22})\\$([A-Za-z0-9_-]{43})");
    private static final int STANDARD_ITERATIONS = 210_000;
    private static final int SALT_OCTETS = 16;
    private static final int HASH_OCTETS = 32;

    private final int iterations;
    private final SecureRandom random = new SecureRandom();

    private Pbkdf2(int iterations) {
        this.iterations = iterations;
    }

    /** {@return a hasher with 210,000 iterations, about a fifth of a second for each password} */
    public static Pbkdf2 standard() {
        return new Pbkdf2(STANDARD_ITERATIONS);
    }

    /**
     * Makes a hasher.
     *
     * @param iterations the number of iterations, at least 1,000; more iterations make guessing slower
     * @return the hasher
     * @throws IllegalArgumentException if there are fewer
     */
    public static Pbkdf2 withIterations(int iterations) {
        if (iterations < 1_000) {
            throw new IllegalArgumentException("iterations must be at least 1000: " + iterations);
        }
        return new Pbkdf2(iterations);
    }

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT_OCTETS];
        random.nextBytes(salt);
        return "$pbkdf2-sha512$" + iterations + "$" + text(salt) + "$" + text(derive(password, salt, iterations));
    }

    /**
     * Checks a password against a hash, in constant time.
     *
     * @param password the password in clear text
     *
     * @param hash the result of {@link #hash}, with any number of iterations
     * @return true if the password matches; false also if the hash is malformed
     */
    public static boolean matches(String password, String hash) {
        Matcher form = FORM.matcher(hash);
        if (!form.matches()) {
            return false;
        }
        byte[] salt = Base64.getUrlDecoder().decode(form.group(2));
        byte[] expected = Base64.getUrlDecoder().decode(form.group(3));
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(form.group(1))));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec key =
                new PBEKeySpec(OpaqueString.of(password).toCharArray(), salt, iterations, HASH_OCTETS * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        } finally {
            key.clearPassword();
        }
    }

    private static String text(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
