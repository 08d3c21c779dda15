package dev.scimkit.server.internal.engine.write;

import org.jspecify.annotations.Nullable;

/** A password with its hash, made before any lock is taken or transaction begun: hashing takes long on purpose. */
final class HashedPassword {

    /** None was made. */
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

    /** The hash of a password; null when that of another one was made, or none. */
    @Nullable
    String hashOf(String wanted) {
        return wanted.equals(password) ? hash : null;
    }
}
