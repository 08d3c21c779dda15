package dev.scimkit.testkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.InteropReferenceServer;
import dev.scimkit.testkit.IpsieReferenceServer;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.Scripted;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Suite;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules of the profiles and of Okta require no more than their documents. */
class ProfileRulesTest {

    private static ConformanceReport run(Suite suite, ScimEndpoint server, Set<String> ids) {
        return ScimTestkit.of(suite).only(rule -> ids.contains(rule.id())).run(server);
    }

    private static ScimEndpoint changed(ScimEndpoint server, String path, String text, String replacement) {
        return server.via(request -> {
            ScimResponse response = server.transport().send(request);
            return !request.uri().getPath().endsWith(path)
                    ? response
                    : new ScimResponse(
                            response.status(),
                            response.headers(),
                            response.text().replace(text, replacement).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** The schemas of the three discovery types may be left out, even by a server that lists the types. */
    @Test
    void interop_discoveryTypesWithoutSchemas_pass() {
        ScimEndpoint server = changed(
                InteropReferenceServer.inProcess(),
                "/ResourceTypes",
                "\"Resources\":[",
                "\"Resources\":[{\"name\":\"Schema\",\"endpoint\":\"/Schemas\",\"schema\":"
                        + "\"urn:ietf:params:scim:schemas:core:2.0:Schema\"},");

        assertThat(run(Suite.INTEROP, server, Set.of("IP-D1")).results()).allMatch(RuleResult.Passed.class::isInstance);
    }

    /** At most 1,000 for each page is a recommendation. */
    @Test
    void ipsie_largePages_failTheAdvisoryRuleOnly() {
        ScimEndpoint server = changed(
                IpsieReferenceServer.inProcess(), "/ServiceProviderConfig", "\"maxResults\":", "\"maxResults\":9");

        ConformanceReport report = run(Suite.IPSIE_AL2, server, Set.of("AL-U3", "AL-U3b"));

        assertThat(report.results())
                .extracting(result -> result.rule().id() + " " + result.rule().level() + " "
                        + result.getClass().getSimpleName())
                .containsExactlyInAnyOrder("AL-U3 REQUIRED Passed", "AL-U3b ADVISORY Failed");
    }

    /** An answer to POST may leave out what the client sent. */
    @Test
    void ipsie_newGroupShownWithoutMembers_failsNoRule() {
        ScimEndpoint reference = IpsieReferenceServer.inProcess();
        ScimEndpoint server = reference.via(request -> {
            ScimResponse response = reference.transport().send(request);
            String body = response.text().replaceAll(",\"members\":\\[[^]]*]", "");
            return request.method().equals("POST") && request.uri().getPath().endsWith("/Groups")
                    ? new ScimResponse(response.status(), response.headers(), body.getBytes(StandardCharsets.UTF_8))
                    : response;
        });

        ConformanceReport report = run(Suite.IPSIE_AL2, server, Set.of("AL-G4", "AL-G4b"));

        assertThat(report.results()).as(report.describe()).hasSize(2).allMatch(RuleResult.Passed.class::isInstance);
    }

    @Test
    void entitlements_endpointWithoutSlash_areReadToTheEndInFewRequests() {
        Scripted server = new Scripted()
                .on(
                        "GET",
                        "/ResourceTypes",
                        200,
                        "{'Resources':[{'id':'Role','name':'Role','endpoint':'Roles',"
                                + "'schema':'urn:okta:scim:schemas:core:1.0:Role'}]}")
                .on("GET", "/Roles", ProfileRulesTest::pageOfRoles);

        ConformanceReport report = run(Suite.OKTA, server.endpoint(), Set.of("OE-1", "OE-2"));

        assertThat(report.results()).as(report.describe()).hasSize(2).allMatch(RuleResult.Passed.class::isInstance);
        assertThat(server.log()).filteredOn("GET /Roles"::equals).hasSize(2 * 6);
    }

    private static ScimResponse pageOfRoles(ScimRequest request) {
        Map<String, Integer> parameters = new TreeMap<>();
        Arrays.stream(request.uri().getQuery().split("&"))
                .map(parameter -> parameter.split("="))
                .forEach(parts -> parameters.put(parts[0], Integer.valueOf(parts[1])));
        int start = parameters.get("startIndex");
        return Scripted.response(
                200,
                "{'totalResults':230,'Resources':["
                        + IntStream.range(start, Math.min(231, start + parameters.get("count")))
                                .mapToObj(number -> "{'id':'r" + number + "','displayName':'Role'}")
                                .collect(Collectors.joining(","))
                        + "]}");
    }
}
