package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The endpoints and methods of RFC 7644 section 3.2, tables 1 and 2. */
class EndpointsTest {

    private static final String PATCH = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations":[{"op":"replace","path":"displayName","value":"C"}]}""";
    private static final String SEARCH = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"]}";
    private static final String BULK = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],
             "Operations":[{"method":"DELETE","path":"/Users/nobody"}]}""";

    private final TestService service = TestService.create();

    @ParameterizedTest
    @CsvSource({"/Users, User, userName", "/Groups, Group, displayName"})
    void usersAndGroups_withEveryMethod_areServed_P_3_2_01(String endpoint, String type, String name) {
        String body = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:" + type + "\"],\"" + name + "\":\"A\"}";
        ScimHttpResponse created = service.send("POST", endpoint, body);
        String path = endpoint + "/" + TestService.json(created).get("id").asString();
        assertThat(created.status()).isEqualTo(201);
        assertThat(status("GET", path, null)).isEqualTo(200);
        assertThat(status("GET", endpoint, null)).isEqualTo(200);
        assertThat(status("PUT", path, body)).isEqualTo(200);
        assertThat(status("PATCH", path, PATCH)).isEqualTo(type.equals("Group") ? 204 : 200);
        assertThat(allowed(path)).isEqualTo("GET, HEAD, PUT, PATCH, DELETE");
        assertThat(allowed(endpoint)).isEqualTo("GET, HEAD, POST");
        assertThat(status("DELETE", path, null)).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"/Users", "/Groups"})
    void putAndPatch_withoutAnId_are405AndCreateNothing_P_3_2_06(String endpoint) {
        assertThat(status("PUT", endpoint, "{\"userName\":\"a\",\"displayName\":\"a\"}"))
                .isEqualTo(405);
        assertThat(status("PATCH", endpoint, PATCH)).isEqualTo(405);
        assertThat(TestService.json(service.send("GET", endpoint, null))
                        .get("totalResults")
                        .intValue())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /ServiceProviderConfig | 200",
                "GET | /ResourceTypes | 200",
                "GET | /ResourceTypes/User | 200",
                "GET | /Schemas | 200",
                "GET | /Schemas/urn:ietf:params:scim:schemas:core:2.0:User | 200",
                "GET | /Me | 501",
                "PUT | /Me | 501",
                "PATCH | /Me | 501",
                "DELETE | /Me | 501",
                "POST | /Me | 501"
            })
    void endpoint_ofACustomType_isServed_P_3_2_02(String method, String path, int status) {
        assertThat(status(method, path, method.equals("GET") ? null : "{}")).isEqualTo(status);
    }

    @Test
    void bulkAndSearches_byPost_areServed_P_3_2_02() {
        assertThat(status("POST", "/Bulk", BULK)).isEqualTo(200);
        for (String prefix : new String[] {"", "/Users", "/Groups"}) {
            assertThat(status("POST", prefix + "/.search", SEARCH)).as(prefix).isEqualTo(200);
        }
    }

    private String allowed(String path) {
        return service.send("OPTIONS", path, null).headers().first("Allow").orElseThrow();
    }

    private int status(String method, String path, String body) {
        return service.send(method, path, body).status();
    }
}
