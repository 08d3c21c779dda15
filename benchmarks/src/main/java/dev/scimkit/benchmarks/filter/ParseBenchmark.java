package dev.scimkit.benchmarks.filter;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.utils.RequestUtils;
import dev.scimkit.filter.Filter;
import java.util.concurrent.TimeUnit;
import org.apache.directory.scim.spec.filter.FilterParseException;
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

/** From text to syntax tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ParseBenchmark {

    /** The filter. */
    @Param
    public FilterCase filter;

    private String text;
    private ScimSdk scimSdk;

    /** Prepares what is not measured. */
    @Setup
    public void prepare() {
        text = filter.text();
        scimSdk = new ScimSdk();
    }

    /** {@return what scimkit makes of it} */
    @Benchmark
    public Filter scimkit() {
        return Filter.parse(text);
    }

    /**
     * {@return what UnboundID's SDK makes of it}
     *
     * @throws BadRequestException never
     */
    @Benchmark
    public com.unboundid.scim2.common.filters.Filter unboundId() throws BadRequestException {
        return com.unboundid.scim2.common.filters.Filter.fromString(text);
    }

    /** {@return what SCIM-SDK makes of it; it looks the attributes up at the same time} */
    @Benchmark
    public FilterNode scimSdk() {
        return RequestUtils.parseFilter(scimSdk.resourceType(), text);
    }

    /**
     * {@return what SCIMple makes of it}
     *
     * @throws FilterParseException never
     */
    @Benchmark
    public org.apache.directory.scim.spec.filter.Filter scimple() throws FilterParseException {
        return new org.apache.directory.scim.spec.filter.Filter(text);
    }

    /** {@return what splitting into tokens by hand yields} */
    @Benchmark
    public int tokensOnly() {
        return TokenScanner.scan(text);
    }
}
