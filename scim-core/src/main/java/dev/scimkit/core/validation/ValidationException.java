package dev.scimkit.core.validation;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Thrown when a resource violates its schema or the application's constraints.
 *
 * <p>Its error has the keyword, the path and the rule (as its code) of the first violation, and the details of up to ten.
 */
public final class ValidationException extends ScimException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_SENTENCES = 10;

    @SuppressWarnings("serial") // List.copyOf gives a serializable list
    private final List<Violation> violations;

    private ValidationException(List<Violation> violations) {
        super(errorOf(violations));
        this.violations = violations;
    }

    /**
     * Makes the exception.
     *
     * @param violations the violations, at least one
     * @return the exception, to be thrown
     * @throws IllegalArgumentException when there are no violations
     */
    public static ValidationException of(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations must hold at least one");
        }
        return new ValidationException(List.copyOf(violations));
    }

    /**
     * Throws an exception if there are violations.
     *
     * @param violations the violations
     * @throws ValidationException when there is a violation
     */
    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw of(violations);
        }
    }

    /** {@return all violations} */
    public List<Violation> violations() {
        return violations;
    }

    private static ScimError errorOf(List<Violation> violations) {
        Violation first = violations.get(0);
        String sentences =
                violations.stream().limit(MAX_SENTENCES).map(Violation::detail).collect(Collectors.joining("; "));
        int omitted = violations.size() - MAX_SENTENCES;
        String detail = omitted > 0 ? sentences + "; and " + omitted + " more" : sentences;
        ScimError error = ScimError.of(first.rule().scimType(), detail)
                .withCode(first.rule().name().toLowerCase(Locale.ROOT));
        return first.path().isEmpty() ? error : error.at(first.path());
    }
}
