package dev.scimkit.server.access;

import dev.scimkit.server.context.Principal;
import java.util.Optional;

/** Finds the resource of the authenticated caller, for the alias {@code /Me} (RFC 7644 section 3.11). */
@FunctionalInterface
public interface SubjectResolver {

    /**
     * Finds the caller's own user.
     *
     * @param principal the caller
     * @param organization the organization
     * @return the id of its user, or empty when it has none there, as a service user; the answer then is 404
     */
    Optional<String> userId(Principal principal, String organization);
}
