package dev.scimkit.server.access.serviceuser;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** A store that can be written. Each call is atomic. */
public interface WritableServiceUserStore extends ServiceUserStore {

    /** {@return a new store that keeps service users in memory, for tests and for configured service users} */
    static WritableServiceUserStore inMemory() {
        return new InMemoryServiceUserStore();
    }

    /** {@return all service users, in the order in which they were added} */
    List<ServiceUser> all();

    /**
     * Adds a service user, or replaces the one with the same id.
     *
     * @param serviceUser the service user
     * @throws IllegalArgumentException if one of its tokens appears twice or belongs to another service user
     */
    void put(ServiceUser serviceUser);

    /**
     * Removes a service user and all its tokens.
     *
     * @param id its id
     * @return true if it existed
     */
    boolean remove(String id);

    /**
     * Adds a token to a service user.
     *
     * @param id the id of the service user
     * @param token the hash of the token
     * @throws IllegalArgumentException if there is no such service user, or the token already belongs to one
     */
    void addToken(String id, ServiceUser.TokenHash token);

    /**
     * Removes a token, which takes effect immediately.
     *
     * @param sha256 the SHA-256 of the token, in hexadecimal
     * @return true if a service user had it
     */
    boolean removeToken(String sha256);

    /**
     * Makes a token of 32 random bytes for a service user. Only its hash is kept, so this is the only time that it is
     * seen.
     *
     * @param id the id of the service user
     * @param expires when it expires; {@link Instant#MAX} for never
     * @return the token in clear text, in base64url
     * @throws IllegalArgumentException if there is no such service user
     */
    default String newToken(String id, Instant expires) {
        byte[] octets = new byte[32];
        new SecureRandom().nextBytes(octets);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        addToken(id, ServiceUser.TokenHash.of(token, expires));
        return token;
    }
}
