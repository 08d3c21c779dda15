package dev.scimkit.server.access.jwt;

import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.BearerToken;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.HttpHeaders;
import java.net.URI;
import java.util.Optional;

/**
 * Authenticates by access tokens that an authorization server signs: JWTs (RFC 7519, RFC 9068) whose keys it publishes
 * as a JWK set (RFC 7517).
 *
 * <p>A token is accepted if a key of the set signed it with an allowed algorithm, its {@code iss} is the issuer, its
 * {@code aud} contains the audience, and it has not expired ({@code exp}) and is already valid ({@code nbf}). Any other
 * token is answered with 401 and no reason. Unsigned and encrypted tokens, and those signed with a shared secret, are
 * refused.
 *
 * <p>The keys are fetched when first needed, again from time to time, and when a token names an unknown key, but not
 * more often than {@link JwtAuthenticatorBuilder#refetchInterval}: invented tokens cannot make this server flood the
 * authorization server. While the keys cannot be fetched, the last ones are used for
 * {@link JwtAuthenticatorBuilder#keepKeys}; after that the answer is 503, since the token may be valid.
 *
 * <p>Thread-safe.
 */
public final class JwtAuthenticator implements Authenticator {

    private final TokenVerifier verifier;
    private final ClaimsMapper mapper;

    JwtAuthenticator(TokenVerifier verifier, ClaimsMapper mapper) {
        this.verifier = verifier;
        this.mapper = mapper;
    }

    /**
     * Starts to configure an authenticator.
     *
     * @param issuer the authorization server's identifier, exactly as in the claim {@code iss}
     * @param jwks the URL of its keys; {@code https}, or {@code http} on the loopback address
     * @return a builder; it needs at least an audience
     * @throws IllegalArgumentException if {@code jwks} is another kind of URL
     */
    public static JwtAuthenticatorBuilder builder(String issuer, URI jwks) {
        return new JwtAuthenticatorBuilder(issuer, jwks);
    }

    @Override
    public Optional<Principal> authenticate(HttpHeaders headers) {
        return BearerToken.in(headers).flatMap(verifier::claims).flatMap(mapper::principal);
    }
}
