package dev.scimkit.server.security;

/** Decides what a caller may do in an organisation. */
@FunctionalInterface
public interface Authorizer {

    /**
     * Decides.
     *
     * @param principal the caller
     * @param tenant the organisation, which need not exist
     * @param permission what the caller wants to do there
     * @return whether the caller may
     */
    boolean permits(Principal principal, String tenant, Permission permission);
}
