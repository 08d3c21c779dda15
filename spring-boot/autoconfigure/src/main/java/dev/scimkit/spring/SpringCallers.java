package dev.scimkit.spring;

import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.context.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Makes principals of the callers that Spring Security has authenticated: their authorities are their roles. */
final class SpringCallers {

    private SpringCallers() {}

    static Authenticator in(String organization) {
        return request -> request.sender().principal() instanceof Authentication caller && isKnown(caller)
                ? Optional.of(principal(caller, organization))
                : Optional.empty();
    }

    private static boolean isKnown(Authentication caller) {
        return caller.isAuthenticated() && !(caller instanceof AnonymousAuthenticationToken);
    }

    private static Principal principal(Authentication caller, String organization) {
        return new Principal(
                caller.getName(),
                Map.of(organization, AuthorityUtils.authorityListToSet(caller.getAuthorities())),
                Map.of());
    }
}
