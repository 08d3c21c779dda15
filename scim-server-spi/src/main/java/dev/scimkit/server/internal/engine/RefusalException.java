package dev.scimkit.server.internal.engine;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;

/** A refusal whose answer has a header field that says what to do instead, such as {@code Allow}. */
class RefusalException extends ScimException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    RefusalException(ScimError error, String field, String value) {
        super(error);
        this.field = field;
        this.value = value;
    }

    /** The name of the header field. */
    String field() {
        return field;
    }

    /** Its value. */
    String value() {
        return value;
    }
}
