package dev.scimkit.benchmarks.patch;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Members join and leave a large group: from the text of the request to the patched group.
 *
 * <p>The group is either the same one for all requests, as in a store that keeps it in memory, or read from JSON right before each
 * request, as in a service that reads it from a database. Reading is not measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GroupPatchBenchmark {

    /** Which library. */
    @Param({"scimkit", "unboundId", "scimSdk", "scimple"})
    public String library;

    /** How many members the group has. The peers take milliseconds to patch the smallest group. */
    @Param({"10000"})
    public int members;

    /** The same group for all requests. */
    private PatchingLibrary warm;

    private String group;
    private String addition;
    private String removal;

    /**
     * Prepares the group.
     *
     * @throws Exception if the library refuses it
     */
    @Setup
    public void prepare() throws Exception {
        group = PatchRequests.group(members);
        warm = PatchingLibrary.of(library, group, true);
        addition = PatchRequests.addition(members, 100);
        removal = PatchRequests.removal(members / 2);
    }

    /** A group that no request has seen. */
    @State(Scope.Benchmark)
    public static class Fresh {

        private PatchingLibrary patching;

        /**
         * Reads the group.
         *
         * @param benchmark has its JSON
         * @throws Exception if the library refuses it
         */
        @Setup(Level.Invocation)
        public void read(GroupPatchBenchmark benchmark) throws Exception {
            patching = PatchingLibrary.of(benchmark.library, benchmark.group, true);
        }
    }

    /**
     * Adds 100 members.
     *
     * @return the patched group
     * @throws Exception never
     */
    @Benchmark
    public Object addHundred() throws Exception {
        return warm.patch(addition);
    }

    /**
     * Removes one member.
     *
     * @return the patched group
     * @throws Exception never
     */
    @Benchmark
    public Object removeOne() throws Exception {
        return warm.patch(removal);
    }

    /**
     * Adds 100 members to a group that was just read.
     *
     * @param fresh the group
     * @return the patched group
     * @throws Exception never
     */
    @Benchmark
    public Object addHundredFresh(Fresh fresh) throws Exception {
        return fresh.patching.patch(addition);
    }

    /**
     * Removes one member of a group that was just read.
     *
     * @param fresh the group
     * @return the patched group
     * @throws Exception never
     */
    @Benchmark
    public Object removeOneFresh(Fresh fresh) throws Exception {
        return fresh.patching.patch(removal);
    }
}
