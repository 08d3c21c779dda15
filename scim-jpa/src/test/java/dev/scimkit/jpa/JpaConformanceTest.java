package dev.scimkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.server.InProcess;
import org.junit.jupiter.api.Test;

/** Entities pass the conformance suite, with a column for the rest and without. */
class JpaConformanceTest {

    @Test
    void standard_overEntitiesWithARest_passes() {
        try (Entities entities = Entities.ofApplication()) {
            assertPasses(entities);
        }
    }

    @Test
    void standard_overEntitiesInPostgresql_passes() {
        try (Entities entities = Entities.ofApplicationInPostgresql()) {
            assertPasses(entities);
        }
    }

    @Test
    void standard_overMappedColumnsOnly_passesWhatItsSchemasDeclare() {
        try (Entities entities = Entities.ofApplication()) {
            TestService service = TestService.of(
                    entities, Mappings.accounts().build(), Mappings.teams().build());

            assertPasses(endpoint(service).without(Capability.EXTERNAL_ID)); // groups have no column for it
        }
    }

    private static void assertPasses(Entities entities) {
        assertPasses(endpoint(TestService.of(
                entities,
                Mappings.accounts().rest("scim").build(),
                Mappings.teams().rest("scim").build())));
    }

    private static ScimEndpoint endpoint(TestService service) {
        return InProcess.endpoint(service.service(), "acme").bearer("acme");
    }

    private static void assertPasses(ScimEndpoint endpoint) {
        ConformanceReport report = ScimTestkit.of(Suite.STANDARD).run(endpoint);

        assertThat(report.failed()).extracting(RuleResult.Failed::message).isEmpty();
        assertThat(report.passed()).hasSizeGreaterThan(100);
    }
}
