package dev.scimkit.server.access;

import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;

/** Decides what a caller may do in an organization. */
@FunctionalInterface
public interface Authorizer {

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
