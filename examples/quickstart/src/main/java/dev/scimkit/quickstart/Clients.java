package dev.scimkit.quickstart;

import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.ServiceUserAuthenticator;
import java.util.Optional;

/**
 * The service users as OAuth 2.0 clients.
 *
 * @param tokens finds service users by their personal access tokens
 */
record Clients(ServiceUserAuthenticator tokens) {

    /** The client with this id and secret. */
    Optional<ServiceUser> find(String id, String secret) {
        return tokens.serviceUser(secret).filter(user -> user.name().equals(id));
    }
}
