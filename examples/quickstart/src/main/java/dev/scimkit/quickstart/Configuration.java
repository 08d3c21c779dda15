package dev.scimkit.quickstart;

import dev.scimkit.server.security.RoleAuthorizer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom the server serves.
 *
 * @param organizations the ids of the organizations
 * @param serviceUsers who may provision into them
 */
record Configuration(List<String> organizations, List<ServiceUser> serviceUsers) {

    private static final int TOKEN_OCTETS = 32;

    /** Makes up one organization, and one service user with a token that nobody can guess. */
    static Configuration random() {
        SecureRandom random = new SecureRandom();
        String organization = Long.toString(random.nextLong(100_000_000_000_000_000L, 1_000_000_000_000_000_000L));
        byte[] token = new byte[TOKEN_OCTETS];
        random.nextBytes(token);
        ServiceUser serviceUser = new ServiceUser(
                "identity-provider",
                organization,
                Set.of(RoleAuthorizer.ORG_USER_MANAGER),
                Base64.getUrlEncoder().withoutPadding().encodeToString(token),
                Map.of());
        return new Configuration(List.of(organization), List.of(serviceUser));
    }
}
