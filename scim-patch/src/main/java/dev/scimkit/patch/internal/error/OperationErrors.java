package dev.scimkit.patch.internal.error;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;

/** Errors of single operations: the detail begins with the position of the operation, so that a client can find it. */
public final class OperationErrors {

    private OperationErrors() {}

    /**
     * Adds the position of the operation to an error.
     *
     * @param position the position in the request, from 0
     * @param refused why the operation is refused
     * @return the same error, with the position
     */
    public static ScimException at(int position, ScimException refused) {
        ScimError error = refused.error();
        return new ScimException(new ScimError(
                error.status(),
                error.scimType(),
                "Operations[" + position + "]: " + error.detail(),
                error.path(),
                error.code()));
    }
}
