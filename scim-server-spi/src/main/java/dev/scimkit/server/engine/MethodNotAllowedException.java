package dev.scimkit.server.engine;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;

/** The path exists and does not take the method; the answer is 405 with {@code Allow} (RFC 9110 section 15.5.6). */
final class MethodNotAllowedException extends ScimException {

    private static final long serialVersionUID = 1L;

    private final String allowed;

    MethodNotAllowedException(String allowed) {
        super(ScimError.of(405, "This endpoint takes " + allowed + " only"));
        this.allowed = allowed;
    }

    /** The methods that the path takes, separated by commas. */
    String allowed() {
        return allowed;
    }
}
