package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.message.ErrorMessage;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.profile.ErrorPolicy;
import dev.scimkit.server.repository.UniquenessException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Errors with an extension that names the rule (Z-ERR-1), except unexpected ones (Z-ERR-2). */
final class ZitadelErrors implements ErrorPolicy {

    static final String DETAIL = "urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail";

    /** A caller without permission must not learn that the organization exists (Z-AUTH-3). */
    private static final ScimError NO_MEMBERSHIP =
            ScimError.of(404, "membership not found").withCode(ErrorIds.NO_MEMBERSHIP);

    private static final ScimError UNKNOWN = ScimError.of(500, "Unknown internal server error");

    @Override
    public ObjectNode message(ScimError error) {
        return message(error, ScimOperation.OTHER);
    }

    @Override
    public ObjectNode message(ScimError error, ScimOperation operation) {
        if (error.status() == UNKNOWN.status()) {
            return ErrorMessage.write(error);
        }
        ScimError named = ErrorIds.named(error, operation);
        ObjectNode message = ErrorMessage.write(named);
        ObjectNode detail = JsonTree.object()
                .put("id", named.code())
                .put("message", named.detail())
                .build();
        return JsonTree.with(
                JsonTree.with(
                        message,
                        "schemas",
                        JsonTree.array(List.of(StringNode.valueOf(ScimError.SCHEMA), StringNode.valueOf(DETAIL)))),
                DETAIL,
                detail);
    }

    @Override
    public ScimError missingPermission() {
        return NO_MEMBERSHIP;
    }

    /** Z-USR-2, Z-G-1. */
    @Override
    public ScimError duplicate(ResourceType type, UniquenessException taken) {
        return ScimError.of(ScimType.UNIQUENESS, type.name() + " already exists")
                .at(taken.attributePath());
    }

    @Override
    public ScimError unexpected(String requestId) {
        return UNKNOWN;
    }
}
