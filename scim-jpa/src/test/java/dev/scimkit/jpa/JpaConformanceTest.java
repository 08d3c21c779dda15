package dev.scimkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.server.InProcess;
import org.junit.jupiter.api.Test;

/** Entities with a column for the rest pass the conformance suite. */
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

    private static void assertPasses(Entities entities) {
        TestService service = TestService.of(
                entities,
                Mappings.accounts().rest("scim").build(),
                Mappings.teams().rest("scim").build());

        ConformanceReport report = ScimTestkit.of(Suite.STANDARD)
                .run(InProcess.endpoint(service.service(), "acme").bearer("acme"));

        assertThat(report.failed()).extracting(RuleResult.Failed::message).isEmpty();
        assertThat(report.passed()).hasSizeGreaterThan(100);
    }
}
