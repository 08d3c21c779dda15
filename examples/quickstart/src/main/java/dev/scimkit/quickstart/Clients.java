package dev.scimkit.quickstart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * The service users as OAuth 2.0 clients.
 *
 * @param serviceUsers all of them
 */
record Clients(List<ServiceUser> serviceUsers) {

    /** The client with this id and secret; secrets are compared in constant time. */
    Optional<ServiceUser> find(String id, String secret) {
        byte[] given = secret.getBytes(StandardCharsets.UTF_8);
        return serviceUsers.stream()
                .filter(user -> user.name().equals(id))
                .filter(user -> MessageDigest.isEqual(user.token().getBytes(StandardCharsets.UTF_8), given))
                .findFirst();
    }
}
