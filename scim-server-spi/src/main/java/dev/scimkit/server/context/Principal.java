package dev.scimkit.server.context;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An authenticated caller, usually the service user of an identity provider.
 *
 * @param name its name in logs
 * @param roles its roles in each organization
 * @param metadata further facts by key, such as its provisioning domain; the service's profile names the keys that the
 *     service reads
 */
public record Principal(String name, Map<String, Set<String>> roles, Map<String, String> metadata) {

    public Principal {
        Objects.requireNonNull(name, "name");
        roles = Map.copyOf(Objects.requireNonNull(roles, "roles"));
        metadata = Map.copyOf(Objects.requireNonNull(metadata, "metadata"));
    }

    /**
     * Finds the roles in one organization.
     *
     * @param organization the organization
     * @return the names of the roles; empty if it has none there
     */
    public Set<String> rolesIn(String organization) {
        return roles.getOrDefault(organization, Set.of());
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
