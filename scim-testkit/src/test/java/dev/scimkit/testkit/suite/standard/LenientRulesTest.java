package dev.scimkit.testkit.suite.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.ReferenceServer;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Suite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Rules of the standard suite leave servers the choices that the RFCs leave them. */
class LenientRulesTest {

    private static ConformanceReport run(ScimEndpoint server, Set<String> ids) {
        return ScimTestkit.of(Suite.STANDARD)
                .only(rule -> ids.contains(rule.id()))
                .run(server);
    }

    private static ScimEndpoint answering(UnaryOperator<String> change) {
        ScimEndpoint server = ReferenceServer.inProcess();
        return server.via(request -> {
            ScimResponse response = server.transport().send(request);
            return request.uri().getPath().endsWith("/ResourceTypes")
                    ? new ScimResponse(
                            response.status(),
                            response.headers(),
                            change.apply(response.text()).getBytes(StandardCharsets.UTF_8))
                    : response;
        });
    }

    /** RFC 9865 section 2: a page may have fewer resources than the client asked for. */
    @Test
    void cursorRules_serverWithSmallerPages_pass() {
        ScimEndpoint server = ReferenceServer.inProcess();
        ScimEndpoint smaller = server.via(request -> server.transport()
                .send(new ScimRequest(
                        request.method(),
                        URI.create(request.uri().toString().replaceFirst("(cursor=.*)count=2", "$1count=1")),
                        request.headers(),
                        new String(request.body(), StandardCharsets.UTF_8)
                                .replace("\"count\":2", "\"count\":1")
                                .getBytes(StandardCharsets.UTF_8))));

        ConformanceReport report = run(smaller, Set.of("C-2-01", "C-2-09", "C-2-16", "C-2.1-06", "C-2.1-12"));

        assertThat(report.results()).as(report.describe()).hasSize(5).allMatch(RuleResult.Passed.class::isInstance);
    }

    /** RFC 7643 section 6: the id of a resource type is optional. */
    @Test
    void oneResourceType_idIsNotTheName_isReadByIdOrLocation() {
        for (String id : List.of("\"id\":\"User\",", "")) {
            ConformanceReport report = run(answering(types -> types.replace("\"id\":\"User\",", id)), Set.of("P-4-06"));

            assertThat(report.results()).as(report.describe()).allMatch(RuleResult.Passed.class::isInstance);
        }
    }

    @Test
    void oneResourceType_neitherIdNorLocation_isSkipped() {
        ScimEndpoint server = answering(types -> types.replace("\"id\":\"User\",", "")
                .replaceAll("\"location\":\"[^\"]*/ResourceTypes/User\"", "\"version\":\"1\""));

        assertThat(run(server, Set.of("P-4-06")).results()).allMatch(RuleResult.Skipped.class::isInstance);
    }

    @Test
    void capabilities_typeThatOnlyEndsLikeGroups_areNoGroups() {
        ScimEndpoint server =
                answering(types -> types.replace("\"endpoint\":\"/Groups\"", "\"endpoint\":\"/UserGroups\""));

        assertThat(ScimTestkit.of(Suite.STANDARD).against(server).capabilities())
                .doesNotContain(Capability.GROUPS);
    }
}
