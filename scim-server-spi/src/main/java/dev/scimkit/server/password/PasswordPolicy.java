package dev.scimkit.server.password;

import java.util.Optional;

/** Says which passwords are good enough. */
@FunctionalInterface
public interface PasswordPolicy {

    /** {@return a policy that takes any password} */
    static PasswordPolicy any() {
        return password -> Optional.empty();
    }

    /**
     * Looks at a password that a client sets.
     *
     * @param password the password in the clear; never to be kept or logged
     * @return what it lacks, in words that do not repeat it, such as {@code must have at least 8 characters}; empty when
     *     it is good enough
     */
    Optional<String> fault(String password);
}
