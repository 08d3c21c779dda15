package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The contents of answers, which are alike for every operation (RFC 7644 sections 3.5, 3.9 and 3.14). */
class RepresentationsTest {

    private static final String USER = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s","title":"Guide","nickName":"Al"}""";
    private static final String PATCH = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations":[{"op":"replace","path":"title","value":"%s"}]}""";

    private final TestService service = TestService.create();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attributes=title         | [\"title\"]         | schemas id title",
                "excludedAttributes=title,meta,id | [\"title\",\"meta\",\"id\"] | schemas id userName nickName"
            })
    void parameter_ofEveryOperationThatReturnsResources_isHeeded_P_3_4_2_5_01(
            String query, String names, String shown) {
        String path = "/Users/" + service.createUser("first");
        String body = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\""
                + query.substring(0, query.indexOf('=')) + "\":" + names + "}";
        service.send("PUT", path, USER.formatted("first"));
        List<JsonNode> answers = new ArrayList<>();
        answers.add(answer("GET", path + "?" + query, null));
        answers.add(answer("GET", "/Users?" + query, null).at("/Resources/0"));
        answers.add(answer("GET", "?" + query, null).at("/Resources/0"));
        answers.add(answer("POST", "/Users/.search", body).at("/Resources/0"));
        answers.add(answer("POST", "/.search", body).at("/Resources/0"));
        answers.add(answer("PATCH", path + "?" + query, PATCH.formatted("Cook")));
        answers.add(answer("PUT", path + "?" + query, USER.formatted("first")));
        answers.add(answer("POST", "/Users?" + query, USER.formatted("second")));
        assertThat(answers)
                .allSatisfy(
                        resource -> assertThat(resource.propertyNames()).containsExactlyInAnyOrder(shown.split(" ")));
    }

    @Test
    void response_toAWriteOrRead_hasTheVersionAndTheWholeResource_P_3_5_15_P_3_5_2_20_P_3_14_02() {
        ScimHttpResponse created = service.send("POST", "/Users", USER.formatted("alice"));
        String path = "/Users/" + TestService.json(created).get("id").asString();
        assertWhole(created, path);
        assertWhole(service.send("PUT", path, USER.formatted("bob")), path);
        assertWhole(service.send("PATCH", path, PATCH.formatted("Cook")), path);
        assertWhole(service.send("GET", path, null), path);
    }

    @Test
    void patch_answeredWith204_hasTheVersionAndNoBody_P_3_5_2_20_P_3_14_02() {
        JsonNode group = TestService.json(service.send("POST", "/Groups", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Guides"}"""));
        String path = "/Groups/" + group.get("id").asString();
        ScimHttpResponse patched =
                service.send("PATCH", path, PATCH.formatted("Cooks").replace("title", "displayName"));
        assertThat(patched.status()).isEqualTo(204);
        assertThat(patched.body()).isEmpty();
        assertThat(patched.headers().first("ETag")).contains(version(path)).isNotEqualTo(group.at("/meta/version"));
    }

    @Test
    void head_likeGet_hasItsHeadersAndNoBody_H_1_19() {
        String path = "/Users/" + service.createUser("alice");
        for (String each : new String[] {path, "/Users", "/Schemas", "/Users/none"}) {
            ScimHttpResponse get = sendWithId("GET", each);
            ScimHttpResponse head = sendWithId("HEAD", each);
            assertThat(head.status()).as(each).isEqualTo(get.status());
            assertThat(head.headers().asMap()).as(each).isEqualTo(get.headers().asMap());
        }
    }

    private ScimHttpResponse sendWithId(String method, String path) {
        return service.send(TestService.request(method, "/" + TestService.ORG + path, "token-1", null)
                .header("X-Request-Id", "1"));
    }

    private void assertWhole(ScimHttpResponse response, String path) {
        JsonNode now = TestService.json(service.send("GET", path, null));
        assertThat(TestService.json(response)).isEqualTo(now);
        assertThat(response.headers().first("ETag")).contains(version(path));
    }

    private String version(String path) {
        return answer("GET", path, null).at("/meta/version").asString();
    }

    private JsonNode answer(String method, String path, String body) {
        ScimHttpResponse response = service.send(method, path, body);
        assertThat(response.status()).as(method + " " + path).isIn(200, 201);
        return TestService.json(response);
    }
}
