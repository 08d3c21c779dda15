package dev.scimkit.benchmarks.filter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import com.unboundid.scim2.common.utils.JsonUtils;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.utils.RequestUtils;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.directory.scim.spec.filter.FilterExpressions;
import org.apache.directory.scim.spec.resources.ScimResource;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.apache.directory.scim.spec.schema.Schemas;
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
import tools.jackson.databind.JsonNode;

/**
 * From a parsed filter and a user to the answer. All five filters match the user, and none its counterexample; a library
 * that says otherwise answers wrongly, fails here, and is not compared.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class MatchBenchmark {

    /** Which filter. */
    @State(Scope.Benchmark)
    public static class Case {

        /** The filter. */
        @Param
        public FilterCase filter;
    }

    /** What scimkit and the predicate written by hand need. */
    @State(Scope.Benchmark)
    public static class Ours {

        private Resource resource;
        private FilterMatcher matcher;
        private JsonNode tree;
        private Predicate<JsonNode> byHand;

        /**
         * Prepares what is not measured.
         *
         * @param of which filter
         * @throws IOException never
         */
        @Setup
        public void prepare(Case of) throws IOException {
            resource = ResourceReader.of(ResourceTypes.user()).read(user());
            matcher = FilterMatcher.compile(Filter.parse(of.filter.text()), ResourceTypes.user());
            tree = resource.tree();
            byHand = of.filter.byHand();
            Resource other = ResourceReader.of(ResourceTypes.user()).read(of.filter.counterexample(user()));
            right(!matcher.matches(other) && !byHand.test(other.tree()));
        }
    }

    /** What UnboundID's SDK needs. */
    @State(Scope.Benchmark)
    public static class UnboundId {

        private com.unboundid.scim2.common.filters.Filter filter;
        private ObjectNode tree;

        /**
         * Prepares what is not measured.
         *
         * @param of which filter
         * @throws Exception if the filter is refused
         */
        @Setup
        public void prepare(Case of) throws Exception {
            filter = com.unboundid.scim2.common.filters.Filter.fromString(of.filter.text());
            tree = (ObjectNode) JsonUtils.getObjectReader().readTree(user());
            String other = of.filter.counterexample(user());
            right(!FilterEvaluator.evaluate(filter, JsonUtils.getObjectReader().readTree(other)));
        }
    }

    /** What SCIM-SDK needs. */
    @State(Scope.Benchmark)
    public static class Sdk {

        private final ScimSdk scimSdk = new ScimSdk();
        private FilterNode filter;
        private List<User> users;

        /**
         * Prepares what is not measured.
         *
         * @param of which filter
         * @throws IOException never
         */
        @Setup
        public void prepare(Case of) throws IOException {
            filter = RequestUtils.parseFilter(scimSdk.resourceType(), of.filter.text());
            users = List.of(JsonHelper.readJsonDocument(user(), User.class));
            User other = JsonHelper.readJsonDocument(of.filter.counterexample(user()), User.class);
            right(FilterResourceResolver.filterResources(scimSdk.provider(), List.of(other), filter)
                    .isEmpty());
        }
    }

    /** What SCIMple needs. */
    @State(Scope.Benchmark)
    public static class Scimple {

        private Predicate<ScimResource> predicate;
        private ScimUser user;

        /**
         * Prepares what is not measured.
         *
         * @param of which filter
         * @throws Exception if the filter is refused
         */
        @Setup
        public void prepare(Case of) throws Exception {
            user = ScimpleUser.of(new ObjectMapper().readTree(user()));
            predicate = FilterExpressions.inMemory(
                    new org.apache.directory.scim.spec.filter.Filter(of.filter.text()),
                    Schemas.schemaFor(ScimUser.class));
            String other = of.filter.counterexample(user());
            right(!predicate.test(ScimpleUser.of(new ObjectMapper().readTree(other))));
        }
    }

    private static String user() throws IOException {
        try (InputStream in = MatchBenchmark.class.getResourceAsStream("user.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Asks scimkit.
     *
     * @param ours the filter and the user
     * @return the answer
     */
    @Benchmark
    public boolean scimkit(Ours ours) {
        return right(ours.matcher.matches(ours.resource));
    }

    /**
     * Asks the Java that was written for this one filter.
     *
     * @param ours the predicate and the user
     * @return the answer
     */
    @Benchmark
    public boolean byHand(Ours ours) {
        return right(ours.byHand.test(ours.tree));
    }

    /**
     * Asks UnboundID's SDK.
     *
     * @param theirs the filter and the user
     * @return the answer
     * @throws ScimException never
     */
    @Benchmark
    public boolean unboundId(UnboundId theirs) throws ScimException {
        return right(FilterEvaluator.evaluate(theirs.filter, theirs.tree));
    }

    /**
     * Asks SCIM-SDK.
     *
     * @param theirs the filter and the user
     * @return the answer
     */
    @Benchmark
    public boolean scimSdk(Sdk theirs) {
        return right(!FilterResourceResolver.filterResources(theirs.scimSdk.provider(), theirs.users, theirs.filter)
                .isEmpty());
    }

    /**
     * Asks SCIMple.
     *
     * @param theirs the filter and the user
     * @return the answer
     */
    @Benchmark
    public boolean scimple(Scimple theirs) {
        return right(theirs.predicate.test(theirs.user));
    }

    private static boolean right(boolean answer) {
        if (!answer) {
            throw new IllegalStateException("wrong answer");
        }
        return true;
    }
}
