package dev.scimkit.benchmarks.server;

/** A service provider with users, asked in process. */
interface UserServer {

    /** Answers a request; the query is percent-encoded. */
    byte[] answer(String method, String path, String query, byte[] body);

    /** Stores a user given as JSON and returns the id that it got. */
    String store(String user);

    /** Takes so many users out again, those that were created last, past the protocol. */
    void forget(int count);

    /** Prepares an empty one. */
    static UserServer of(String name) {
        return switch (name) {
            case "scimkit" -> new ScimkitServer();
            case "jackson" -> new JacksonServer();
            case "scimSdk" -> new ScimSdkServer();
            case "scimple" -> new ScimpleServer();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
