package dev.scimkit.server.password;

import java.util.Optional;

/** Decides which passwords are acceptable. */
@FunctionalInterface
public interface PasswordPolicy {

    /** {@return a policy that accepts any password} */
    static PasswordPolicy any() {
        return password -> Optional.empty();
    }

    /**
     * Checks a password that a client sets.
     *
     * @param password the password in clear text; do not keep or log it
     * @return what is wrong, without repeating the password, such as {@code must have at least 8 characters}; empty if
     *     the password is acceptable
     */
    Optional<String> fault(String password);
}
