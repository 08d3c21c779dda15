package dev.scimkit.server.profile;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.repository.UniquenessException;
import tools.jackson.databind.node.ObjectNode;

/** The contents of errors. */
public interface ErrorPolicy {

    /** {@return errors of RFC 7644 section 3.12, with 403 for a missing permission} */
    static ErrorPolicy standard() {
        return StandardErrors.INSTANCE;
    }

    /**
     * Writes an error message.
     *
     * @param error what went wrong
     * @return the message, immutable
     */
    ObjectNode message(ScimError error);

    /**
     * Writes the error message of a request, or of an operation of a bulk request.
     *
     * @param error what went wrong; its status is that of the answer
     * @param operation what was asked for
     * @return the message, immutable; the same for all operations unless overridden
     */
    default ObjectNode message(ScimError error, ScimOperation operation) {
        return message(error);
    }

    /** {@return the error for a caller without the required permission} */
    ScimError missingPermission();

    /**
     * Makes the error for a unique value that is already in use.
     *
     * @param type the type of the resource
     * @param taken the repository's exception
     * @return the error
     */
    ScimError duplicate(ResourceType type, UniquenessException taken);

    /**
     * Makes the error for an unexpected failure.
     *
     * @param requestId the correlation id under which details are logged
     * @return an error that reveals nothing of the cause
     */
    ScimError unexpected(String requestId);
}
