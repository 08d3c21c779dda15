package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;

/** The path does not name an endpoint of the service; the answer is 404. */
public final class NoSuchEndpointException extends ScimException {

    private static final long serialVersionUID = 1L;

    /** The code of a path that does not begin with an endpoint. */
    public static final String CODE = "unknownEndpoint";

    /** The code of a path that continues after the id of a resource. */
    public static final String TOO_DEEP = "pathTooDeep";

    public NoSuchEndpointException() {
        this(CODE);
    }

    public NoSuchEndpointException(String code) {
        super(ScimError.of(404, "There is no such endpoint").withCode(code));
    }
}
