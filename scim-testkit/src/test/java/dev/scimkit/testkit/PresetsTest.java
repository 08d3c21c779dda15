package dev.scimkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Suite;
import org.junit.jupiter.api.Test;

/** What scimkit's presets tolerate is what the suites of their clients need, and no less. */
class PresetsTest {

    @Test
    void oktaSuite_asACallerWithThePresetOkta_passes() {
        ConformanceReport report = ScimTestkit.of(Suite.OKTA).run(caller("okta-token"));

        assertThat(report.conforms()).as(report.describe()).isTrue();
    }

    @Test
    void entraSuite_asACallerWithThePresetEntra_passes() {
        ConformanceReport report = ScimTestkit.of(Suite.ENTRA).run(caller("entra-token"));

        assertThat(report.conforms()).as(report.describe()).isTrue();
    }

    @Test
    void entraSuite_asAnyCaller_failsWhatTheRfcHasRefused() {
        ConformanceReport report = ScimTestkit.of(Suite.ENTRA).run(caller("manager-token"));

        assertThat(report.results().stream()
                        .filter(RuleResult.Failed.class::isInstance)
                        .map(result -> result.rule().id()))
                .containsExactly("E-6b", "E-8f", "E-9d");
    }

    private static ScimEndpoint caller(String token) {
        return ReferenceServer.inProcess()
                .credentials(Caller.ENTRA_ID, "Bearer " + token)
                .bearer(token);
    }
}
