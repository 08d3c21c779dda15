package dev.scimkit.server.access.serviceuser;

import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The account of a program, usually an identity provider, that provisions into one organization.
 *
 * @param id its id, which never changes
 * @param name its name in logs, and its client id for OAuth 2.0
 * @param organization the organization that it belongs to
 * @param roles the names of its roles there
 * @param metadata further facts by key, such as its provisioning domain
 * @param tokens its access tokens; several allow a new one to be introduced before the old one ends
 */
public record ServiceUser(
        String id,
        String name,
        String organization,
        Set<String> roles,
        Map<String, String> metadata,
        List<TokenHash> tokens) {

    public ServiceUser {
        requireText(id, "id");
        requireText(name, "name");
        requireText(organization, "organization");
        roles = Set.copyOf(Objects.requireNonNull(roles, "roles"));
        metadata = Map.copyOf(Objects.requireNonNull(metadata, "metadata"));
        tokens = List.copyOf(Objects.requireNonNull(tokens, "tokens"));
    }

    /**
     * Makes a service user without metadata and tokens.
     *
     * @param id its id
     * @param name its name
     * @param organization its organization
     * @param roles the names of its roles there
     * @return the service user
     * @throws IllegalArgumentException if id, name or organization is blank
     */
    public static ServiceUser of(String id, String name, String organization, Set<String> roles) {
        return new ServiceUser(id, name, organization, roles, Map.of(), List.of());
    }

    /**
     * Sets the roles.
     *
     * @param value the names of all roles in its organization
     * @return the service user with only these roles
     */
    public ServiceUser withRoles(Set<String> value) {
        return new ServiceUser(id, name, organization, value, metadata, tokens);
    }

    /**
     * Sets a metadata value.
     *
     * @param key the key
     * @param value the value
     * @return the service user with it
     */
    public ServiceUser withMetadata(String key, String value) {
        Map<String, String> more = new HashMap<>(metadata);
        more.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return new ServiceUser(id, name, organization, roles, more, tokens);
    }

    /**
     * Adds a token.
     *
     * @param token its hash
     * @return the service user with it
     */
    public ServiceUser withToken(TokenHash token) {
        List<TokenHash> more = new ArrayList<>(tokens);
        more.add(Objects.requireNonNull(token, "token"));
        return new ServiceUser(id, name, organization, roles, metadata, more);
    }

    /**
     * Removes a token.
     *
     * @param sha256 the SHA-256 of the token, in hexadecimal
     * @return the service user without it
     */
    public ServiceUser withoutToken(String sha256) {
        Objects.requireNonNull(sha256, "sha256");
        List<TokenHash> left =
                tokens.stream().filter(token -> !token.isOf(sha256)).toList();
        return new ServiceUser(id, name, organization, roles, metadata, left);
    }

    /** {@return the principal for requests, with the roles in its organization and the metadata} */
    public Principal principal() {
        return new Principal(name, Map.of(organization, roles), metadata);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    private static void requireText(String value, String component) {
        if (Objects.requireNonNull(value, component).isBlank()) {
            throw new IllegalArgumentException(component + " must not be blank");
        }
    }

    /**
     * The stored form of an access token: its hash and its expiry.
     *
     * @param sha256 the SHA-256 of the token, 64 hexadecimal digits in lower case
     * @param expires when it expires; {@link Instant#MAX} for never
     */
    public record TokenHash(String sha256, Instant expires) {

        private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

        public TokenHash {
            Objects.requireNonNull(expires, "expires");
            if (!isSha256(Objects.requireNonNull(sha256, "sha256"))) {
                throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits in lower case");
            }
        }

        /**
         * Hashes a token that does not expire.
         *
         * @param token the token in clear text; it is not kept
         * @return its hash
         * @throws IllegalArgumentException if the token is blank
         */
        public static TokenHash of(String token) {
            return of(token, Instant.MAX);
        }

        /**
         * Hashes a token.
         *
         * @param token the token in clear text; it is not kept
         * @param expires when it expires
         * @return its hash and expiry
         * @throws IllegalArgumentException if the token is blank
         */
        public static TokenHash of(String token, Instant expires) {
            return new TokenHash(HexFormat.of().formatHex(AccessTokens.hash(token)), expires);
        }

        /**
         * Compares hashes, in constant time.
         *
         * @param other a SHA-256, in hexadecimal
         * @return true if it is the hash of this token
         */
        public boolean isOf(String other) {
            return MessageDigest.isEqual(octets(sha256), octets(other));
        }

        /**
         * Checks that the token has not expired.
         *
         * @param now the current time
         * @return true before its expiry
         */
        public boolean isGoodAt(Instant now) {
            return now.isBefore(expires);
        }

        static boolean isSha256(String text) {
            return SHA_256.matcher(text).matches();
        }

        private static byte[] octets(String hexadecimal) {
            return hexadecimal.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
