package dev.scimkit.quickstart.oauth;

import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.ServiceUserAuthenticator;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import java.util.List;
import java.util.Optional;

/**
 * The service users as OAuth 2.0 clients.
 *
 * @param serviceUsers the service users
 */
record Clients(WritableServiceUserStore serviceUsers) {

    /** The client with this id and secret. */
    Optional<ServiceUser> find(String id, String secret) {
        return ServiceUserAuthenticator.of(serviceUsers)
                .serviceUser(secret)
                .filter(user -> user.name().equals(id));
    }

    /** The clients with this id, which is the same for service users of the same name in several organizations. */
    List<ServiceUser> named(String id) {
        return serviceUsers.all().stream()
                .filter(user -> user.name().equals(id))
                .toList();
    }
}
