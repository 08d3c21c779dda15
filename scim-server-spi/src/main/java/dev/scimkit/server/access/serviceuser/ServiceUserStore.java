package dev.scimkit.server.access.serviceuser;

import java.util.Optional;

/**
 * Finds service users: what an application implements that keeps them in its own tables.
 *
 * <p>Both methods are called for requests, by any number of threads. They give the service user as it is now, so that roles,
 * metadata and tokens count from the next request on; whether a token has expired is not for the store to decide. A failure
 * is a {@link dev.scimkit.core.error.ScimException}, as a rule 503; any other exception is answered with 500.
 */
public interface ServiceUserStore {

    /**
     * Finds the service user who has an access token.
     *
     * @param sha256 the SHA-256 of the token, 64 hexadecimal digits in lower case
     * @return the service user with all its tokens, or empty when nobody has this one
     */
    Optional<ServiceUser> findByToken(String sha256);

    /**
     * Finds a service user.
     *
     * @param id its id
     * @return the service user, or empty when there is none
     */
    Optional<ServiceUser> findById(String id);
}
