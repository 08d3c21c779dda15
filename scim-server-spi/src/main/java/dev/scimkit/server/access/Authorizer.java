package dev.scimkit.server.access;

import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;

/** Decides what a caller may do in an organization. */
@FunctionalInterface
public interface Authorizer {

    /**
     * Decides.
     *
     * @param principal the caller
     * @param organization the organization, which need not exist
     * @param permission what the caller wants to do there
     * @return whether the caller may
     */
    boolean permits(Principal principal, String organization, Permission permission);
}
