package dev.scimkit.server.security;

import dev.scimkit.server.http.HttpHeaders;
import java.util.Optional;

/** Finds out who sent a request. */
@FunctionalInterface
public interface Authenticator {

    /**
     * Authenticates the sender of a request.
     *
     * @param headers the header fields, among them {@code Authorization}
     * @return the sender, or empty when the credentials are missing, unknown or expired; the answer then is 401
     */
    Optional<Principal> authenticate(HttpHeaders headers);
}
