package dev.scimkit.server.password;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Requires a minimum length and kinds of characters.
 *
 * @param minLength the minimum number of characters
 * @param upperCase whether it must contain an upper-case letter
 * @param lowerCase whether it must contain a lower-case letter
 * @param digit whether it must contain a digit
 * @param symbol whether it must contain a character that is neither letter nor digit
 */
public record PasswordComplexity(int minLength, boolean upperCase, boolean lowerCase, boolean digit, boolean symbol)
        implements PasswordPolicy {

    private static final PasswordComplexity STANDARD = new PasswordComplexity(8, true, true, true, true);

    /** {@return eight characters, among them an upper-case and a lower-case letter, a digit and a symbol} */
    public static PasswordComplexity standard() {
        return STANDARD;
    }

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
