package dev.scimkit.quickstart.oauth;

import java.security.MessageDigest;

/**
 * The secret with which an administrator signs in to approve a client. Each start makes a new one, which is printed and
 * kept nowhere.
 *
 * @param text the secret
 */
record SignInSecret(String text) {

    private static final int OCTETS = 16;

    static SignInSecret random() {
        return new SignInSecret(GrantToken.random(OCTETS));
    }

    /** Compares in constant time. */
    boolean is(String given) {
        return MessageDigest.isEqual(GrantToken.sha256(text), GrantToken.sha256(given.strip()));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "the sign-in secret";
    }
}
