package dev.scimkit.server;

import static dev.scimkit.server.TestService.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Creating, reading, replacing, patching and deleting users (RFC 7644 sections 3.3 to 3.6 and 3.14). */
class UserLifecycleTest {

    private static final String BASE = TestService.BASE + "/" + TestService.ORG;
    private static final String USER = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bjensen","password":"t1meMa$heen",
             "name":{"givenName":"Barbara","familyName":"Jensen"},"nickName":"Babs",
             "emails":[{"value":"bjensen@example.com","type":"work","primary":true}],"active":true}""";

    private final TestService service = TestService.create();

    @Test
    void create_ofAUser_is201WithLocationIdAndMeta_P_3_3_05_P_3_3_07() {
        ScimHttpResponse response = service.send("POST", "/Users", USER);
        JsonNode user = TestService.json(response);
        String id = user.get("id").asString();

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers().first("Content-Type")).contains("application/scim+json");
        assertThat(response.headers().first("Location")).contains(BASE + "/Users/" + id);
        assertThat(user.at("/meta/location").asString()).isEqualTo(BASE + "/Users/" + id);
        assertThat(user.at("/meta/resourceType").asString()).isEqualTo("User");
        assertThat(user.at("/meta/created")).isEqualTo(user.at("/meta/lastModified"));
        assertThat(response.headers().first("ETag"))
                .contains(user.at("/meta/version").asString());
        assertThat(user.has("password")).as("S-4.1-16").isFalse();
    }

    @Test
    void read_afterCreate_givesWhatItGave_P_3_1_08() {
        JsonNode created = TestService.json(service.send("POST", "/Users", USER));
        ScimHttpResponse read =
                service.send("GET", "/Users/" + created.get("id").asString(), null);
        assertThat(read.status()).isEqualTo(200);
        assertThat(TestService.json(read)).isEqualTo(created);
    }

    @Test
    void create_withIdMetaAndGroups_ignoresThem_P_3_3_01() {
        JsonNode user = TestService.json(service.send("POST", "/Users", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"mine","userName":"x",
                 "groups":[{"value":"g"}],"meta":{"resourceType":"Foo","created":"1970-01-01T00:00:00Z"}}"""));
        assertThat(user.get("id").asString()).isNotEqualTo("mine");
        assertThat(user.has("groups")).isFalse();
        assertThat(user.at("/meta/resourceType").asString()).isEqualTo("User");
        assertThat(user.at("/meta/created").asString()).doesNotStartWith("1970");
    }

    @Test
    void user_withAUserNameInUseInAnotherCase_is409Uniqueness_P_3_3_08() {
        service.createUser("bjensen");
        ScimHttpResponse response = service.send("POST", "/Users", USER.replace("bjensen\"", "BJENSEN\""));
        assertThat(response.status()).isEqualTo(409);
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("uniqueness");
        assertThat(TestService.json(response).get("status").asString()).isEqualTo("409");
    }

    @Test
    void create_withoutUserName_is400InvalidValue_P_3_3_10() {
        ScimHttpResponse response = service.send(
                "POST", "/Users", "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"active\":true}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("invalidValue");
        assertThat(TestService.json(response).get("detail").asString()).contains("userName");
    }

    @Test
    void create_withoutSchemas_is400_S_2_1_03() {
        ScimHttpResponse response = service.send("POST", "/Users", "{\"userName\":\"x\"}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(TestService.json(response).get("detail").asString()).contains("schemas");
    }

    @Test
    void names_ofTheBodyInAnyCase_areRead() {
        JsonNode user = TestService.json(service.send("POST", "/Users", """
                {"SCHEMAS":["URN:ietf:params:scim:schemas:core:2.0:user"],"UserName":"x","Active":"True",
                 "Name":{"GivenName":"G"}}"""));
        assertThat(user.get("userName").asString()).isEqualTo("x");
        assertThat(user.get("active").isBoolean()).isTrue();
        assertThat(user.at("/name/givenName").asString()).isEqualTo("G");
    }

    @Test
    void put_withoutAnAttribute_clearsIt() {
        JsonNode created = TestService.json(service.send("POST", "/Users", USER));
        String id = created.get("id").asString();
        ScimHttpResponse response = service.send("PUT", "/Users/" + id, """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"other","userName":"bjensen",
                 "title":"Guide","meta":{"version":"x"},"groups":[]}""");
        JsonNode user = TestService.json(response);
        assertThat(response.status()).isEqualTo(200);
        assertThat(user.get("id").asString()).isEqualTo(id);
        assertThat(user.get("title").asString()).isEqualTo("Guide");
        assertThat(user.has("nickName")).isFalse();
        assertThat(user.has("emails")).isFalse();
        assertThat(user.at("/meta/created")).isEqualTo(created.at("/meta/created"));
        assertThat(response.headers().first("ETag"))
                .isNotEqualTo(Optional.of(created.at("/meta/version").asString()));
    }

    @Test
    void put_withoutAChange_keepsVersionAndLastModified_P_3_5_18() {
        JsonNode created = TestService.json(service.send("POST", "/Users", USER));
        ScimHttpResponse response =
                service.send("PUT", "/Users/" + created.get("id").asString(), created.toString());
        assertThat(response.status()).isEqualTo(200);
        assertThat(TestService.json(response)).isEqualTo(created);
    }

    @Test
    void put_ofAnUnknownId_is404AndCreatesNothing_P_3_5_04() {
        assertThat(service.send("PUT", "/Users/nobody", USER).status()).isEqualTo(404);
        assertThat(TestService.json(service.send("GET", "/Users", null))
                        .get("totalResults")
                        .intValue())
                .isZero();
    }

    @Test
    void user_deactivated_staysReadableAndListed() {
        String id = service.createUser("bjensen");
        ScimHttpResponse response =
                service.send("PATCH", "/Users/" + id, patch("{\"op\":\"replace\",\"value\":{\"active\":false}}"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(TestService.json(response).get("active").booleanValue()).isFalse();
        assertThat(TestService.json(service.send("GET", "/Users/" + id, null))
                        .get("active")
                        .booleanValue())
                .isFalse();
        assertThat(TestService.json(service.send("GET", "/Users?filter=active%20eq%20false", null))
                        .get("totalResults")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void patchOperation_thatFails_undoesTheOnesBeforeIt_P_3_5_2_17() {
        String id = service.createUser("bjensen");
        JsonNode before = TestService.json(service.send("GET", "/Users/" + id, null));
        ScimHttpResponse response = service.send(
                "PATCH",
                "/Users/" + id,
                patch(
                        "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"},{\"op\":\"remove\",\"path\":\"userName\"}"));
        assertThat(response.status()).isEqualTo(400);
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("mutability");
        assertThat(TestService.json(service.send("GET", "/Users/" + id, null))).isEqualTo(before);
    }

    @Test
    void delete_ofAUser_is204AndThen404_P_3_6_02_P_3_6_05() {
        String id = service.createUser("bjensen");
        assertThat(service.send("DELETE", "/Users/" + id, null).status()).isEqualTo(204);
        for (String method : new String[] {"GET", "DELETE"}) {
            assertThat(service.send(method, "/Users/" + id, null).status()).isEqualTo(404);
        }
        assertThat(service.send("PATCH", "/Users/" + id, patch("{\"op\":\"remove\",\"path\":\"title\"}"))
                        .status())
                .isEqualTo(404);
        assertThat(service.send("POST", "/Users", USER).status()).as("P-3.6-04").isEqualTo(201);
    }

    @Test
    void ifMatch_stale_is412AndChangesNothing_P_3_14_07() {
        JsonNode created = TestService.json(service.send("POST", "/Users", USER));
        String path = "/Users/" + created.get("id").asString();
        for (String method : new String[] {"PUT", "DELETE"}) {
            ScimHttpRequest stale = TestService.request(method, "/" + TestService.ORG + path, "token-1", USER)
                    .header("If-Match", "W/\"stale\"");
            assertThat(service.send(stale).status()).as(method).isEqualTo(412);
        }
        assertThat(TestService.json(service.send("GET", path, null))).isEqualTo(created);
    }

    @Test
    void version_unchanged_is304WithoutBody_P_3_14_05() {
        JsonNode created = TestService.json(service.send("POST", "/Users", USER));
        String path = "/" + TestService.ORG + "/Users/" + created.get("id").asString();
        String version = created.at("/meta/version").asString();
        ScimHttpResponse response =
                service.send(TestService.request("GET", path + "?attributes=userName", "token-1", null)
                        .header("If-None-Match", version));
        assertThat(response.status()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().first("ETag")).as("H-1-15").contains(version);
    }
}
