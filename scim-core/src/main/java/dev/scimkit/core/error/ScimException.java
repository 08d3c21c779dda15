package dev.scimkit.core.error;

/**
 * The exception of scimkit: it carries a {@link ScimError} that can be sent to the client unchanged.
 *
 * <p>It is unchecked, and it records no stack trace: a client's mistake is not a bug in the server.
 */
public class ScimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ScimError error;

    /**
     * Wraps an error.
     *
     * @param error what went wrong
     */
    public ScimException(ScimError error) {
        super(error.detail(), null, false, false);
        this.error = error;
    }

    /**
     * Makes an exception with a keyword and the status that belongs to it.
     *
     * @param scimType the keyword
     * @param detail the sentence to show
     * @return the exception, to be thrown
     */
    public static ScimException of(ScimType scimType, String detail) {
        return new ScimException(ScimError.of(scimType, detail));
    }

    /**
     * Makes an exception that has a status but no keyword.
     *
     * @param status the HTTP status code
     * @param detail the sentence to show
     * @return the exception, to be thrown
     */
    public static ScimException of(int status, String detail) {
        return new ScimException(ScimError.of(status, detail));
    }

    /**
     * Sets the path of the attribute at fault; the detail should name the attribute as well.
     *
     * @param attributePath the path in SCIM notation
     * @return a new exception with the path, to be thrown
     */
    public final ScimException at(String attributePath) {
        return new ScimException(error.at(attributePath));
    }

    /** {@return what went wrong} */
    public ScimError error() {
        return error;
    }
}
