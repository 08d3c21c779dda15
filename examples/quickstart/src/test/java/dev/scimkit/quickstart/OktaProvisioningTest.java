package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Okta provisions into the running quickstart over HTTP: O-1 to O-12. */
class OktaProvisioningTest {

    @TempDir
    private static Path folder;

    private static QuickstartProcess quickstart;
    private static ScimClient okta;
    private static String baseUrl;

    @BeforeAll
    static void start() {
        quickstart = QuickstartProcess.fromClasses("--port", "0", "--config", TestOrganization.configurationIn(folder));
        baseUrl = quickstart.baseUrl();
        okta = new ScimClient(baseUrl, TestOrganization.TOKEN);
    }

    @AfterAll
    static void stop() {
        quickstart.close();
        quickstart.assertNothingFailed();
        assertThat(quickstart.printed())
                .noneMatch(line -> line.contains(TestOrganization.TOKEN))
                .noneMatch(line -> line.contains("1mz050nq"));
    }

    /** One test for each file of {@code okta/}, in order: sends the request, and checks status, body and headers. */
    @TestFactory
    Stream<DynamicTest> recordedRequests_replayedInOrder_areAnsweredExactly() throws IOException, URISyntaxException {
        Expectation expectation = new Expectation();
        expectation.name("base", baseUrl);
        return RecordedRequest.in("okta").stream()
                .map(recorded -> dynamicTest(recorded.name(), () -> recorded.replay(okta, expectation)));
    }

    @Test
    void fullPush_ofFiveThousandMembers_replacesThemAll_O11() {
        JsonNode group =
                JsonMapper.shared().readTree(okta.send("POST", "/Groups", """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Everyone",
                         "members":[{"value":"before"}]}
                        """).body());
        String path = "/Groups/" + group.get("id").stringValue();
        String members = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"value\":\"member-" + i + "\",\"display\":\"user" + i + "@example.com\"}")
                .collect(Collectors.joining(","));

        int status = okta.send(
                        "PATCH",
                        path,
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                                + "{\"op\":\"replace\",\"path\":\"members\",\"value\":[" + members + "]}]}")
                .statusCode();

        assertThat(status).isEqualTo(204);
        JsonNode stored = JsonMapper.shared().readTree(okta.get(path).body()).get("members");
        assertThat(stored.values().stream().map(member -> member.get("value").stringValue()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 5_000).mapToObj(i -> "member-" + i).toList());
        assertThat(okta.send("DELETE", path, null).statusCode()).isEqualTo(204);
    }
}
