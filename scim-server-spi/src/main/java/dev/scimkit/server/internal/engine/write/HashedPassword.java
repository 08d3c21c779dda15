package dev.scimkit.server.internal.engine.write;

import org.jspecify.annotations.Nullable;

/** A password and its hash, computed before a lock is taken or a transaction begun: hashing is slow on purpose. */
final class HashedPassword {

    /** No hash was computed. */
    static final HashedPassword NONE = new HashedPassword(null, "");

    private final @Nullable String password;
    private final String hash;

    private HashedPassword(@Nullable String password, String hash) {
        this.password = password;
        this.hash = hash;
    }

    static HashedPassword of(String password, String hash) {
        return new HashedPassword(password, hash);
    }

    /** The hash of a password; null if none, or that of another password, was computed. */
    @Nullable
    String hashOf(String wanted) {
        return wanted.equals(password) ? hash : null;
    }
}
