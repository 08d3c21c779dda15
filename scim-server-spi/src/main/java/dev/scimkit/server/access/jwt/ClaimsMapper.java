package dev.scimkit.server.access.jwt;

import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.ServiceUserStore;
import dev.scimkit.server.context.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Maps the claims of an access token to a principal with its roles. */
@FunctionalInterface
public interface ClaimsMapper {

    /**
     * Maps claims to a principal.
     *
     * @param claims the claims of a valid token, including {@code sub}; JSON objects are maps, arrays are lists
     * @return the principal, or empty if the token belongs to nobody here; the answer is then 401
     */
    Optional<Principal> principal(Map<String, Object> claims);

    /**
     * Reads a claim that names, for each role, the organizations in which the account has it, such as
     * {@code {"SCIM_MANAGER": {"322355063156684166": "acme.example"}}} in {@code urn:example:roles}. The name of
     * the principal is the token's {@code sub}.
     *
     * @param claim the name of the claim
     * @return the mapper; if the claim is missing, the principal has no roles
     */
    static ClaimsMapper rolesByOrganization(String claim) {
        Objects.requireNonNull(claim, "claim");
        return claims -> Optional.of(RoleClaims.byOrganization(claims, claim));
    }

    /**
     * Reads a claim that lists roles, as an array or as words in a string such as {@code scope}, for a service with one
     * organization. The name of the principal is the token's {@code sub}.
     *
     * @param organization the organization in which the account has these roles
     * @param claim the name of the claim, such as {@code roles} or {@code scope}
     * @return the mapper; if the claim is missing, the principal has no roles
     */
    static ClaimsMapper rolesIn(String organization, String claim) {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(claim, "claim");
        return claims -> Optional.of(new Principal(
                RoleClaims.subject(claims),
                Map.of(organization, Set.copyOf(RoleClaims.words(claims.get(claim)))),
                Map.of()));
    }

    /**
     * Uses the token's {@code sub} as the id of a service user, with the roles and metadata of the store.
     *
     * @param store the service users
     * @return the mapper; a token with another {@code sub} belongs to nobody
     */
    static ClaimsMapper serviceUsers(ServiceUserStore store) {
        Objects.requireNonNull(store, "store");
        return claims -> store.findById(RoleClaims.subject(claims)).map(ServiceUser::principal);
    }
}
