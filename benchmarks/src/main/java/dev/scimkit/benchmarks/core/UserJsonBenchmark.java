package dev.scimkit.benchmarks.core;

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
 * JSON to a user, and back to JSON.
 *
 * <p>Ours also normalizes the user, and checks it against its schemas before it is written; the others only read and write.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class UserJsonBenchmark {

    /** Which library; {@code jackson} is raw Jackson 3, the measure. */
    @Param({"scimkit", "scimkitUnchecked", "jackson", "unboundId", "scimSdk", "scimple"})
    public String library;

    /** Which user. */
    @Param
    public Body body;

    private UserCodec codec;
    private byte[] json;

    /**
     * Prepares the user.
     *
     * @throws Exception if the library refuses it
     */
    @Setup
    public void prepare() throws Exception {
        codec = UserCodec.of(library);
        json = body.octets(1);
        codec.check(json);
    }

    /**
     * Reads a user.
     *
     * @return the user
     * @throws Exception never
     */
    @Benchmark
    public Object read() throws Exception {
        return codec.read(json);
    }

    /**
     * Reads a user and writes it again.
     *
     * @return the octets
     * @throws Exception never
     */
    @Benchmark
    public byte[] roundTrip() throws Exception {
        return codec.write(codec.read(json));
    }
}
