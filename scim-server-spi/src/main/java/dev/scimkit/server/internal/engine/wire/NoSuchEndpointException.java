package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;

/** The path does not name an endpoint of the service; the answer is 404. */
public final class NoSuchEndpointException extends ScimException {

    private static final long serialVersionUID = 1L;

    public NoSuchEndpointException() {
        super(ScimError.of(404, "There is no such endpoint"));
    }
}
