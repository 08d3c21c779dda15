package dev.scimkit.quickstart;

import dev.scimkit.server.security.Principal;
import java.util.Map;
import java.util.Set;

/**
 * An identity provider's account with this server.
 *
 * @param name its name in logs
 * @param organization the organization that it provisions into
 * @param roles its roles there
 * @param token its personal access token
 * @param metadata what else is known of it, such as its provisioning domain
 */
record ServiceUser(String name, String organization, Set<String> roles, String token, Map<String, String> metadata) {

    Principal principal() {
        return new Principal(name, Map.of(organization, roles), metadata);
    }

    /** Its name; never the token. */
    @Override
    public String toString() {
        return name;
    }
}
