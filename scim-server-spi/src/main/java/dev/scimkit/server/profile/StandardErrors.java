package dev.scimkit.server.profile;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.ErrorMessage;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.repository.UniquenessException;
import tools.jackson.databind.node.ObjectNode;

/** Errors by RFC 7644 section 3.12. */
final class StandardErrors implements ErrorPolicy {

    static final StandardErrors INSTANCE = new StandardErrors();

    private static final ScimError FORBIDDEN = ScimError.of(403, "The caller may not do this in this organization");

    private StandardErrors() {}

    @Override
    public ObjectNode message(ScimError error) {
        return ErrorMessage.write(error);
    }

    @Override
    public ScimError missingPermission() {
        return FORBIDDEN;
    }

    @Override
    public ScimError duplicate(ResourceType type, UniquenessException taken) {
        return ScimError.of(ScimType.UNIQUENESS, taken.detail()).at(taken.attributePath());
    }

    @Override
    public ScimError unexpected(String requestId) {
        return ScimError.of(500, "Internal error; details are logged under " + requestId);
    }
}
