package dev.scimkit.server.access;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.HttpHeaders;
import java.util.Optional;

/** Identifies the caller of a request. */
@FunctionalInterface
public interface Authenticator {

    /**
     * Authenticates the caller.
     *
     * @param headers the request's headers, including {@code Authorization}
     * @return the caller, or empty if the credentials are missing, unknown or expired; the answer is then 401
     * @throws dev.scimkit.core.error.ScimException if credentials cannot be checked at the moment; it becomes the
     *     answer, usually 503
     */
    Optional<Principal> authenticate(HttpHeaders headers);

    /**
     * Adds another way to authenticate, for callers that this one does not know.
     *
     * @param other the authenticator to ask if this one has no answer
     * @return an authenticator that accepts the callers of both
     */
    default Authenticator or(Authenticator other) {
        return headers -> authenticate(headers).or(() -> other.authenticate(headers));
    }
}
