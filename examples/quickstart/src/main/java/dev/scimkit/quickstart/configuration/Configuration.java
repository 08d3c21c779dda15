package dev.scimkit.quickstart.configuration;

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
 * @param newToken a new token of the only service user, which is shown once
 */
public record Configuration(
        List<String> organizations, WritableServiceUserStore serviceUsers, Optional<String> newToken) {

    private static final String SERVICE_USER_ID = "1";

    /**
     * Uses the service users of an earlier start. If there are none, invents an organization, and a service user with a
     * random token.
     *
     * @param anotherToken whether to make a token, even if there is one already
     */
    public static Configuration of(WritableServiceUserStore store, boolean anotherToken) {
        boolean first = store.findById(SERVICE_USER_ID).isEmpty();
        if (first) {
            store.put(ServiceUser.of(
                    SERVICE_USER_ID, "identity-provider", newOrganization(), Set.of(Zitadel.ORG_USER_MANAGER)));
        }
        Optional<String> token =
                first || anotherToken ? Optional.of(store.newToken(SERVICE_USER_ID, Instant.MAX)) : Optional.empty();
        List<String> organizations =
                store.all().stream().map(ServiceUser::organization).distinct().toList();
        return new Configuration(organizations, store, token);
    }

    /** Sets the redirect URIs of the invented service user, unless there are none to set. */
    public void register(List<String> redirectUris) {
        if (!redirectUris.isEmpty()) {
            serviceUsers
                    .findById(SERVICE_USER_ID)
                    .ifPresent(user ->
                            serviceUsers.put(user.withMetadata(RedirectUris.KEY, String.join(" ", redirectUris))));
        }
    }

    private static String newOrganization() {
        return Long.toString(new SecureRandom().nextLong(100_000_000_000_000_000L, 1_000_000_000_000_000_000L));
    }
}
