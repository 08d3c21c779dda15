package dev.scimkit.quickstart;

import dev.scimkit.server.access.serviceuser.InMemoryServiceUserStore;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.zitadel.Zitadel;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The organizations that the server serves, and who may provision into them.
 *
 * @param organizations the ids of the organizations
 * @param serviceUsers the accounts of identity providers
 * @param inventedToken the token of the only service user, if the configuration is invented
 */
record Configuration(
        List<String> organizations, WritableServiceUserStore serviceUsers, Optional<String> inventedToken) {

    private static final String SERVICE_USER_ID = "1";

    /** Invents one organization, and one service user with a random token. */
    static Configuration random() {
        String organization =
                Long.toString(new SecureRandom().nextLong(100_000_000_000_000_000L, 1_000_000_000_000_000_000L));
        WritableServiceUserStore store = new InMemoryServiceUserStore();
        store.put(ServiceUser.of(SERVICE_USER_ID, "identity-provider", organization, Set.of(Zitadel.ORG_USER_MANAGER)));
        String token = store.newToken(SERVICE_USER_ID, Instant.MAX);
        return new Configuration(List.of(organization), store, Optional.of(token));
    }
}
