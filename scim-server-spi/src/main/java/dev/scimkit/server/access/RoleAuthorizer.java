package dev.scimkit.server.access;

import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Authorizes callers by their roles in the organization.
 *
 * <p>Immutable.
 */
public final class RoleAuthorizer implements Authorizer {

    /**
     * The role that may read, write and delete the users and groups of an organization. Its name is unlikely to be among the
     * roles of an access token by chance.
     */
    public static final String SCIM_MANAGER = "SCIM_MANAGER";

    private final Map<String, Set<Permission>> permissions;

    private RoleAuthorizer(Map<String, Set<Permission>> permissions) {
        this.permissions = Map.copyOf(Objects.requireNonNull(permissions, "permissions"));
    }

    /** {@return an authorizer that knows one role, {@value #SCIM_MANAGER}, with all permissions} */
    public static RoleAuthorizer standard() {
        return of(Map.of(SCIM_MANAGER, Set.of(Permission.values())));
    }

    /**
     * Makes an authorizer from roles.
     *
     * @param permissions what each role may do
     * @return the authorizer
     */
    public static RoleAuthorizer of(Map<String, Set<Permission>> permissions) {
        return new RoleAuthorizer(permissions);
    }

    @Override
    public boolean permits(Principal principal, String organization, Permission permission) {
        for (String role : principal.rolesIn(organization)) {
            if (permissions.getOrDefault(role, Set.of()).contains(permission)) {
                return true;
            }
        }
        return false;
    }
}
