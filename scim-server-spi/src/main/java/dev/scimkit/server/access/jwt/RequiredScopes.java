package dev.scimkit.server.access.jwt;

import dev.scimkit.server.access.InsufficientScopeException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The scopes that a token must have.
 *
 * @param names their names, possibly none
 */
record RequiredScopes(Set<String> names) {

    /** A scope-token (RFC 6749 section 3.3). */
    private static final Pattern NAME = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");

    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A scope must be one word of visible ASCII without quotation mark and backslash: " + name);
        }
        return name;
    }

    /** Returns the claims if they have all scopes; otherwise the token is valid, but not for this service. */
    Map<String, Object> check(Map<String, Object> claims) {
        Collection<String> given = new HashSet<>(RoleClaims.words(claims.get("scope")));
        given.addAll(RoleClaims.words(claims.get("scp")));
        if (!given.containsAll(names)) {
            throw new InsufficientScopeException(names);
        }
        return claims;
    }
}
