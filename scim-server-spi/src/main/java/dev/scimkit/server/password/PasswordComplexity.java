package dev.scimkit.server.password;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Requires a minimum length and kinds of characters. */
record PasswordComplexity(int minLength, boolean upperCase, boolean lowerCase, boolean digit, boolean symbol)
        implements PasswordPolicy {

    static final PasswordComplexity STANDARD = new PasswordComplexity(8, true, true, true, true);

    @Override
    public Optional<String> fault(String password) {
        if (password.codePointCount(0, password.length()) < minLength) {
            return Optional.of("must have at least " + minLength + " characters");
        }
        if (upperCase && none(password, Character::isUpperCase)) {
            return Optional.of("must have an upper-case letter");
        }
        if (lowerCase && none(password, Character::isLowerCase)) {
            return Optional.of("must have a lower-case letter");
        }
        if (digit && none(password, Character::isDigit)) {
            return Optional.of("must have a digit");
        }
        if (symbol && password.codePoints().allMatch(Character::isLetterOrDigit)) {
            return Optional.of("must have a symbol");
        }
        return Optional.empty();
    }

    private static boolean none(String password, IntPredicate kind) {
        return password.codePoints().noneMatch(kind);
    }
}
