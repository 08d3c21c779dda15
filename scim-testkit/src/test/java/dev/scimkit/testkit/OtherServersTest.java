package dev.scimkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Suite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Correct servers that declare less than the reference, or answer in another style, pass with skips and no failure. */
class OtherServersTest {

    /** A server, and how many rules it can be tested with at least. */
    private record Server(String name, Supplier<ScimEndpoint> endpoint, int passed) {}

    private static final List<Server> SERVERS = List.of(
            new Server("users with mapped attributes only", OtherServers::reduced, 420),
            new Server("four attributes, no groups, no bulk", OtherServers::minimal, 270),
            new Server("required attributes and extension", StrictServers::demanding, 475),
            new Server("references and values checked", StrictServers::checking, 490),
            new Server("one e-mail address", StrictServers::withOneAddress, 460),
            new Server("own types, one of them read-only", StrictServers::withOwnTypes, 445),
            new Server("odd ids", OtherServers::withOddIds, 500),
            new Server("slow", OtherServers::slow, 510),
            new Server("another language's style", OtherServers::inAnotherStyle, 510));

    @TestFactory
    Stream<DynamicTest> server_correctButDifferent_failsNoRule() {
        return SERVERS.stream()
                .map(server -> DynamicTest.dynamicTest(server.name(), () -> {
                    ConformanceReport report = ScimTestkit.of(Suite.STANDARD, Suite.OKTA, Suite.ENTRA)
                            .run(server.endpoint().get());

                    assertThat(report.conforms()).as(report.describe()).isTrue();
                    long passed = report.results().stream()
                            .filter(RuleResult.Passed.class::isInstance)
                            .count();
                    assertThat(passed).as(() -> skips(report).toString()).isGreaterThanOrEqualTo(server.passed());
                }));
    }

    @Test
    void interop_usersWithFewAttributesAndARequiredExtension_failsNoRule() {
        ConformanceReport report = ScimTestkit.of(Suite.INTEROP).run(StrictServers.interop());

        assertThat(report.conforms()).as(report.describe()).isTrue();
        assertThat(report.passed()).as(() -> skips(report).toString()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({"INTEROP, IP-P0", "INTEROP, IP-R1a", "ENTRA, E-6", "ENTRA, E-9"})
    void requiredAttribute_patchIsIgnored_fails(Suite suite, String rule) {
        ScimEndpoint correct = suite == Suite.INTEROP ? StrictServers.interop() : StrictServers.demanding();

        ConformanceReport report =
                ScimTestkit.of(suite).only(one -> one.id().equals(rule)).run(ignoringPatch(correct));

        assertThat(report.failed()).as(report.describe()).hasSize(1);
    }

    private static ScimEndpoint ignoringPatch(ScimEndpoint endpoint) {
        return endpoint.via(request -> endpoint.transport()
                .send(
                        request.method().equals("PATCH")
                                ? new ScimRequest("GET", request.uri(), request.headers(), new byte[0])
                                : request));
    }

    @Test
    void text_declaredButNotKept_failsAlthoughItOnlyStandsForAnother() {
        ScimEndpoint forgetful = OtherServers.reduced();
        ScimEndpoint endpoint = forgetful.via(request -> {
            ScimResponse response = forgetful.transport().send(request);
            String body = response.text().replaceAll("\"familyName\":\"[^\"]*\"", "\"familyName\":\"forgotten\"");
            return new ScimResponse(response.status(), response.headers(), body.getBytes(StandardCharsets.UTF_8));
        });

        ConformanceReport report = ScimTestkit.of(Suite.STANDARD)
                .only(rule -> rule.id().equals("P-3.5.2.1-07"))
                .run(endpoint);

        assertThat(report.failed()).hasSize(1);
        assertThat(report.failed().get(0).message()).contains("Expected: /name/familyName to be \"after\"");
    }

    private static Map<String, Integer> skips(ConformanceReport report) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (RuleResult result : report.results()) {
            if (result instanceof RuleResult.Skipped skipped && result.rule().level() != Level.UNTESTED) {
                reasons.merge(skipped.reason(), 1, Integer::sum);
            }
        }
        return reasons;
    }
}
