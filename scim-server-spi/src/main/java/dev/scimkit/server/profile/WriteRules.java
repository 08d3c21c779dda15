package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;

/** What holds for resources beyond their schemas. */
@FunctionalInterface
public interface WriteRules {

    /** {@return no rules beyond the schemas, always the same value} */
    static WriteRules none() {
        return NoWriteRules.INSTANCE;
    }

    /**
     * Brings a resource that a client wants to the form in which it is stored, or refuses it.
     *
     * @param wanted what it shall become, valid by its schemas
     * @param write how it comes to be so
     * @return what it becomes
     * @throws dev.scimkit.core.error.ScimException when it may not be so
     */
    Resource apply(Resource wanted, Write write);
}
