package dev.scimkit.server.access;

import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;
import java.util.Map;
import java.util.Set;

/** Authorizes callers by their roles in the organization. */
record RoleAuthorizer(Map<String, Set<Permission>> permissions) implements Authorizer {

    static final RoleAuthorizer STANDARD = new RoleAuthorizer(Map.of(SCIM_MANAGER, Set.of(Permission.values())));

    RoleAuthorizer {
        permissions = Map.copyOf(permissions);
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
