package dev.scimkit.server.access.jwt;

import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.BearerToken;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.HttpHeaders;
import java.net.URI;
import java.util.Optional;

/**
 * Authenticates by access tokens that an authorization server signs: JWTs (RFC 7519, RFC 9068) whose keys it publishes as a
 * JWK set (RFC 7517).
 *
 * <p>A token is good when its signature is by a key of the set and an allowed algorithm, its {@code iss} is the issuer, its
 * {@code aud} holds the audience, {@code exp} has not come and {@code nbf} has. Anything else is answered with 401 and no
 * reason. Tokens without signature, encrypted ones and, unless allowed, those signed with a shared secret are refused.
 *
 * <p>The keys are fetched when they are first needed, again from time to time, and when a token names an unknown key, but
 * not more often than {@link JwtAuthenticatorBuilder#refetchInterval} says: whoever makes tokens up cannot make this server
 * flood the other. While they cannot be fetched, the last ones are used as long as {@link JwtAuthenticatorBuilder#keepKeys}
 * allows; without keys the answer is 503, since the token may well be good.
 *
 * <p>Safe for any number of threads.
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
     * @param jwks where it publishes its keys; {@code https}, or {@code http} on the loopback address
     * @return a builder; it needs at least an audience
     * @throws IllegalArgumentException when {@code jwks} is another kind of URL
     */
    public static JwtAuthenticatorBuilder builder(String issuer, URI jwks) {
        return new JwtAuthenticatorBuilder(issuer, jwks);
    }

    @Override
    public Optional<Principal> authenticate(HttpHeaders headers) {
        return BearerToken.in(headers).flatMap(verifier::claims).flatMap(mapper::principal);
    }
}
