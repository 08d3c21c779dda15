package dev.scimkit.server.access;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Identifies the caller of a request. */
@FunctionalInterface
public interface Authenticator {

    /**
     * Authenticates the caller.
     *
     * @param request the request: its headers, including {@code Authorization}, its method and path, and its
     *     {@linkplain ScimHttpRequest#sender sender} with address, certificates and whom the HTTP server authenticated. Its
     *     body must not be read
     * @return the caller, or empty if the credentials are missing, unknown or expired; the answer is then 401
     * @throws dev.scimkit.core.error.ScimException if credentials cannot be checked at the moment; it becomes the
     *     answer, usually an {@link dev.scimkit.server.repository.UnavailableException}
     */
    Optional<Principal> authenticate(ScimHttpRequest request);

    /**
     * Adds another way to authenticate, for callers that this one does not know.
     *
     * @param other the authenticator to ask if this one has no answer
     * @return an authenticator that accepts the callers of both
     */
    default Authenticator or(Authenticator other) {
        return new EitherAuthenticator(this, Objects.requireNonNull(other, "other"));
    }

    /**
     * Lists the scopes that it requires of every access token (RFC 6749 section 3.3).
     *
     * @return their names; none unless overridden
     */
    default Set<String> requiredScopes() {
        return Set.of();
    }

    /**
     * Lists the authentication schemes (RFC 9110 section 11.1) that callers may use. Each becomes a challenge in the field
     * {@code WWW-Authenticate} of a 401, and {@code Basic} is published in {@code /ServiceProviderConfig} as well.
     *
     * @return their names, the preferred one first; {@code Bearer} unless overridden
     */
    default List<String> schemes() {
        return List.of("Bearer");
    }
}
