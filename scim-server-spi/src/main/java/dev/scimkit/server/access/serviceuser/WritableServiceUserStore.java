package dev.scimkit.server.access.serviceuser;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** A store that service users can be written to. Each call is done as a whole or not at all. */
public interface WritableServiceUserStore extends ServiceUserStore {

    /** {@return all service users, in the order in which they came} */
    List<ServiceUser> all();

    /**
     * Adds a service user, or puts it in the place of the one with its id.
     *
     * @param serviceUser the service user
     * @throws IllegalArgumentException when one of its tokens stands twice or is that of another service user
     */
    void put(ServiceUser serviceUser);

    /**
     * Removes a service user and all its tokens.
     *
     * @param id its id
     * @return whether there was one
     */
    boolean remove(String id);

    /**
     * Adds a token to a service user.
     *
     * @param id the id of the service user
     * @param token the hash of the token
     * @throws IllegalArgumentException when there is no such service user, or the token is known already
     */
    void addToken(String id, TokenHash token);

    /**
     * Takes a token away; it is good no more from the next request on.
     *
     * @param sha256 the SHA-256 of the token, in hexadecimal
     * @return whether somebody had it
     */
    boolean removeToken(String sha256);

    /**
     * Makes a token of 32 random octets. It is given away here and nowhere else: only its hash is kept.
     *
     * @param id the id of the service user whose token it is
     * @param expires from when on it is good no more; {@link Instant#MAX} for never
     * @return the token in the clear, in base64url
     * @throws IllegalArgumentException when there is no such service user
     */
    default String newToken(String id, Instant expires) {
        byte[] octets = new byte[32];
        new SecureRandom().nextBytes(octets);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        addToken(id, TokenHash.of(token, expires));
        return token;
    }
}
