package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;

/** Rules for resources beyond their schemas. */
@FunctionalInterface
public interface WriteRules {

    /** {@return no rules beyond the schemas, always the same value} */
    static WriteRules none() {
        return NoWriteRules.INSTANCE;
    }

    /**
     * Converts a resource that a client writes to the form to store, or refuses it.
     *
     * @param wanted the new state, valid by its schemas
     * @param write the write
     * @return the state to store
     * @throws dev.scimkit.core.error.ScimException if it breaks a rule
     */
    Resource apply(Resource wanted, Write write);
}
