package dev.scimkit.server.repository;

/**
 * Thrown by a repository if a unique value is already in use; the engine answers 409 {@code uniqueness}.
 *
 * <p>The repository must not have changed anything.
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

    /** {@return a sentence that names the attribute, but not the value} */
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
