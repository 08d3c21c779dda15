package dev.scimkit.server;

import static dev.scimkit.server.TestService.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.context.Permission;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ScimLimits;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The results of the operations of a bulk request (RFC 7644 sections 3.7.2 to 3.7.4). */
class BulkResultsTest {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String ROOT = TestService.BASE + "/" + TestService.ORG;

    private final TestService service = TestService.create();

    @Test
    void result_ofAnyOperationButAFailedPost_hasALocation_P_3_7_10_P_3_7_28() {
        String alice = service.createUser("alice");
        String bob = service.createUser("bob");
        JsonNode results = run(
                service,
                operation("PUT", "/Users/" + alice, user("alicia")),
                operation("PATCH", "/Users/" + alice, patch("{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}")),
                operation("PATCH", "/Users/" + alice, patch("{\"op\":\"remove\",\"path\":\"userName\"}")),
                operation("PUT", "/Users/none", user("nobody")),
                operation("DELETE", "/Users/" + bob, null),
                operation("DELETE", "/Users/" + bob, null),
                operation("POST", "/Users", user("alicia")));
        assertThat(results.valueStream().map(result -> result.get("status").stringValue()))
                .containsExactly("200", "200", "400", "404", "204", "404", "409");
        assertThat(results.valueStream().map(result -> result.path("location").asString("none")))
                .containsExactly(
                        ROOT + "/Users/" + alice,
                        ROOT + "/Users/" + alice,
                        ROOT + "/Users/" + alice,
                        ROOT + "/Users/none",
                        ROOT + "/Users/" + bob,
                        ROOT + "/Users/" + bob,
                        "none");
    }

    @Test
    void operations_malformed_areRefusedOneByOneAndTheOthersDone_P_3_7_05_to_P_3_7_09() {
        String alice = service.createUser("alice");
        JsonNode results = run(
                service,
                "{\"method\":\"GET\",\"path\":\"/Users\"}",
                "{\"path\":\"/Users/" + alice + "\"}",
                "{\"method\":\"POST\",\"path\":\"/Users\",\"data\":" + user("bob") + "}",
                "{\"method\":\"DELETE\"}",
                "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"a\"}",
                "{\"method\":\"PUT\",\"path\":\"/Users/" + alice + "\"}",
                "{\"method\":\"PATCH\",\"path\":\"/Users/" + alice + "\"}",
                operation("PUT", "/Users", user("bob")),
                "{\"method\":\"POST\",\"path\":\"/Users/" + alice + "\",\"bulkId\":\"b\",\"data\":" + user("bob") + "}",
                "{\"method\":\"post\",\"path\":\"/Users\",\"bulkId\":\"c\",\"data\":" + user("carol") + "}");
        assertThat(results.valueStream().map(result -> result.get("status").stringValue()))
                .containsExactly("400", "400", "400", "400", "400", "400", "400", "405", "405", "201");
        assertThat(service.send("GET", "/Users?sortBy=userName&attributes=userName", null)
                        .text())
                .contains("\"totalResults\":2", "alice", "carol");
    }

    @Test
    void patch_failingHalfWay_leavesItsResourceAndWhatRanBefore_P_3_7_35() {
        String alice = service.createUser("alice");
        JsonNode results = run(
                service,
                operation("PATCH", "/Users/" + alice, patch("{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}")),
                operation(
                        "PATCH",
                        "/Users/" + alice,
                        patch("{\"op\":\"add\",\"path\":\"nickName\",\"value\":\"y\"},"
                                + "{\"op\":\"remove\",\"path\":\"userName\"}")));
        assertThat(results.at("/1/status").stringValue()).isEqualTo("400");
        JsonNode stored = TestService.json(service.send("GET", "/Users/" + alice, null));
        assertThat(stored.get("title").asString()).isEqualTo("x");
        assertThat(stored.has("nickName")).isFalse();
    }

    @Test
    void operation_withoutItsPermission_aloneIsRefused_P_3_7_36() {
        TestService guarded = TestService.of(TestService.builder()
                .authorizer((caller, organization, permission) -> permission != Permission.DELETE));
        String alice = guarded.createUser("alice");
        JsonNode results = run(
                guarded,
                operation("POST", "/Users", user("bob")),
                operation("DELETE", "/Users/" + alice, null),
                operation("PUT", "/Users/" + alice, user("alicia")));
        assertThat(results.valueStream().map(result -> result.get("status").stringValue()))
                .containsExactly("201", "403", "200");
        assertThat(guarded.send("GET", "/Users/" + alice, null).text()).contains("alicia");
    }

    @Test
    void bulkIdReference_anywhereInData_isNeverStored_P_3_7_24_P_3_7_25() {
        JsonNode results = run(service, """
                {"method":"POST","path":"/Users","bulkId":"boss","data":%s}""".formatted(user("boss")), """
                {"method":"POST","path":"/Users","bulkId":"clerk","data":{"schemas":["%s","%s"],"userName":"clerk",
                 "%2$s":{"manager":{"value":"bulkId:boss"}}}}""".formatted(CORE, ENTERPRISE), """
                {"method":"POST","path":"/Groups","bulkId":"g","data":{
                 "schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"G",
                 "members":[{"value":"bulkId:boss","$ref":"bulkId:boss"},{"value":"bulkId:clerk"}]}}""");
        String boss = id(results.get(0));
        String clerk = id(results.get(1));
        JsonNode stored = TestService.json(service.send("GET", "/Users/" + clerk, null));
        assertThat(stored.get(ENTERPRISE).at("/manager/value").asString()).isEqualTo(boss);
        JsonNode group = TestService.json(service.send("GET", "/Groups/" + id(results.get(2)), null));
        assertThat(group.get("members")
                        .valueStream()
                        .map(member -> member.get("value").asString()))
                .containsExactly(boss, clerk);
        assertThat(group.at("/members/0/$ref").asString()).isEqualTo(ROOT + "/Users/" + boss);
        assertThat(service.send("GET", "", null).text()).doesNotContain("bulkId:");
    }

    @Test
    void request_overThePayloadLimit_is413NamingItAndNothingIsDone_P_3_7_33_P_3_7_34() {
        TestService small = TestService.create(ScimLimits.standard().withMaxBodySize(400));
        ScimHttpResponse response = small.send(
                "POST",
                "/Bulk",
                bulk(operation("POST", "/Users", user("alice")), operation("POST", "/Users", user("x".repeat(300)))));
        assertThat(response.status()).isEqualTo(413);
        assertThat(TestService.json(response).get("detail").asString())
                .isEqualTo("The body is larger than 400 octets (maxPayloadSize)");
        assertThat(small.send("GET", "/Users", null).text()).contains("\"totalResults\":0");
    }

    private static JsonNode run(TestService service, String... operations) {
        ScimHttpResponse response = service.send("POST", "/Bulk", bulk(operations));
        assertThat(response.status()).isEqualTo(200);
        return TestService.json(response).get("Operations");
    }

    private static String bulk(String... operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                + String.join(",", operations) + "]}";
    }

    private static String operation(String method, String path, String data) {
        String bulkId = method.equals("POST") ? ",\"bulkId\":\"q" + data.hashCode() + "\"" : "";
        return "{\"method\":\"" + method + "\",\"path\":\"" + path + "\"" + bulkId
                + (data == null ? "" : ",\"data\":" + data) + "}";
    }

    private static String user(String userName) {
        return "{\"schemas\":[\"" + CORE + "\"],\"userName\":\"" + userName + "\"}";
    }

    private static String id(JsonNode result) {
        String location = result.get("location").asString();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
