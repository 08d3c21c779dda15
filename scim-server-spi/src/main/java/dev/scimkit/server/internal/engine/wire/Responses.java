package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ErrorPolicy;
import tools.jackson.databind.JsonNode;

/** Responses with a body in {@code application/scim+json}. */
public final class Responses {

    private Responses() {}

    public static ScimHttpResponse json(int status, JsonNode body) {
        return ScimHttpResponse.of(status)
                .header("Content-Type", MediaTypes.SCIM_JSON)
                .body(JsonWriter.writeBytes(body));
    }

    public static ScimHttpResponse error(ScimError error, ErrorPolicy errors) {
        return json(error.status(), errors.message(error));
    }

    public static ScimHttpResponse error(ScimError error, ErrorPolicy errors, ScimOperation operation) {
        return json(error.status(), errors.message(error, operation));
    }
}
