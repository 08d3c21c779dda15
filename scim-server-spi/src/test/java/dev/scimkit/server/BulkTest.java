package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bulk requests (RFC 7644 section 3.7). */
class BulkTest {

    private static final String USER_URN = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String GROUP_URN = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private final TestService service = TestService.create();

    @Test
    void reference_toAnEarlierUser_isResolved_P_3_7_24() {
        JsonNode results = run(postUser("qwerty", "alice"), postGroup("ytrewq", "Guides", "qwerty"));
        assertThat(results.get(0).get("status").asString()).isEqualTo("201");
        assertThat(results.get(0).get("bulkId").asString()).as("P-3.7-18").isEqualTo("qwerty");
        assertThat(memberOf(results.get(1))).isEqualTo(idOf(results.get(0)));
    }

    @Test
    void reference_toALaterUser_isResolvedAndResultsKeepTheOrder_P_3_7_20() {
        JsonNode results = run(postGroup("g", "Guides", "u"), postUser("u", "alice"));
        assertThat(results.get(0).get("bulkId").asString()).isEqualTo("g");
        assertThat(memberOf(results.get(0))).isEqualTo(idOf(results.get(1)));
    }

    @Test
    void groups_containingEachOther_areBothCreated_P_3_7_21() {
        JsonNode results = run(postGroup("a", "A", "b"), postGroup("b", "B", "a"));
        assertThat(results.get(0).get("status").asString()).isEqualTo("201");
        assertThat(results.get(1).get("status").asString()).isEqualTo("201");
        assertThat(memberOf(results.get(0))).isEqualTo(idOf(results.get(1)));
        assertThat(memberOf(results.get(1))).isEqualTo(idOf(results.get(0)));
        String location = results.get(1).get("location").asString();
        ScimHttpResponse read = service.send("GET", location.substring(location.indexOf("/Groups")), null);
        assertThat(read.headers().first("ETag"))
                .contains(results.get(1).get("version").asString());
    }

    @Test
    void reference_inAPath_isResolved() {
        JsonNode results = run(postUser("u", "alice"), """
                {"method":"PATCH","path":"/Users/bulkId:u","data":{
                 "schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"add","path":"title","value":"Guide"}]}}""");
        assertThat(results.get(1).get("status").asString()).isEqualTo("200");
        assertThat(service.send("GET", "/Users/" + idOf(results.get(0)), null).text())
                .contains("\"title\":\"Guide\"");
    }

    @Test
    void reference_toNothing_failsOnlyItsOperation_P_3_7_26() {
        JsonNode results = run(postGroup("g", "Guides", "nobody"), postUser("u", "alice"));
        assertThat(results.get(0).get("status").asString()).isEqualTo("400");
        assertThat(results.get(0).at("/response/scimType").asString()).isEqualTo("invalidValue");
        assertThat(results.get(0).at("/response/detail").asString())
                .isEqualTo("Could not resolve bulkID nobody to created ID");
        assertThat(results.get(0).has("location")).as("P-3.7-28").isFalse();
        assertThat(results.get(1).get("status").asString()).as("P-3.7-15").isEqualTo("201");
    }

    @Test
    void operation_notAnObject_failsAlone_P_3_7_15() {
        JsonNode results = run("7", postUser("u", "alice"));
        assertThat(results).hasSize(2);
        assertThat(results.get(0)).isEqualTo(JsonMapper.shared().readTree("""
                {"status": "400", "response": {
                 "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "status": "400",
                 "scimType": "invalidSyntax", "detail": "'Operations[0]' must be an object"}}"""));
        assertThat(results.get(1).get("status").asString()).isEqualTo("201");
    }

    @Test
    void text_lookingLikeAReference_isLeftAlone() {
        JsonNode results = run("{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"u\",\"data\":{\"schemas\":[\""
                + USER_URN + "\"],\"userName\":\"bulkId:u\"}}");
        assertThat(results.get(0).get("status").asString()).isEqualTo("201");
    }

    @Test
    void processing_afterTheAllowedNumberOfErrors_stops_P_3_7_16() {
        service.createUser("taken");
        String body =
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"failOnErrors\":1,\"Operations\":["
                        + postUser("a", "taken") + "," + postUser("b", "alice") + "]}";
        JsonNode results = TestService.json(service.send("POST", "/Bulk", body)).get("Operations");
        assertThat(results.size()).isEqualTo(1);
        assertThat(results.get(0).get("status").asString()).isEqualTo("409");
        assertThat(results.get(0).at("/response/scimType").asString())
                .as("P-3.12-26")
                .isEqualTo("uniqueness");
        assertThat(service.send("GET", "/Users?filter=userName%20eq%20%22alice%22", null)
                        .text())
                .contains("\"totalResults\":0");
    }

    @Test
    void version_outdated_failsWith412_P_3_7_07() {
        String id = service.createUser("alice");
        JsonNode results =
                run("{\"method\":\"DELETE\",\"path\":\"/Users/" + id + "\",\"version\":\"W/\\\"stale\\\"\"}");
        assertThat(results.get(0).get("status").asString()).isEqualTo("412");
        assertThat(results.get(0).get("location").asString())
                .as("P-3.7-10")
                .isEqualTo(TestService.BASE + "/" + TestService.ORG + "/Users/" + id);
    }

    @Test
    void operations_overTheLimit_are413NamingIt_P_3_7_34() {
        String[] operations = new String[101];
        for (int i = 0; i < operations.length; i++) {
            operations[i] = postUser("b" + i, "user" + i);
        }
        ScimHttpResponse response = service.send("POST", "/Bulk", bulk(operations));
        assertThat(response.status()).isEqualTo(413);
        assertThat(TestService.json(response).get("detail").asString())
                .isEqualTo("A bulk request may have at most 100 operations (maxOperations)");
        assertThat(service.send("GET", "/Users", null).text()).contains("\"totalResults\":0");
    }

    @Test
    void bulk_withinBulk_isRefused_P_3_7_37() {
        JsonNode results = run("{\"method\":\"POST\",\"path\":\"/Bulk\",\"bulkId\":\"x\",\"data\":{}}");
        assertThat(results.get(0).get("status").asString()).isEqualTo("400");
    }

    @Test
    void operations_ofABulkRequest_areEachAuthorizedOnTheirOwn_P_3_7_36() {
        ScimHttpResponse response = service.send(
                TestService.request("POST", "/" + TestService.ORG + "/Bulk", "token-2", bulk(postUser("u", "alice"))));
        assertThat(response.status()).as("P-3.7-14").isEqualTo(200);
        assertThat(TestService.json(response).at("/Operations/0/status").asString())
                .isEqualTo("403");
    }

    private JsonNode run(String... operations) {
        ScimHttpResponse response = service.send("POST", "/Bulk", bulk(operations));
        assertThat(response.status()).isEqualTo(200);
        assertThat(TestService.json(response).at("/schemas/0").asString())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:BulkResponse");
        return TestService.json(response).get("Operations");
    }

    private static String bulk(String... operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                + String.join(",", operations) + "]}";
    }

    private static String postUser(String bulkId, String userName) {
        return "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"" + bulkId + "\",\"data\":{\"schemas\":[\""
                + USER_URN + "\"],\"userName\":\"" + userName + "\"}}";
    }

    private static String postGroup(String bulkId, String name, String memberBulkId) {
        return "{\"method\":\"POST\",\"path\":\"/Groups\",\"bulkId\":\"" + bulkId + "\",\"data\":{\"schemas\":[\""
                + GROUP_URN + "\"],\"displayName\":\"" + name + "\",\"members\":[{\"value\":\"bulkId:" + memberBulkId
                + "\"}]}}";
    }

    private static String idOf(JsonNode result) {
        String location = result.get("location").asString();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String memberOf(JsonNode result) {
        return TestService.json(service.send("GET", "/Groups/" + idOf(result), null))
                .at("/members/0/value")
                .asString();
    }
}
