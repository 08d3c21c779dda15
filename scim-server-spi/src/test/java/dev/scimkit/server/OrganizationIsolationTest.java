package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Nothing of one organization is visible in another (RFC 7644 section 6). */
class OrganizationIsolationTest {

    private static final String USER =
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"}";

    private final TestService service = TestService.create();

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void resource_ofAnotherOrganization_is404_P_6_05(String method) {
        String id = service.createUser("bjensen");
        String body = method.equals("GET") || method.equals("DELETE") ? null : USER;
        if (method.equals("PATCH")) {
            body = """
                    {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                     "Operations":[{"op":"replace","path":"userName","value":"x"}]}""";
        }
        assertThat(inOther(method, "/Users/" + id, body).status()).isEqualTo(404);
        assertThat(TestService.json(service.send("GET", "/Users/" + id, null))
                        .get("userName")
                        .asString())
                .isEqualTo("bjensen");
    }

    @Test
    void listAndTotal_besideAnotherOrganization_countOnlyTheOwn_P_6_06() {
        service.createUser("bjensen");
        JsonNode list = TestService.json(inOther("GET", "/Users?filter=userName%20eq%20%22bjensen%22", null));
        assertThat(list.get("totalResults").intValue()).isZero();
        assertThat(list.get("Resources").isEmpty()).isTrue();
    }

    @Test
    void userName_inTwoOrganizations_mayBeTheSame_P_6_06() {
        service.createUser("bjensen");
        assertThat(inOther("POST", "/Users", USER).status()).isEqualTo(201);
    }

    private ScimHttpResponse inOther(String method, String path, String body) {
        return service.send(TestService.request(method, "/" + TestService.OTHER_ORG + path, "token-2", body));
    }
}
