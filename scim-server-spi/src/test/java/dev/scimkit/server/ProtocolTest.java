package dev.scimkit.server;

import static dev.scimkit.server.TestService.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ScimLimits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Rules of RFC 7644 and RFC 9110 that concern no single operation, each with the smallest request for it. */
class ProtocolTest {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";

    private final TestService service = TestService.create();

    @Test
    void attribute_unknownToEverySchema_isIgnored_P_3_1_05() {
        JsonNode user = json(service.send("POST", "/Users", user("alice", ",\"shoeSize\":44")), 201);
        assertThat(user.has("shoeSize")).isFalse();
    }

    @Test
    void parameter_unknown_isIgnored_P_3_4_2_02() {
        service.createUser("alice");
        assertThat(list("foo=bar").get("totalResults").intValue()).isEqualTo(1);
    }

    @Test
    void attribute_notAsserted_hasNoValue_P_3_3_02() {
        assertThat(read(service.createUser("alice")).has("active")).isFalse();
    }

    @Test
    void page_withoutACount_hasTheDefaultSize_P_3_4_2_4_09_C_2_07_C_4_06() {
        TestService small = TestService.create(ScimLimits.standard().withCounts(2, 3));
        for (String name : new String[] {"a", "b", "c", "d"}) {
            small.createUser(name);
        }
        for (String query : new String[] {"", "?cursor"}) {
            JsonNode page = json(small.send("GET", "/Users" + query, null), 200);
            assertThat(page.get("itemsPerPage").intValue()).isEqualTo(2);
        }
        assertThat(json(small.send("GET", "/Users?count=9", null), 200)
                        .get("itemsPerPage")
                        .intValue())
                .as("C-4-07")
                .isEqualTo(3);
    }

    @Test
    void count_negativeInACursorQuery_meansZero_C_2_03() {
        service.createUser("alice");
        JsonNode page = list("cursor&count=-1");
        assertThat(page.get("totalResults").intValue()).isEqualTo(1);
        assertThat(page.get("Resources").isEmpty()).isTrue();
    }

    @Test
    void pagination_inTheProviderConfig_isDeclaredAsItIs_C_4_01_C_4_04_C_4_05_C_4_08_C_2_1_10() {
        JsonNode pagination =
                json(service.send("GET", "/ServiceProviderConfig", null), 200).get("pagination");
        assertThat(pagination.get("cursor").booleanValue()).isTrue();
        assertThat(pagination.get("index").booleanValue()).isTrue();
        assertThat(pagination.get("defaultPaginationMethod").asString()).isEqualTo("index");
        assertThat(pagination.get("cursorTimeout").intValue()).isEqualTo(3_600);
        assertThat(list("").has("startIndex")).as("the default method").isTrue();
    }

    @Test
    void providerConfig_forBulk_namesTheLimits_P_3_7_31_P_3_7_01() {
        JsonNode bulk =
                json(service.send("GET", "/ServiceProviderConfig", null), 200).get("bulk");
        assertThat(bulk.get("supported").booleanValue()).isTrue();
        assertThat(bulk.get("maxOperations").intValue()).isEqualTo(100);
        assertThat(bulk.get("maxPayloadSize").intValue()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /Users, 405",
        "DELETE, /Groups, 405",
        "DELETE, '', 405",
        "GET, /Users/none, 404",
        "GET, /Foo, 404",
        "GET, /v2/Users, 404"
    })
    void request_forWhatIsMissingOrNotAllowed_isAnErrorMessage_P_3_6_06_P_3_12_10_P_3_2_07(
            String method, String path, int status) {
        service.createUser("alice");
        JsonNode error = json(service.send(method, path, null), status);
        assertThat(error.get("status").asString()).isEqualTo(Integer.toString(status));
        assertThat(list("").get("totalResults").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName xx \"a\"", "userName eq", "password eq \"a\"", "password sw \"\""})
    void filter_withAnUnsupportedOperatorOrOnASecret_isRefused_P_3_4_2_2_29_P_7_23(String filter) {
        service.createUser("alice");
        String body = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"filter\":\""
                + filter.replace("\"", "\\\"") + "\"}";
        assertThat(json(service.send("POST", "/Users/.search", body), 400)
                        .get("scimType")
                        .asString())
                .isEqualTo("invalidFilter");
    }

    @Test
    void sort_byASecret_isRefused_P_7_23() {
        json(service.send("GET", "/Users?sortBy=password", null), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter=userName%20eq%20%22a%22%29%20or%201=1", "sortBy=userName;drop", "filter=%27--"})
    void text_neitherFilterNorPath_goesNoFurther_P_7_19(String query) {
        json(service.send("GET", "/Users?" + query, null), 400);
    }

    @Test
    void filter_onANameInAnotherNormalForm_findsIt_P_5_02() {
        service.createUser("jose\u0301");
        assertThat(list("filter=userName%20eq%20%22jos%C3%A9%22")
                        .get("totalResults")
                        .intValue())
                .isEqualTo(1);
        json(service.send("POST", "/Users", user("jos\u00e9", "")), 409);
    }

    @Test
    void operation_afterOneThatAddsSchemas_seesThem_P_3_5_2_13() {
        String id = service.createUser("alice");
        JsonNode patched = json(
                service.send(
                        "PATCH",
                        "/Users/" + id,
                        patch("{\"op\":\"add\",\"path\":\"" + TestSchemas.URI + ":level\",\"value\":1},"
                                + "{\"op\":\"replace\",\"path\":\"" + TestSchemas.URI + ":key\",\"value\":\"k\"}")),
                200);
        assertThat(patched.get("schemas").valueStream().map(JsonNode::asString)).contains(TestSchemas.URI);
        assertThat(patched.get(TestSchemas.URI).get("key").asString()).isEqualTo("k");
    }

    @Test
    void userName_inUse_is409OnEveryWrite_P_3_12_11_P_3_12_18() {
        service.createUser("alice");
        String bob = "/Users/" + service.createUser("bob");
        String rename = patch("{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"alice\"}");
        for (ScimHttpResponse response : new ScimHttpResponse[] {
            service.send("POST", "/Users", user("alice", "")),
            service.send("PUT", bob, user("alice", "")),
            service.send("PATCH", bob, rename)
        }) {
            assertThat(json(response, 409).get("scimType").asString()).isEqualTo("uniqueness");
        }
    }

    @Test
    void ifMatch_stale_hasNoEffectOnAnyWrite_H_1_04_H_1_05_P_3_12_12() {
        String id = service.createUser("alice");
        JsonNode before = read(id);
        for (Map.Entry<String, String> write : Map.of(
                        "PUT", user("bob", ""),
                        "PATCH", patch("{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}"),
                        "DELETE", "")
                .entrySet()) {
            String body = write.getValue().isEmpty() ? null : write.getValue();
            ScimHttpRequest request =
                    TestService.request(write.getKey(), "/" + TestService.ORG + "/Users/" + id, "token-1", body);
            assertThat(service.send(request.header("If-Match", "W/\"stale\"")).status())
                    .isEqualTo(412);
        }
        assertThat(read(id)).isEqualTo(before);
    }

    @Test
    void ifNoneMatch_besideDates_comparesWeaklyAndDatesAreIgnored_H_1_09_H_1_16() {
        String id = service.createUser("alice");
        String strong = read(id).at("/meta/version").asString().substring("W/".length());
        ScimHttpRequest get = TestService.request("GET", "/" + TestService.ORG + "/Users/" + id, "token-1", null)
                .header("If-Modified-Since", "Fri, 31 Dec 2100 23:59:59 GMT");
        assertThat(service.send(get.header("If-None-Match", strong)).status()).isEqualTo(304);
        assertThat(service.send(get.header("If-None-Match", "\"other\"")).status())
                .isEqualTo(200);
        assertThat(service.send(get).headers().first("ETag"))
                .as("P-3.14-03")
                .contains(read(id).at("/meta/version").asString());
    }

    @ParameterizedTest
    @CsvSource({"GET, 304", "HEAD, 304", "PUT, 412", "PATCH, 412", "DELETE, 412"})
    void ifNoneMatch_ofThePresentVersion_is304ForReadsAnd412ForWrites_H_1_10(String method, int status) {
        String id = service.createUser("alice");
        JsonNode before = read(id);
        String body = switch (method) {
            case "PUT" -> user("bob", "");
            case "PATCH" -> patch("{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}");
            default -> null;
        };
        String path = "/" + TestService.ORG + "/Users/" + id;
        String version = before.at("/meta/version").asString();
        for (String condition : new String[] {version, "W/\"other\", " + version, "*"}) {
            ScimHttpRequest request = TestService.request(method, path, "token-1", body);
            assertThat(service.send(request.header("If-None-Match", condition)).status())
                    .as(condition)
                    .isEqualTo(status);
        }
        assertThat(read(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"startIndex=abc", "startIndex=1.5", "count=abc", "count=0x10", "count=1e2"})
    void startIndexOrCount_notAWholeNumber_is400InvalidValue_P_3_4_2_4_12(String query) {
        assertThat(json(service.send("GET", "/Users?" + query, null), 400)
                        .get("scimType")
                        .asString())
                .isEqualTo("invalidValue");
    }

    @Test
    void dateCondition_onAWrite_isIgnored_H_1_16() {
        String id = service.createUser("alice");
        ScimHttpRequest put = TestService.request(
                "PUT", "/" + TestService.ORG + "/Users/" + id, "token-1", user("alice", ",\"title\":\"x\""));
        assertThat(service.send(put.header("If-Modified-Since", "Fri, 31 Dec 2100 23:59:59 GMT"))
                        .status())
                .isEqualTo(200);
        assertThat(read(id).get("title").asString()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stranger | /Users/ID | {} | 401",
                "token-2 | /Users/ID | {} | 403",
                "token-1 | /Users/none | USER | 404",
                "token-1 | /Users/ID | { | 400",
                "token-1 | /Users/ID | USER | 412"
            })
    void condition_onARequestThatFailsAnyway_doesNotCount_H_1_13(String token, String path, String body, int status) {
        String id = service.createUser("alice");
        ScimHttpRequest put = TestService.request(
                "PUT", "/" + TestService.ORG + path.replace("ID", id), token, body.replace("USER", user("alice", "")));
        assertThat(service.send(put.header("If-Match", "W/\"stale\"")).status()).isEqualTo(status);
    }

    @Test
    void bulkOperation_failed_saysWhy_P_3_7_11() {
        JsonNode result = json(service.send("POST", "/Bulk", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                 {"method":"DELETE","path":"/Users/nobody"}]}"""), 200);
        assertThat(result.at("/Operations/0/response/schemas/0").asString())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(result.at("/Operations/0/status").stringValue())
                .as("P-3.7-13")
                .isEqualTo("404");
        assertThat(result.at("/Operations/0/response/status").stringValue()).isEqualTo("404");
        assertThat(result.at("/Operations/0/response/detail").asString())
                .as("P-3.7-30")
                .isNotBlank();
    }

    @Test
    void me_byPost_is501_P_3_11_07() {
        json(service.send("POST", "/Me", user("alice", "")), 501);
    }

    @Test
    void cursor_ofACallerWithoutPermission_showsNothing_C_5_02_C_5_05() {
        service.createUser("alice");
        service.createUser("bob");
        String cursor = list("cursor&count=1").get("nextCursor").asString();
        for (String any : new String[] {cursor, "garbage"}) {
            ScimHttpResponse other = service.send(TestService.request(
                    "GET", "/" + TestService.ORG + "/Users?count=1&cursor=" + any, "token-2", null));
            assertThat(json(other, 403).get("detail").asString()).doesNotContain("cursor");
            assertThat(other.text())
                    .isEqualTo(service.send(TestService.request(
                                    "GET", "/" + TestService.ORG + "/Users?count=1&cursor=none", "token-2", null))
                            .text());
        }
    }

    private JsonNode list(String query) {
        return json(service.send("GET", "/Users?" + query, null), 200);
    }

    private JsonNode read(String id) {
        return json(service.send("GET", "/Users/" + id, null), 200);
    }

    private static JsonNode json(ScimHttpResponse response, int status) {
        assertThat(response.status()).isEqualTo(status);
        return TestService.json(response);
    }

    private static String user(String name, String more) {
        return "{\"schemas\":[\"" + CORE + "\"],\"userName\":\"" + name + "\"" + more + "}";
    }
}
