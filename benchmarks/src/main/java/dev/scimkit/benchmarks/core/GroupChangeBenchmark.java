package dev.scimkit.benchmarks.core;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.group.Member;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.validation.SchemaValidator;
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

/** Adds a member to a large group; run with {@code -prof gc} to see what it allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GroupChangeBenchmark {

    /** How many members the group has before. */
    @Param({"10000", "100000"})
    public int members;

    private final SchemaValidator validator = SchemaValidator.of(ResourceTypes.group());
    private Group group;

    /** Builds the group. */
    @Setup
    public void build() {
        Group.Builder builder = Group.builder("Everybody");
        for (int i = 0; i < members; i++) {
            builder.addMember(Member.user("2819c223-7f76-453a-919d-" + i));
        }
        group = builder.build();
    }

    /** {@return the group with another member} */
    @Benchmark
    public Group add() {
        return group.toBuilder().addMember(Member.user("new")).build();
    }

    /** {@return the group with another member, checked as the result of a PATCH} */
    @Benchmark
    public Resource addAndCheck() {
        return validator.acceptPatched(
                group.toBuilder().addMember(Member.user("new")).build(), group);
    }
}
