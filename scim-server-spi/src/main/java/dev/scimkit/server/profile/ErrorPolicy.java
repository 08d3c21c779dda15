package dev.scimkit.server.profile;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.repository.UniquenessException;
import tools.jackson.databind.node.ObjectNode;

/** What errors say and look like. */
public interface ErrorPolicy {

    /** {@return the messages of RFC 7644 section 3.12, and 403 for a missing permission} */
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

    /** {@return what a caller gets who lacks the permission for what it asks} */
    ScimError missingPermission();

    /**
     * Says that a value that must be unique is in use.
     *
     * @param type the type of the resource that was to have it
     * @param taken what the repository said
     * @return the error
     */
    ScimError duplicate(ResourceType type, UniquenessException taken);

    /**
     * Says that something failed that nobody foresaw.
     *
     * @param requestId the number under which the log has it
     * @return an error that tells nothing of the cause
     */
    ScimError unexpected(String requestId);
}
