package dev.scimkit.benchmarks.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One request at a time to a service provider that has 1,000 users with many attributes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class ServerBenchmark {

    private static final int USERS = 1_000;
    private static final byte[] NOTHING = {};

    /** Which one; {@code jackson} is a loop with nothing of SCIM in it. */
    @Param({"scimkit", "jackson", "scimSdk", "scimple"})
    public String server;

    private final List<String> paths = new ArrayList<>();
    private UserServer users;
    private int next;

    /** Stores the users. */
    @Setup
    public void prepare() {
        users = UserServer.of(server);
        paths.clear();
        for (int i = 0; i < USERS; i++) {
            paths.add("/Users/" + users.store(UserRequests.user(i)));
        }
        next = USERS;
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
     * Creates a user, who is then taken out of the store past the protocol: else this would measure how the garbage
     * collector copes with a growing store, and the same for all.
     *
     * @return the response
     */
    @Benchmark
    public byte[] create() {
        byte[] response = users.answer("POST", "/Users", "", UserRequests.creation(next++));
        users.forgetLast();
        return response;
    }

    /**
     * Changes one attribute.
     *
     * @return the response
     */
    @Benchmark
    public byte[] patch() {
        return users.answer("PATCH", path(), "", UserRequests.change(next));
    }

    /**
     * Looks a user up by name.
     *
     * @return the response
     */
    @Benchmark
    public byte[] lookUp() {
        return users.answer("GET", "/Users", UserRequests.lookUp(next++ % USERS), NOTHING);
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
        return paths.get(next++ % USERS);
    }
}
