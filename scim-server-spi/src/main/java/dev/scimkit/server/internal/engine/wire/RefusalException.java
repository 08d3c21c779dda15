package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;

/** An error whose response has a header field that says what to do instead, such as {@code Allow}. */
public class RefusalException extends ScimException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    public RefusalException(ScimError error, String field, String value) {
        super(error);
        this.field = field;
        this.value = value;
    }

    /** The name of the header field. */
    public String field() {
        return field;
    }

    /** Its value. */
    public String value() {
        return value;
    }
}
