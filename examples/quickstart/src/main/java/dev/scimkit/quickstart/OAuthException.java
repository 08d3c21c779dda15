package dev.scimkit.quickstart;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;

/** The token endpoint refuses a request (RFC 6749 section 5.2). */
final class OAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    OAuthException(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    int status() {
        return status;
    }

    String json() {
        return JsonWriter.write(JsonTree.object()
                .put("error", error)
                .put("error_description", getMessage())
                .build());
    }
}
