package dev.scimkit.core.error;

/**
 * The one exception of scimkit: it carries a {@link ScimError} that can be sent to the client as it is.
 *
 * <p>It is unchecked and cheap: what a client did wrong is no bug of the server, so no stack trace is recorded.
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
     * Makes an exception with a keyword and the keyword's own status.
     *
     * @param scimType the keyword
     * @param detail the sentence to show
     * @return the exception, to be thrown
     */
    public static ScimException of(ScimType scimType, String detail) {
        return new ScimException(ScimError.of(scimType, detail));
    }

    /**
     * Makes an exception that is about one attribute.
     *
     * @param scimType the keyword
     * @param path the path of the attribute in SCIM notation
     * @param detail the sentence to show; it should name the attribute
     * @return the exception, to be thrown
     */
    public static ScimException of(ScimType scimType, String path, String detail) {
        return new ScimException(ScimError.of(scimType, detail).at(path));
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

    /** {@return what went wrong} */
    public ScimError error() {
        return error;
    }
}
