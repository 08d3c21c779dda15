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
 * Hashes passwords by PBKDF2 with HMAC-SHA-512 (RFC 8018), which every JDK has.
 *
 * <p>The text is {@code $pbkdf2-sha512$<iterations>$<salt>$<hash>}, salt and hash in base64url without padding. It says
 * how it was made, so that the number of iterations may be raised later. Passwords are prepared by the PRECIS profile
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
     * @param iterations how many iterations, at least 1,000; the more, the slower for everybody who guesses
     * @return the hasher
     * @throws IllegalArgumentException when there are fewer
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
     * Says whether a password is the one that was hashed, in a time that does not tell how near it comes.
     *
     * @param password the password in the clear
     * @param hash what {@link #hash} made, with whatever number of iterations
     * @return true if it is; false also when the text has another form
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
