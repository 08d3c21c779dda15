package dev.scimkit.server.password;

import dev.scimkit.core.error.ScimException;

/**
 * Hashes passwords before they reach a repository, so that it never sees clear text.
 *
 * <p>It is called once for each request that sets a password, after the {@link PasswordPolicy} has accepted the
 * password and before the repository is called. It may be called by many threads at once.
 *
 * <p>RFC 7644 section 5 requires that passwords are prepared before they are compared: hashing and checking must treat
 * different encodings of the same characters alike. {@link Pbkdf2} does.
 */
@FunctionalInterface
public interface PasswordHasher {

    /**
     * Hashes a password.
     *
     * @param password the password in clear text; do not keep or log it
     * @return the text to store as the resource's {@code password}; with a fresh salt, so that hashing a password twice
     *     gives different texts
     * @throws ScimException with {@code invalidValue} if it cannot hash this password, for instance because it is too long;
     *     do not repeat the password
     */
    String hash(String password);
}
