package dev.scimkit.server.access.serviceuser;

import java.util.Optional;

/**
 * Finds service users. An application that keeps them in its own tables implements it.
 *
 * <p>Both methods are called on each request, by any number of threads. They return the current service user, so that
 * changes of roles, metadata and tokens take effect immediately. The caller decides whether a token has expired. Report
 * a database that cannot be reached with {@link dev.scimkit.server.repository.UnavailableException}; exceptions that are
 * not a {@link dev.scimkit.core.error.ScimException} are answered with 500.
 */
public interface ServiceUserStore {

    /**
     * Finds the service user who has an access token.
     *
     * @param sha256 the SHA-256 of the token, 64 hexadecimal digits in lower case
     * @return the service user with all its tokens, or empty if nobody has this token
     */
    Optional<ServiceUser> findByToken(String sha256);

    /**
     * Finds a service user.
     *
     * @param id its id
     * @return the service user, or empty if there is none
     */
    Optional<ServiceUser> findById(String id);
}
