package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.message.ErrorMessage;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.profile.ErrorPolicy;
import dev.scimkit.server.repository.UniquenessException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Errors with an extension that names the rule (Z-ERR-1), except unexpected ones (Z-ERR-2). */
final class ZitadelErrors implements ErrorPolicy {

    static final String DETAIL = "urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail";

    private static final int RADIX = 36;

    /** A caller without permission must not learn that the organization exists (Z-AUTH-3). */
    private static final ScimError NO_MEMBERSHIP =
            ScimError.of(404, "membership not found").withCode("SCIM-MEMB1");

    private static final ScimError UNKNOWN = ScimError.of(500, "Unknown internal server error");

    @Override
    public ObjectNode message(ScimError error) {
        ObjectNode message = ErrorMessage.write(error);
        if (error.status() == UNKNOWN.status()) {
            return message;
        }
        ObjectNode detail = JsonTree.object()
                .put("id", id(error))
                .put("message", error.detail())
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
                .at(taken.attributePath())
                .withCode("SCIM-DUPL1");
    }

    @Override
    public ScimError unexpected(String requestId) {
        return UNKNOWN;
    }

    /**
     * Returns the code of the rule, or else one derived from everything that does not depend on the request's values.
     */
    private static String id(ScimError error) {
        String code = error.code();
        if (code != null) {
            return code;
        }
        String path = error.path() == null ? "" : error.path().replaceAll("\\[[^]]*]", "");
        CRC32 place = new CRC32();
        place.update((error.status() + "|" + error.scimType() + "|" + path).getBytes(StandardCharsets.UTF_8));
        return "SCIM-" + Long.toString(place.getValue(), RADIX);
    }
}
