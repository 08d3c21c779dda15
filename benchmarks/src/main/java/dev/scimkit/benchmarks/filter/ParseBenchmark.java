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

/** From text to syntax tree. SCIM-SDK looks the attributes up at the same time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ParseBenchmark {

    /** Which library. */
    @Param({"scimkit", "unboundId", "scimSdk", "scimple", "tokensOnly"})
    public String library;

    /** Which filter. */
    @Param({"LOOKUP", "GROUPED", "ELEMENTS", "MANY", "URN_AND_DATE"})
    public FilterCase filter;

    private FilterLibrary parser;
    private String text;

    /** Prepares everything that is not measured. */
    @Setup
    public void prepare() {
        parser = FilterLibrary.of(library);
        text = filter.text();
    }

    /**
     * Parses the filter.
     *
     * @return the library's syntax tree
     * @throws Exception never
     */
    @Benchmark
    public Object parse() throws Exception {
        return parser.parse(text);
    }
}
