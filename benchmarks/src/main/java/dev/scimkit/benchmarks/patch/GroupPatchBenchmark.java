package dev.scimkit.benchmarks.patch;

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

/** Members come to a large group and go: from the text of the request to the group as it is then. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GroupPatchBenchmark {

    /** Which library. */
    @Param({"scimkit", "unboundId", "scimSdk", "scimple"})
    public String library;

    /** How many members the group has; the peers are slow enough with the fewest. */
    @Param({"10000"})
    public int members;

    private PatchingLibrary patching;
    private String addition;
    private String removal;

    /**
     * Prepares the group.
     *
     * @throws Exception when the library refuses it
     */
    @Setup
    public void prepare() throws Exception {
        patching = PatchingLibrary.of(library, Requests.group(members), true);
        addition = Requests.addition(members, 100);
        removal = Requests.removal(members / 2);
    }

    /**
     * Adds 100 members.
     *
     * @return the group as it is then
     * @throws Exception never
     */
    @Benchmark
    public Object addHundred() throws Exception {
        return patching.patch(addition);
    }

    /**
     * Removes one member.
     *
     * @return the group as it is then
     * @throws Exception never
     */
    @Benchmark
    public Object removeOne() throws Exception {
        return patching.patch(removal);
    }
}
