package dev.scimkit.patch;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;

/** Says which operation of a request an error comes from. */
final class OperationError {

    private OperationError() {}

    static ScimException at(int position, ScimException refused) {
        ScimError error = refused.error();
        return new ScimException(new ScimError(
                error.status(),
                error.scimType(),
                "Operations[" + position + "]: " + error.detail(),
                error.path(),
                error.code()));
    }
}
