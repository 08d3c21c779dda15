package dev.scimkit.benchmarks.server;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One request at a time to a service provider that has 1,000 users with many attributes. What is measured begins with the
 * octets of a request and ends with those of the response: requests are made before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class ServerBenchmark {

    private static final int USERS = 1_000;

    /** So many users are created before they are taken out again, which is not measured. */
    private static final int CREATIONS = 500;

    /** So many changes that no user gets the same one twice in a row: it has no divisor in common with the users. */
    private static final int CHANGES = 1_009;

    private static final byte[] NOTHING = {};

    /** Which one; {@code jackson} is a loop with nothing of SCIM in it. */
    @Param({"scimkit", "jackson", "scimSdk", "scimple"})
    public String server;

    private final String[] paths = new String[USERS];
    private final String[] lookUps = new String[USERS];
    private final byte[][] creations = new byte[CREATIONS][];
    private final byte[][] changes = new byte[CHANGES][];
    private UserServer users;
    private int next;

    /** Stores the users, and makes the requests. */
    @Setup
    public void prepare() {
        users = UserServer.of(server);
        Arrays.setAll(paths, number -> "/Users/" + users.store(UserRequests.user(number)));
        Arrays.setAll(lookUps, UserRequests::lookUp);
        Arrays.setAll(creations, number -> UserRequests.creation(USERS + number));
        Arrays.setAll(changes, UserRequests::change);
    }

    /** Takes out what was created, past the protocol: else this would measure how a growing store makes collecting garbage slow. */
    @State(Scope.Benchmark)
    public static class Created {

        /**
         * Takes the users out.
         *
         * @param benchmark created them
         */
        @TearDown(Level.Invocation)
        public void forget(ServerBenchmark benchmark) {
            benchmark.users.forget(CREATIONS);
        }
    }

    /**
     * Reads a user.
     *
     * @return the response
     */
    @Benchmark
    public byte[] get() {
        return users.answer("GET", path(), "", NOTHING);
    }

    /**
     * Creates users.
     *
     * @param hole takes the responses
     * @param created takes the users out again
     */
    @Benchmark
    @OperationsPerInvocation(CREATIONS)
    public void create(Blackhole hole, Created created) {
        for (byte[] creation : creations) {
            hole.consume(users.answer("POST", "/Users", "", creation));
        }
    }

    /**
     * Changes one attribute.
     *
     * @return the response
     */
    @Benchmark
    public byte[] patch() {
        return users.answer("PATCH", path(), "", changes[next % CHANGES]);
    }

    /**
     * Looks a user up by name.
     *
     * @return the response
     */
    @Benchmark
    public byte[] lookUp() {
        return users.answer("GET", "/Users", lookUps[next++ % USERS], NOTHING);
    }

    /**
     * Reads a page of 50 users.
     *
     * @return the response
     */
    @Benchmark
    public byte[] page() {
        return users.answer("GET", "/Users", "startIndex=1&count=50", NOTHING);
    }

    private String path() {
        return paths[next++ % USERS];
    }
}
