package dev.scimkit.server.repository;

/**
 * Thrown by a repository when a value that must be unique is in use; the engine answers 409 {@code uniqueness}.
 *
 * <p>Nothing must have been changed then.
 */
public class UniquenessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String attributePath;

    /**
     * Makes the exception.
     *
     * @param attributePath the attribute whose value is in use, such as {@code userName}
     */
    public UniquenessException(String attributePath) {
        super(detail(attributePath), null, false, false);
        this.attributePath = attributePath;
    }

    /** {@return a sentence that names the attribute, and not the value} */
    public String detail() {
        return detail(attributePath);
    }

    /** {@return the attribute whose value is in use} */
    public String attributePath() {
        return attributePath;
    }

    private static String detail(String attributePath) {
        return "The value of '" + attributePath + "' is already in use";
    }
}
