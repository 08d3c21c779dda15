package dev.scimkit.server.access;

import dev.scimkit.server.context.Principal;
import java.util.Optional;

/** Finds the caller's own user, for the alias {@code /Me} (RFC 7644 section 3.11). */
@FunctionalInterface
public interface SubjectResolver {

    /**
     * Finds the caller's own user.
     *
     * @param principal the caller
     * @param organization the organization
     * @return the id of the user, or empty if the caller has none there, such as a service user; the answer is then 404
     */
    Optional<String> userId(Principal principal, String organization);
}
