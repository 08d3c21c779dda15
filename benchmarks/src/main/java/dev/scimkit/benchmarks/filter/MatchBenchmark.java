package dev.scimkit.benchmarks.filter;

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

/** From a parsed filter and a user to the answer: about one user again and again, or about many different users. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class MatchBenchmark {

    /** Which library. */
    @Param({"scimkit", "byHand", "unboundId", "scimSdk", "scimple"})
    public String library;

    /** Which filter. */
    @Param({"LOOKUP", "GROUPED", "ELEMENTS", "MANY", "URN_AND_DATE", "TYPE_AND_EMAIL", "TYPE_AND_NAME"})
    public FilterCase filter;

    /** How many users. */
    @Param({"1", "10000"})
    public int users;

    private Matching matching;

    /**
     * Prepares everything that is not measured.
     *
     * @throws Exception if the library refuses the filter, or answers wrongly
     */
    @Setup
    public void prepare() throws Exception {
        matching = users == 1 ? Matching.one(library, filter) : Matching.many(library, filter, users);
    }

    /**
     * Asks about the next user.
     *
     * @return the answer
     * @throws Exception never
     */
    @Benchmark
    public boolean match() throws Exception {
        return matching.next();
    }
}
