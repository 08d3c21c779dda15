package dev.scimkit.server.context;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An authenticated caller, as a rule the service user of an identity provider.
 *
 * @param name its name in logs
 * @param roles its roles in each organization
 * @param metadata what else is known of it, such as its provisioning domain
 */
public record Principal(String name, Map<String, Set<String>> roles, Map<String, String> metadata) {

    /** The metadata key of the provisioning domain to which the caller's {@code externalId}s belong. */
    public static final String PROVISIONING_DOMAIN = "urn:zitadel:scim:provisioningDomain";

    /** The metadata key that, with the value {@code true}, has the password of new users ignored, as Okta makes it up. */
    public static final String IGNORE_PASSWORD_ON_CREATE = "urn:zitadel:scim:ignorePasswordOnCreate";

    public Principal {
        roles = Map.copyOf(roles);
        metadata = Map.copyOf(metadata);
    }

    /**
     * Finds the roles in one organization.
     *
     * @param tenant the organization
     * @return the names of the roles, empty when it has none there
     */
    public Set<String> rolesIn(String tenant) {
        return roles.getOrDefault(tenant, Set.of());
    }

    /** {@return the provisioning domain, if the caller has one of its own} */
    public Optional<String> provisioningDomain() {
        return Optional.ofNullable(metadata.get(PROVISIONING_DOMAIN));
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
