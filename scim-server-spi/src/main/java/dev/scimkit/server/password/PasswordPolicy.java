package dev.scimkit.server.password;

import java.util.Optional;

/** Decides which passwords are acceptable. */
@FunctionalInterface
public interface PasswordPolicy {

    /** {@return a policy that accepts any password} */
    static PasswordPolicy any() {
        return password -> Optional.empty();
    }

    /** {@return eight characters, among them an upper-case and a lower-case letter, a digit and a symbol} */
    static PasswordPolicy standard() {
        return PasswordComplexity.STANDARD;
    }

    /**
     * Makes a policy that requires a minimum length and kinds of characters.
     *
     * @param minLength the minimum number of characters
     * @param upperCase whether a password must contain an upper-case letter
     * @param lowerCase whether it must contain a lower-case letter
     * @param digit whether it must contain a digit
     * @param symbol whether it must contain a character that is neither letter nor digit
     * @return the policy
     */
    static PasswordPolicy of(int minLength, boolean upperCase, boolean lowerCase, boolean digit, boolean symbol) {
        return new PasswordComplexity(minLength, upperCase, lowerCase, digit, symbol);
    }

    /**
     * Checks a password that a client sets.
     *
     * @param password the password in clear text; do not keep or log it
     * @return what is wrong, without repeating the password, such as {@code must have at least 8 characters}; empty if
     *     the password is acceptable
     */
    Optional<String> fault(String password);

    /**
     * Tells errors about short passwords from others.
     *
     * @return the minimum number of characters; 0 unless overridden
     */
    default int minLength() {
        return 0;
    }
}
