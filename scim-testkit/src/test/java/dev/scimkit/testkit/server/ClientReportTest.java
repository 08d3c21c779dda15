package dev.scimkit.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.client.ClientDuties;
import dev.scimkit.testkit.client.ReceivedRequest;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.fixture.ScimFixtures;
import dev.scimkit.testkit.language.Transcript;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.ReportFormat;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Suite;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Two clients, one of which keeps the duties of clients. */
class ClientReportTest {

    private static final String PATCH_OP =
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[%s]}";

    @RegisterExtension
    final ScimServerExtension scim = ScimServerExtension.create();

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        return sendTo(scim, method, path, body, headers);
    }

    private HttpResponse<String> sendTo(
            ScimServerExtension server, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Authorization", "Bearer " + server.token())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpResponse<String> good(String method, String path, String body) {
        return body.isEmpty()
                ? send(method, path, body, "User-Agent", "HR/2.1")
                : send(method, path, body, "User-Agent", "HR/2.1", "Content-Type", "application/scim+json");
    }

    private static String filter(String filter) {
        return "filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private String newUser() {
        return "/Users/"
                + scim.create("/Users", ScimFixtures.seeded(1).user())
                        .path("id")
                        .asString();
    }

    private static List<String> outcomes(ConformanceReport report) {
        return report.results().stream()
                .map(result -> result.rule().id() + " " + result.getClass().getSimpleName())
                .toList();
    }

    @Test
    void clientReport_clientThatKeepsItsDuties_passes() {
        scim.next(Fault.tooManyRequests(Duration.ZERO));
        String user = newUser();
        for (int i = 0; i < 2; i++) {
            good(
                    "PATCH",
                    user,
                    PATCH_OP.formatted(
                            "{\"op\":\"replace\",\"path\":\"active\",\"value\":false},"
                                    + "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"a@example.com\"}"));
        }
        ScimFixtures.seeded(2).users(4).forEach(more -> scim.create("/Users", more));
        good("GET", "/Users?count=3&startIndex=1&" + filter("active eq true and userType eq \"or\""), "");
        good("GET", "/Users?count=3&startIndex=1", "");
        good("GET", "/Users?count=3&startIndex=4", "");

        ConformanceReport report = scim.clientReport();

        assertThat(report.describe()).contains("0 failed");
        assertThat(outcomes(report))
                .containsExactly(
                        "IP-H1c Passed",
                        "IP-H1d Passed",
                        "IP-F1c Passed",
                        "IP-F3 Passed",
                        "IP-P0c Passed",
                        "IP-P1c Passed",
                        "IP-P2 Passed",
                        "IP-P6c Passed",
                        "IP-V1 Passed",
                        "AL-P1c Passed",
                        "IP-G1c Passed");
        assertThat(report.results()).allMatch(result -> result.rule().suite() == Suite.CLIENT);
    }

    @Test
    void clientReport_clientThatBreaksThem_failsWithWhatItSent() {
        scim.next(Fault.tooManyRequests(Duration.ofMinutes(1)));
        String user = newUser();
        ScimFixtures.seeded(2).users(4).forEach(more -> scim.create("/Users", more));
        for (int i = 0; i < 2; i++) {
            send(
                    "PATCH",
                    user,
                    PATCH_OP.formatted(
                            "{\"op\":\"replace\",\"value\":{\"password\":\"t1meMa$heen\"}},"
                                    + "{\"op\":\"add\",\"path\":\"emails[type eq \\\"work\\\"]\",\"value\":{\"display\":\"D\"}},"
                                    + "{\"op\":\"add\",\"path\":\"title\",\"value\":\"A\"},{\"op\":\"add\",\"path\":\"Title\",\"value\":\"B\"}"));
        }
        send("PUT", user + "?" + filter("id pr"), "{}", "Content-Type", "application/json", "If-Match", "*");
        send("GET", "/Users?count=3&" + filter("userName sw \"a\" or active eq true"), "");
        send("GET", "/Users?count=3", "");
        send("GET", user, "", "If-None-Match", "W/\"1\"");

        ConformanceReport report = scim.clientReport();

        assertThat(outcomes(report))
                .containsExactly(
                        "IP-H1c Failed",
                        "IP-H1d Failed",
                        "IP-F1c Failed",
                        "IP-F3 Failed",
                        "IP-P0c Failed",
                        "IP-P1c Failed",
                        "IP-P2 Failed",
                        "IP-P6c Failed",
                        "IP-V1 Failed",
                        "AL-P1c Failed",
                        "IP-G1c Failed");
        assertThat(report.describe())
                .contains(
                        "Expected: a path in each operation",
                        "Expected: a wait of 60 seconds",
                        "Got:      a PUT",
                        "Got:      several with the path title",
                        "Got:      id pr",
                        "Expected: requests until all 5 resources were read",
                        "Got:      an end after 3")
                .doesNotContain(scim.token(), "t1meMa$heen");
        assertThat(ReportFormat.HTML.write(report)).contains("id=\"IP-P1c\"", "IP-P1c, suite client");
    }

    @Test
    void clientReport_noRequest_isSkippedWithTheReason() {
        assertThat(scim.clientReport().results().stream().map(result -> ((RuleResult.Skipped) result).reason()))
                .hasSize(11)
                .contains("The client sent no PATCH operation", "The client sent no filter");
    }

    @Test
    void clientReport_bulkOperations_areHeldAgainstTheSameDuties() {
        good(
                "POST",
                "/Bulk",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                        + "{\"method\":\"PATCH\",\"path\":\"/Users/1\",\"data\":"
                        + PATCH_OP.formatted("{\"op\":\"remove\"}") + "},"
                        + "{\"method\":\"PUT\",\"path\":\"/Users/1\",\"data\":{}}]}");

        assertThat(outcomes(scim.clientReport())).contains("IP-P1c Failed", "IP-P0c Failed");
    }

    @Test
    void clientReport_cursorNotFollowed_fails() {
        ScimFixtures.seeded(2).users(4).forEach(more -> scim.create("/Users", more));
        HttpResponse<String> first = good("GET", "/Users?count=3&cursor=", "");
        assertThat(outcomes(scim.clientReport())).contains("IP-G1c Failed");

        String next =
                JsonMapper.shared().readTree(first.body()).path("nextCursor").asString();
        good("GET", "/Users?count=3&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8), "");

        assertThat(outcomes(scim.clientReport())).contains("IP-G1c Passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-Match", "If-None-Match", "if-modified-since", "If-Unmodified-Since"})
    void report_conditionalRequest_fails(String header) {
        ScimRequest conditional =
                new ScimRequest("GET", URI.create("https://h/Users/1"), Map.of(header, "\"1\""), new byte[0]);

        assertThat(outcomes(report(conditional))).contains("IP-V1 Failed");
    }

    @Test
    void report_unconditionalRequest_passes() {
        assertThat(outcomes(report(new ScimRequest("GET", URI.create("https://h/Users/1"), Map.of(), new byte[0]))))
                .contains("IP-V1 Passed");
    }

    /** The server reads the names of members and parameters in any case. */
    @Test
    void clientReport_namesInAnyCase_areHeldAgainstTheSameDuties() {
        String user = newUser();
        good("PATCH", user, "{\"operations\":[{\"OP\":\"remove\",\"PATH\":\"title\"}]}");
        assertThat(outcomes(scim.clientReport())).contains("IP-P1c Passed");

        good("PATCH", user, "{\"operations\":[{\"op\":\"replace\",\"value\":{\"title\":\"T\"}}]}");
        good("POST", "/Users/.search", "{\"Filter\":\"userName sw \\\"a\\\"\"}");
        good("PATCH", user + "?Filter=active", "{}");

        assertThat(outcomes(scim.clientReport())).contains("IP-P1c Failed", "IP-F1c Failed", "IP-F3 Failed");
    }

    @Test
    void report_pathsThatDifferInAValue_areTwo() {
        String operation = "{\"op\":\"replace\",\"path\":\"x[value eq \\\"%s\\\"].display\",\"value\":\"D\"}";

        assertThat(outcomes(report(patch(operation.formatted("aB") + "," + operation.formatted("Ab")))))
                .contains("IP-P2 Passed");
        assertThat(outcomes(report(patch(operation.formatted("aB") + ","
                        + operation.formatted("aB").replace("x[", "X[")))))
                .contains("IP-P2 Failed");
    }

    @Test
    void report_passwordByPath_isHiddenInEveryPart() {
        String operation = "{\"op\":\"replace\",\"path\":\"%s\",\"value\":\"S3cret-1\"}";

        ConformanceReport report = report(patch(operation.formatted("password") + "," + operation.formatted("title")
                + "," + operation.formatted("Title")));

        assertThat(report.describe()).contains("several with the path title").contains("\"value\":\"***\"");
        assertThat(report(patch(operation.formatted("Password") + "," + operation.formatted("password[a eq 1]")))
                        .describe())
                .contains("IP-P6c")
                .doesNotContain("S3cret-1");
    }

    private static ScimRequest patch(String operations) {
        return new ScimRequest(
                "PATCH",
                URI.create("https://h/Users/1"),
                Map.of("User-Agent", "HR/2.1"),
                PATCH_OP.formatted(operations).getBytes(StandardCharsets.UTF_8));
    }

    /** What a hostile or broken client sends is judged, never thrown. */
    @Test
    void report_malformedRequests_isWritten() {
        Stream<String> bodies =
                Stream.of("", "{", "[]", "null", "{\"Operations\":1}", "{\"Operations\":[1,{\"path\":[]}]}");

        ScimRequest[] requests = bodies.flatMap(body -> Stream.of(
                                "PATCH /Users/1?filter=%zz", "POST /Bulk", "POST /.search")
                        .map(line -> line.split(" "))
                        .map(line -> new ScimRequest(
                                line[0],
                                URI.create("https://h" + line[1].replace("%zz", "%25zz")),
                                Map.of("User-Agent", ""),
                                body.getBytes(StandardCharsets.UTF_8))))
                .toArray(ScimRequest[]::new);

        assertThat(report(requests).results()).hasSize(11);
    }

    @Test
    void clientReport_ofASharedServer_keepsTestsApart() {
        ExtensionContext context = (ExtensionContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ExtensionContext.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        ScimServerExtension shared = ScimServerExtension.create();
        shared.beforeAll(context);
        try {
            for (int startIndex : new int[] {1, 4}) {
                shared.beforeEach(context);
                ScimFixtures.seeded(2).users(6).forEach(user -> shared.create("/Users", user));
                sendTo(shared, "GET", "/Users?count=3&startIndex=" + startIndex, "");
                shared.afterEach(context);
            }

            assertThat(shared.clientReport().describe()).contains("an end after 3");
        } finally {
            shared.afterAll(context);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ReactorNetty/1.2.3",
                "Jersey/3.1.9 (HttpUrlConnection 17)",
                "Apache-HttpClient/5.4 (Java/17.0.1)",
                "Apache-HttpAsyncClient/5.4 (Java/17.0.1)",
                "Jetty/12.0.14",
                "Java/17.0.1",
                "Java-http-client/17.0.1",
                "python-httpx/0.27",
                "Python/3.12 aiohttp/3.9.1",
                "ktor-client",
                "Ktor client",
                "GuzzleHttp/7",
                "RestSharp/112.0.0.0",
                "Wget/1.21.4"
            })
    void report_agentOfAnHttpLibrary_fails(String agent) {
        assertThat(outcomes(report(as(agent)))).contains("IP-H1c Failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HR/2.1", "HR/2.1 ReactorNetty/1.2.3", "Jettyson/1", "Wgetter"})
    void report_agentOfAProduct_passes(String agent) {
        assertThat(outcomes(report(as(agent)))).contains("IP-H1c Passed");
    }

    private static ScimRequest as(String agent) {
        return new ScimRequest("GET", URI.create("https://h/Users/1"), Map.of("User-Agent", agent), new byte[0]);
    }

    private static ConformanceReport report(ScimRequest... requests) {
        ScimResponse ok = new ScimResponse(200, Map.of(), new byte[0]);
        return ClientDuties.report(
                URI.create("https://h"),
                Instant.EPOCH,
                Stream.of(requests)
                        .map(request -> new ReceivedRequest(1, request, ok, 0, 0))
                        .toList(),
                new Transcript());
    }
}
