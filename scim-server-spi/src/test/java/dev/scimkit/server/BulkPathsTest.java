package dev.scimkit.server;

import static dev.scimkit.server.TestService.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the paths of bulk operations name, and what those within their PATCH requests do (RFC 7644 section 3.7). */
class BulkPathsTest {

    private static final String ROOT = TestService.BASE + "/" + TestService.ORG;

    private final TestService service = TestService.create();

    @ParameterizedTest
    @ValueSource(strings = {"/Users/.search", "/Groups/.search", "/.search", "/Users/.search/"})
    void search_inABulkRequest_isRefused(String path) {
        service.createUser("alice");

        JsonNode results = run("", """
                {"method":"POST","path":"%s","bulkId":"s","data":{
                 "schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"]}}""".formatted(path), postUser("bob"));

        assertThat(results.at("/0/status").asString()).isEqualTo("400");
        assertThat(results.at("/0/response/scimType").asString()).isEqualTo("invalidValue");
        assertThat(results.get(0).has("location")).isFalse();
        assertThat(results.at("/1/status").asString()).isEqualTo("201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void locationOfAFailure_throughAReference_hasTheIdItStandsFor(String method) {
        JsonNode results = run("", postUser("bob"), """
                {"method":"%s","path":"/Users/bulkId:bob","version":"W/\\"stale\\"","data":%s}""".formatted(
                method, method.equals("PATCH") ? patch("{\"op\":\"remove\",\"path\":\"title\"}") : user("bob")));

        assertThat(results.at("/1/status").asString()).isEqualTo("412");
        assertThat(results.at("/1/location").asString())
                .isEqualTo(results.at("/0/location").asString())
                .startsWith(ROOT + "/Users/");
    }

    @Test
    void locationOfAFailure_whoseReferenceHasNoId_isLeftOut() {
        JsonNode results = run("", """
                {"method":"DELETE","path":"/Users/bulkId:nobody"}""");

        assertThat(results.at("/0/status").asString()).isEqualTo("400");
        assertThat(results.get(0).has("location")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "members[value eq \\\"bulkId:bob\\\"]",
                "urn:ietf:params:scim:schemas:core:2.0:Group:members[value eq \\\"bulkId:bob\\\"]",
                "members[type eq \\\"User\\\" and (VALUE eq \\\"bulkId:bob\\\")]",
                "members[value eq \\\"none\\\" or not (value ne \\\"bulkId:bob\\\")]"
            })
    void reference_inTheFilterOfAPatchPath_isResolved(String path) {
        String alice = service.createUser("alice");
        JsonNode results = run("", postUser("bob"), """
                {"method":"POST","path":"/Groups","bulkId":"g","data":{
                 "schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"G",
                 "members":[{"value":"bulkId:bob"},{"value":"%s"}]}}""".formatted(alice), """
                {"method":"PATCH","path":"/Groups/bulkId:g","data":%s}""".formatted(
                        patch("{\"op\":\"remove\",\"path\":\"" + path + "\"}")));

        assertThat(results.at("/2/status").asString()).isIn("200", "204");
        assertThat(membersOf(results.get(1))).containsExactly(alice);
    }

    @Test
    void referenceInTheFilterOfAPatchPath_toALaterOperation_runsThatFirst() {
        JsonNode group = TestService.json(service.send("POST", "/Groups", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"G"}"""));
        String patch = patch("{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"bulkId:bob\"}]},"
                + "{\"Op\":\"remove\",\"Path\":\"members[value eq \\\"bulkId:bob\\\"]\"}");

        JsonNode results = run("", """
                {"method":"PATCH","path":"/Groups/%s","data":%s}""".formatted(group.get("id").asString(), patch), postUser("bob"));

        assertThat(results.at("/0/status").asString()).isIn("200", "204");
        assertThat(results.at("/1/status").asString()).isEqualTo("201");
    }

    @Test
    void referenceInTheFilterOfAPatchPath_thatNoOperationCreates_isRefused() {
        String alice = service.createUser("alice");

        JsonNode results = run(
                "", """
                {"method":"PATCH","path":"/Users/%s","data":%s}""".formatted(alice, patch("{\"op\":\"remove\",\"path\":\"emails[value eq \\\"bulkId:x\\\"]\"}")));

        assertThat(results.at("/0/status").asString()).isEqualTo("400");
        assertThat(results.at("/0/response/detail").asString()).isEqualTo("Could not resolve bulkID x to created ID");
    }

    @Test
    void textInAPatchPath_thatLooksLikeAReference_isLeftAlone() {
        String alice = service.createUser("alice");

        JsonNode results = run("", """
                {"method":"PATCH","path":"/Users/%s","data":%s}""".formatted(
                        alice, patch("{\"op\":\"remove\",\"path\":\"emails[display eq \\\"bulkId:x\\\"]\"}")));

        assertThat(results.at("/0/response").toString()).doesNotContain("bulkID");
    }

    @Test
    void failOnErrors_ofZero_isNoLimit() {
        JsonNode results = run("\"failOnErrors\":0,", """
                {"method":"DELETE","path":"/Users/none"}""", """
                {"method":"DELETE","path":"/Users/none"}""", postUser("bob"));

        assertThat(results.valueStream().map(result -> result.get("status").asString()))
                .containsExactly("404", "404", "201");
    }

    private List<String> membersOf(JsonNode result) {
        String path = result.get("location").asString().substring(ROOT.length());
        return TestService.json(service.send("GET", path, null))
                .get("members")
                .valueStream()
                .map(member -> member.get("value").asString())
                .toList();
    }

    private JsonNode run(String member, String... operations) {
        ScimHttpResponse response = service.send(
                "POST",
                "/Bulk",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"]," + member + "\"Operations\":["
                        + String.join(",", operations) + "]}");
        assertThat(response.status()).isEqualTo(200);
        return TestService.json(response).get("Operations");
    }

    private static String postUser(String name) {
        return "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"" + name + "\",\"data\":" + user(name) + "}";
    }

    private static String user(String name) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + name + "\"}";
    }
}
