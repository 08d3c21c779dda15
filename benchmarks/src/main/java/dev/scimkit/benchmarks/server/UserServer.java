package dev.scimkit.benchmarks.server;

import java.util.List;

/** A service provider with users, called in process. */
public interface UserServer {

    /** Ours; a loop over Jackson trees without any SCIM; and the peers that have a server. */
    List<String> SERVERS = List.of("scimkit", "jackson", "scimSdk", "scimple");

    /**
     * Answers a request.
     *
     * @param method the HTTP method
     * @param path the path after the base URL
     * @param query the percent-encoded query, or the empty string
     * @param body the octets of the body, or none
     * @return the octets of the response
     */
    byte[] answer(String method, String path, String query, byte[] body);

    /**
     * Creates a user.
     *
     * @param user the JSON of the user
     * @return the id that it got
     */
    String store(String user);

    /**
     * Removes the users that were created last, without a request.
     *
     * @param count how many
     */
    void forget(int count);

    /**
     * Prepares a server without users.
     *
     * @param server one of {@link #SERVERS}
     * @return the server
     */
    static UserServer of(String server) {
        return switch (server) {
            case "scimkit" -> new ScimkitServer();
            case "jackson" -> new JacksonServer();
            case "scimSdk" -> new ScimSdkServer();
            case "scimple" -> new ScimpleServer();
            default -> throw new IllegalArgumentException(server);
        };
    }
}
