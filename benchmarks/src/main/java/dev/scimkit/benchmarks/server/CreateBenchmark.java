package dev.scimkit.benchmarks.server;

import dev.scimkit.benchmarks.data.Body;
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

/** Creates users as different clients send them, beside 1,000 others: from the octets of the request to those of the response. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class CreateBenchmark {

    /** Which server; {@code jackson} is a loop without any SCIM. */
    @Param({"scimkit", "jackson", "scimSdk", "scimple"})
    public String server;

    /** Which user. */
    @Param
    public Body body;

    private UserTraffic traffic;

    /** Stores the users, and makes the requests. */
    @Setup
    public void prepare() {
        traffic = new UserTraffic(server, body);
    }

    /** Removes the users that were created. */
    @TearDown(Level.Invocation)
    public void forget() {
        traffic.forgetCreated();
    }

    /**
     * Creates users.
     *
     * @param hole takes the responses
     */
    @Benchmark
    @OperationsPerInvocation(UserTraffic.CREATIONS)
    public void create(Blackhole hole) {
        for (int i = 0; i < UserTraffic.CREATIONS; i++) {
            hole.consume(traffic.create());
        }
    }
}
