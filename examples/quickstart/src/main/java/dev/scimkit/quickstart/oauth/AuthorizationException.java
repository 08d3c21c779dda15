package dev.scimkit.quickstart.oauth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The authorization endpoint issues no code: it says so on a page, or sends the browser back to the client with an error
 * (RFC 6749 section 4.1.2.1).
 */
final class AuthorizationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable AuthorizationRequest request;
    private final transient Map<String, String> parameters;

    private AuthorizationException(
            String message, int status, @Nullable AuthorizationRequest request, Map<String, String> parameters) {
        super(message, null, false, false);
        this.status = status;
        this.request = request;
        this.parameters = parameters;
    }

    static AuthorizationException onPage(int status, String message) {
        return new AuthorizationException(message, status, null, Map.of());
    }

    static AuthorizationException atClient(AuthorizationRequest request, Map<String, String> parameters) {
        return new AuthorizationException("The client is told", 303, request, parameters);
    }

    int status() {
        return status;
    }

    /** The request whose client is told; null if a page says it. */
    @Nullable
    AuthorizationRequest request() {
        return request;
    }

    /** What the client is told. */
    Map<String, String> parameters() {
        return parameters;
    }
}
