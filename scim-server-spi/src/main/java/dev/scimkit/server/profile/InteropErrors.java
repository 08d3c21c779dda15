package dev.scimkit.server.profile;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.repository.UniquenessException;
import tools.jackson.databind.node.ObjectNode;

/** Errors of the interoperability profile: an unknown schema is {@code invalidSyntax}, as an unknown attribute is (IP-S1). */
final class InteropErrors implements ErrorPolicy {

    static final InteropErrors INSTANCE = new InteropErrors();

    private InteropErrors() {}

    @Override
    public ObjectNode message(ScimError error) {
        boolean ofSchemas = error.scimType() == ScimType.INVALID_VALUE && "schemas".equals(error.path());
        return StandardErrors.INSTANCE.message(
                ofSchemas
                        ? ScimError.of(ScimType.INVALID_SYNTAX, error.detail()).at("schemas")
                        : error);
    }

    @Override
    public ScimError missingPermission() {
        return StandardErrors.INSTANCE.missingPermission();
    }

    @Override
    public ScimError duplicate(ResourceType type, UniquenessException taken) {
        return StandardErrors.INSTANCE.duplicate(type, taken);
    }

    @Override
    public ScimError unexpected(String requestId) {
        return StandardErrors.INSTANCE.unexpected(requestId);
    }
}
