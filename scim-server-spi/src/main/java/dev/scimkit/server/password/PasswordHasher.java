package dev.scimkit.server.password;

/**
 * Turns passwords into what a repository keeps, so that none ever sees one in the clear.
 *
 * <p>It is called once for each request that sets a password, after the password was found good enough and before the
 * repository is called. May be called by many threads at once.
 *
 * <p>RFC 7644 section 5 asks that passwords be prepared before they are compared: whoever hashes and whoever checks must
 * take the same characters, however they are encoded, for the same. {@link Pbkdf2} does.
 */
@FunctionalInterface
public interface PasswordHasher {

    /**
     * Hashes a password.
     *
     * @param password the password in the clear; never to be kept or logged
     * @return the text that stands in the resource's {@code password} when it is stored; with a fresh salt, so that the
     *     same password never gives the same text twice
     */
    String hash(String password);
}
