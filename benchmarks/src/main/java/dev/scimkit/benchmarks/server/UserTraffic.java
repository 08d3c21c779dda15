package dev.scimkit.benchmarks.server;

import dev.scimkit.benchmarks.data.Body;
import java.util.Arrays;

/** Requests, made beforehand, to a server that has 1,000 users with many attributes. */
public final class UserTraffic {

    /** How many different users there are to create. They are removed again before the next ones are created. */
    public static final int CREATIONS = 500;

    private static final int USERS = 1_000;

    /** Has no divisor in common with the number of users, so that no user gets the same change twice in a row. */
    private static final int CHANGES = 1_009;

    private static final byte[] NO_BODY = {};

    private final UserServer server;
    private final String[] paths = new String[USERS];
    private final String[] lookUps = new String[USERS];
    private final byte[][] changes = new byte[CHANGES][];
    private final byte[][] creations = new byte[CREATIONS][];
    private int created;
    private int next;

    /**
     * Stores the users, and makes the requests.
     *
     * @param server one of {@link UserServer#SERVERS}
     * @param body the users to create
     */
    public UserTraffic(String server, Body body) {
        this.server = UserServer.of(server);
        Arrays.setAll(paths, number -> "/Users/" + this.server.store(UserRequests.user(number)));
        Arrays.setAll(lookUps, UserRequests::lookUp);
        Arrays.setAll(changes, UserRequests::change);
        Arrays.setAll(creations, number -> body.octets(USERS + number));
    }

    /** {@return the response to reading a user} */
    public byte[] get() {
        return server.answer("GET", path(), "", NO_BODY);
    }

    /** {@return the response to a search by user name} */
    public byte[] lookUp() {
        return server.answer("GET", "/Users", lookUps[next++ % USERS], NO_BODY);
    }

    /** {@return a page of 50 users} */
    public byte[] page() {
        return server.answer("GET", "/Users", "startIndex=1&count=50", NO_BODY);
    }

    /** {@return the response to the change of one attribute} */
    public byte[] patch() {
        return server.answer("PATCH", path(), "", changes[next % CHANGES]);
    }

    /** {@return the response to the creation of a user; at most {@link #CREATIONS} before they are forgotten} */
    public byte[] create() {
        return server.answer("POST", "/Users", "", creations[created++]);
    }

    /** Removes the created users, without requests: a growing store would measure the garbage collector. */
    public void forgetCreated() {
        server.forget(created);
        created = 0;
    }

    private String path() {
        return paths[next++ % USERS];
    }
}
