package dev.scimkit.core.validation;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A resource that violates its schema or the application's constraints.
 *
 * <p>Its error has the keyword and the path of the first violation, and the sentences of all of them.
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
     * @param violations what is wrong, at least one thing
     * @return the exception, to be thrown
     * @throws IllegalArgumentException when nothing is wrong
     */
    public static ValidationException of(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations must hold at least one");
        }
        return new ValidationException(List.copyOf(violations));
    }

    /**
     * Throws if anything is wrong.
     *
     * @param violations what is wrong, if anything
     * @throws ValidationException when there is a violation
     */
    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw of(violations);
        }
    }

    /** {@return everything that is wrong} */
    public List<Violation> violations() {
        return violations;
    }

    private static ScimError errorOf(List<Violation> violations) {
        Violation first = violations.get(0);
        String sentences =
                violations.stream().limit(MAX_SENTENCES).map(Violation::detail).collect(Collectors.joining("; "));
        int unsaid = violations.size() - MAX_SENTENCES;
        String detail = unsaid > 0 ? sentences + "; and " + unsaid + " more" : sentences;
        ScimError error = ScimError.of(first.rule().scimType(), detail);
        return first.path().isEmpty() ? error : error.at(first.path());
    }
}
