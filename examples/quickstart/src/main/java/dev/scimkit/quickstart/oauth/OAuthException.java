package dev.scimkit.quickstart.oauth;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;

/** An endpoint for clients refuses a request (RFC 6749 section 5.2). */
final class OAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final long retryAfter;

    OAuthException(int status, String error, String description) {
        this(status, error, description, 0);
    }

    private OAuthException(int status, String error, String description, long retryAfter) {
        super(description);
        this.status = status;
        this.error = error;
        this.retryAfter = retryAfter;
    }

    /** A client must wait for some seconds after a wrong secret, or for none. */
    static OAuthException wrongSecret(long seconds) {
        String wrong = "the client id or the secret is wrong";
        return seconds == 0
                ? new OAuthException(401, "invalid_client", wrong)
                : new OAuthException(
                        429,
                        "invalid_client",
                        wrong + ", for the sixth time or more: wait for " + seconds + " seconds",
                        seconds);
    }

    static OAuthException unavailable(long seconds) {
        return new OAuthException(503, "temporarily_unavailable", "the database cannot be used", seconds);
    }

    /** How many seconds the client should wait; 0 if waiting does not help. */
    long retryAfter() {
        return retryAfter;
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
