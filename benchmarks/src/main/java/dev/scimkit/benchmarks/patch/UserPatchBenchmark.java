package dev.scimkit.benchmarks.patch;

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

/** Three operations on a user: from the text of the request, or decoded before, to the patched user. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class UserPatchBenchmark {

    /** Which library. */
    @Param({"scimkit", "unboundId", "scimSdk", "scimple"})
    public String library;

    /** Which user. */
    @Param
    public Body body;

    private PatchingLibrary patching;
    private Object decoded;

    /**
     * Prepares the user.
     *
     * @throws Exception if the library refuses it
     */
    @Setup
    public void prepare() throws Exception {
        patching = PatchingLibrary.ofUser(library, body.stored());
        decoded = patching.decode(PatchRequests.THREE_OPERATIONS);
    }

    /**
     * Patches the user with a request that was decoded before.
     *
     * @return the patched user
     * @throws Exception never
     */
    @Benchmark
    public Object threeDecoded() throws Exception {
        return patching.apply(decoded);
    }

    /**
     * Decodes the request and patches the user.
     *
     * @return the patched user
     * @throws Exception never
     */
    @Benchmark
    public Object threeOperations() throws Exception {
        return patching.patch(PatchRequests.THREE_OPERATIONS);
    }
}
