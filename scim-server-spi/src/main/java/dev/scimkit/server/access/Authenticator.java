package dev.scimkit.server.access;

import dev.scimkit.server.context.Principal;
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
     * @throws dev.scimkit.core.error.ScimException when that cannot be found out at the moment; the answer is what it says,
     *     as a rule 503
     */
    Optional<Principal> authenticate(HttpHeaders headers);

    /**
     * Adds another way to authenticate, for senders whom this one does not know.
     *
     * @param other is asked when this one has no answer
     * @return an authenticator that knows the senders of both
     */
    default Authenticator or(Authenticator other) {
        return headers -> authenticate(headers).or(() -> other.authenticate(headers));
    }
}
