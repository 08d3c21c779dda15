package dev.scimkit.server.access;

import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Decides what a caller may do in an organization. */
@FunctionalInterface
public interface Authorizer {

    /**
     * The role that may read, write and delete the users and groups of an organization. Its name is unlikely to be among the
     * roles of an access token by chance.
     */
    String SCIM_MANAGER = "SCIM_MANAGER";

    /** {@return an authorizer that knows one role, {@value #SCIM_MANAGER}, with all permissions} */
    static Authorizer standard() {
        return RoleAuthorizer.STANDARD;
    }

    /**
     * Makes an authorizer from the roles that callers have in an organization.
     *
     * @param permissions what each role may do; other roles permit nothing
     * @return the authorizer, immutable
     */
    static Authorizer of(Map<String, Set<Permission>> permissions) {
        return new RoleAuthorizer(Objects.requireNonNull(permissions, "permissions"));
    }

    /**
     * Decides whether a caller has a permission.
     *
     * @param principal the caller
     * @param organization the organization, which may not exist
     * @param permission what the caller wants to do there
     * @return true if the caller may do it; false is answered with 403
     */
    boolean permits(Principal principal, String organization, Permission permission);
}
