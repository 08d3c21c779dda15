package dev.scimkit.server.access.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.jwt.PublishedKeys.KeyTimes;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.internal.Answers;
import dev.scimkit.server.internal.ClassPath;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
 * more often than {@link Builder#refetchInterval}: invented tokens cannot make this server flood the
 * authorization server. While the keys cannot be fetched, the last ones are used for
 * {@link Builder#keepKeys}; after that the answer is 503, since the token may be valid.
 *
 * <p>Thread-safe.
 */
public final class JwtAuthenticator implements Authenticator {

    private final TokenVerifier verifier;
    private final RequiredScopes scopes;
    private final ClaimsMapper mapper;

    JwtAuthenticator(TokenVerifier verifier, RequiredScopes scopes, ClaimsMapper mapper) {
        this.verifier = verifier;
        this.scopes = scopes;
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
    public static Builder builder(String issuer, URI jwks) {
        return new Builder(issuer, SafeUrl.check("jwks", Objects.requireNonNull(jwks, "jwks")));
    }

    /**
     * Starts to configure an authenticator that finds the keys in the issuer's metadata: the document of RFC 8414 at
     * {@code /.well-known/oauth-authorization-server}, or else the one of OpenID Connect Discovery at
     * {@code /.well-known/openid-configuration}. It must name this issuer, and a {@code jwks_uri} with {@code https}.
     *
     * @param issuer the authorization server's identifier, exactly as in the claim {@code iss} and in the metadata: a URL
     *     without query and fragment; {@code https}, or {@code http} on the loopback address
     * @return a builder; it needs at least an audience
     * @throws IllegalArgumentException if {@code issuer} is another kind of URL
     */
    public static Builder builder(String issuer) {
        URI url = SafeUrl.check("issuer", URI.create(Objects.requireNonNull(issuer, "issuer")));
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("issuer must have no query and no fragment: " + issuer);
        }
        return new Builder(issuer, null);
    }

    @Override
    public Optional<Principal> authenticate(ScimHttpRequest request) {
        return request.headers()
                .bearerToken()
                .flatMap(verifier::claims)
                .map(scopes::check)
                .flatMap(claims -> Answers.required(
                        mapper.principal(claims),
                        mapper,
                        "principal",
                        "an Optional, which is empty if the claims name no caller"));
    }

    @Override
    public Set<String> requiredScopes() {
        return scopes.names();
    }

    /**
     * Configures a {@link JwtAuthenticator}.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {

        private final String issuer;
        private final @Nullable URI jwks;
        private final Set<String> audience = new LinkedHashSet<>();
        private final Set<String> scopes = new LinkedHashSet<>();
        private Set<String> algorithms =
                Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");
        private @Nullable ClaimsMapper mapper;
        private Duration clockSkew = Duration.ofSeconds(60);
        private Duration refresh = Duration.ofMinutes(10);
        private Duration keep = Duration.ofHours(1);
        private Duration refetchInterval = Duration.ofSeconds(30);
        private Duration fetchTimeout = Duration.ofSeconds(5);
        private Clock clock = Clock.systemUTC();

        Builder(String issuer, @Nullable URI jwks) {
            this.issuer = Objects.requireNonNull(issuer, "issuer");
            this.jwks = jwks;
        }

        /**
         * Adds an audience: the authorization server's name for this service. Tokens must name at least one in {@code aud}.
         *
         * @param value the audience
         * @return this builder
         */
        public Builder audience(String value) {
            audience.add(Objects.requireNonNull(value, "audience"));
            return this;
        }

        /**
         * Requires a scope: tokens must have all that are required, in {@code scope} (RFC 9068 section 2.2.3) or in
         * {@code scp}, where some authorization servers put them. A valid token without them is answered 403 with
         * {@code insufficient_scope} (RFC 6750 section 3.1). By default no scope is required.
         *
         * @param value the name of the scope, such as {@code scim}
         * @return this builder
         * @throws IllegalArgumentException if it is not a scope-token (RFC 6749 section 3.3)
         */
        public Builder requiredScope(String value) {
            scopes.add(RequiredScopes.checked(Objects.requireNonNull(value, "scope")));
            return this;
        }

        /**
         * Sets the accepted signature algorithms; by default all public-key algorithms of RFC 7518: RS, PS and ES with 256,
         * 384 and 512.
         *
         * @param names their names (RFC 7518 section 3.1)
         * @return this builder
         * @throws IllegalArgumentException for {@code none}, and for algorithms with a shared secret, whose key is never
         *     published
         */
        public Builder algorithms(String... names) {
            for (String name : names) {
                if (name.equals("none") || name.startsWith("HS")) {
                    throw new IllegalArgumentException(
                            "Published keys cannot verify the algorithm " + name + "; use RS, PS or ES");
                }
            }
            this.algorithms = Set.of(names);
            return this;
        }

        /**
         * Sets how claims become a principal, such as {@link ClaimsMapper#rolesByOrganization}. There is no default: every
         * authorization server has claims of its own.
         *
         * @param value the mapper
         * @return this builder
         */
        public Builder claims(ClaimsMapper value) {
            this.mapper = Objects.requireNonNull(value, "claims");
            return this;
        }

        /**
         * Sets how far the clocks may differ; 60 seconds by default.
         *
         * @param value the largest difference, in whole seconds
         * @return this builder
         */
        public Builder clockSkew(Duration value) {
            this.clockSkew = notNegative(value, "clockSkew");
            return this;
        }

        /**
         * Sets how old the keys may become before they are fetched again; 10 minutes by default. For that time a key that
         * the authorization server has withdrawn is still accepted.
         *
         * @param value the maximum age
         * @return this builder
         */
        public Builder refreshKeys(Duration value) {
            this.refresh = notNegative(value, "refreshKeys");
            return this;
        }

        /**
         * Sets how long the last keys are used while the keys cannot be fetched; an hour by default. After that the answer
         * is 503.
         *
         * @param value the maximum age
         * @return this builder
         */
        public Builder keepKeys(Duration value) {
            this.keep = notNegative(value, "keepKeys");
            return this;
        }

        /**
         * Sets the minimum time between two attempts to fetch the keys; 30 seconds by default.
         *
         * @param value the minimum time
         * @return this builder
         */
        public Builder refetchInterval(Duration value) {
            this.refetchInterval = notNegative(value, "refetchInterval");
            return this;
        }

        /**
         * Sets the time in which the keys, and the metadata that names their URL, must arrive completely; 5 seconds by
         * default. It holds up one request at most: meanwhile others are checked with the keys that are known, and answered
         * 503 if those do not suffice.
         *
         * @param value the timeout
         * @return this builder
         */
        public Builder fetchTimeout(Duration value) {
            if (notNegative(value, "fetchTimeout").isZero()) {
                throw new IllegalArgumentException("fetchTimeout must be longer than 0");
            }
            this.fetchTimeout = value;
            return this;
        }

        /**
         * Sets the clock for the expiry of tokens and keys.
         *
         * @param value the clock
         * @return this builder
         */
        public Builder clock(Clock value) {
            this.clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * Builds the authenticator. It fetches nothing yet.
         *
         * @return the authenticator
         * @throws IllegalStateException if audience, claims mapper or the library Nimbus JOSE+JWT is missing; the message
         *     says what to do
         */
        public JwtAuthenticator build() {
            if (audience.isEmpty()) {
                throw new IllegalStateException(
                        "No audience is set, so tokens for any service would be accepted: call audience(…)");
            }
            ClaimsMapper chosen = mapper;
            if (chosen == null) {
                throw new IllegalStateException("No claim for roles is set: call claims(…)");
            }
            ClassPath.read();
            try {
                PublishedKeys keys = new PublishedKeys(source(), new KeyTimes(refresh, keep, refetchInterval), clock);
                Set<JWSAlgorithm> allowed =
                        algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
                // not Set.copyOf, which refuses contains(null): older versions of Nimbus call it, such as Spring Boot
                // 4.0's
                ExpectedClaims expected = new ExpectedClaims(issuer, new LinkedHashSet<>(audience), clockSkew, clock);
                return new JwtAuthenticator(
                        new TokenVerifier(keys, allowed, expected), new RequiredScopes(Set.copyOf(scopes)), chosen);
            } catch (NoClassDefFoundError missing) {
                throw new IllegalStateException("Add com.nimbusds:nimbus-jose-jwt to the application", missing);
            }
        }

        private static Duration notNegative(Duration value, String name) {
            if (Objects.requireNonNull(value, name).isNegative()) {
                throw new IllegalArgumentException(name + " must not be negative: " + value);
            }
            return value;
        }

        private PublishedKeys.Source source() {
            return jwks == null ? new IssuerMetadata(issuer, fetchTimeout) : new KeyServer(jwks, fetchTimeout);
        }
    }
}
