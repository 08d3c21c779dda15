package dev.scimkit.benchmarks.server;

import dev.scimkit.benchmarks.data.Body;
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

/**
 * One request at a time to a service provider that has 1,000 users with many attributes. A request is measured from its octets to
 * the octets of the response; it is made beforehand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class ServerBenchmark {

    /** Which server; {@code jackson} is a loop without any SCIM. */
    @Param({"scimkit", "jackson", "scimSdk", "scimple"})
    public String server;

    private UserTraffic traffic;

    /** Stores the users, and makes the requests. */
    @Setup
    public void prepare() {
        traffic = new UserTraffic(server, Body.SHORTER);
    }

    /** {@return the response to reading a user} */
    @Benchmark
    public byte[] get() {
        return traffic.get();
    }

    /** {@return the response to the change of one attribute} */
    @Benchmark
    public byte[] patch() {
        return traffic.patch();
    }

    /** {@return the response to a search by user name} */
    @Benchmark
    public byte[] lookUp() {
        return traffic.lookUp();
    }

    /** {@return a page of 50 users} */
    @Benchmark
    public byte[] page() {
        return traffic.page();
    }
}
