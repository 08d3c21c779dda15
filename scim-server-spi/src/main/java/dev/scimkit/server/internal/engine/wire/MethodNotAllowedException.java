package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimError;

/** The path exists but does not support the method: the answer is 405 with {@code Allow} (RFC 9110 section 15.5.6). */
public final class MethodNotAllowedException extends RefusalException {

    private static final long serialVersionUID = 1L;

    /** The methods that the path supports, separated by commas. */
    public MethodNotAllowedException(String allowed) {
        super(
                ScimError.of(405, "This endpoint supports only " + allowed).withCode("methodNotAllowed"),
                "Allow",
                allowed);
    }
}
