package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.BulkSteps.Operation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

/** A bulk request has the outcome of its operations sent one by one, and says so (RFC 7644 section 3.7). */
class BulkProperties {

    /** A request: its operations, and how many errors end it, or 0 for any number. */
    record Request(List<Operation> operations, int failOnErrors) {}

    @Property(tries = 200, seed = "7644")
    void bulkRequest_ofAnyOperations_leavesWhatTheyLeaveOneByOne(@ForAll("requests") Request request) {
        OneByOne expected = new OneByOne(request.operations(), request.failOnErrors());
        expected.run();
        BulkSteps.World bulk = new BulkSteps.World();

        JsonNode results = bulk.runAll(request.operations(), request.failOnErrors());

        assertThat(BulkSteps.told(results)).isEqualTo(expected.told());
        assertThat(bulk.everything()).isEqualTo(expected.world().everything());
    }

    @Property(tries = 100, seed = "7645")
    void bulkRequest_ofAnyOperations_leavesNoReferenceToNothing(@ForAll("requests") Request request) {
        BulkSteps.World bulk = new BulkSteps.World();

        bulk.runAll(request.operations(), request.failOnErrors());

        Set<String> ids = new TreeSet<>();
        Set<String> referredTo = new TreeSet<>();
        for (JsonNode resource : bulk.resources()) {
            ids.add(resource.get("id").asString());
            resource.path("members")
                    .forEach(member -> referredTo.add(member.get("value").asString()));
        }
        assertThat(ids).containsAll(referredTo);
    }

    @Provide
    Arbitrary<Request> requests() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 30);
        Arbitrary<BulkSteps.Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, 11), number, number, number)
                .as(BulkSteps.Step::new);
        return Combinators.combine(step.list().ofMinSize(2).ofMaxSize(9), Arbitraries.of(0, 0, 1, 2, 3))
                .as((steps, failOnErrors) -> new Request(BulkSteps.operations(steps), failOnErrors));
    }
}
