package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Immutable attributes through the service: set once, by the first request (RFC 7644 section 3.5.1). */
class ImmutableAttributesTest {

    private static final String BADGE = "/" + TestSchemas.URI.replace("/", "~1") + "/badge";

    private final TestService service = TestService.create();

    @Test
    void immutable_inACreate_isSet_P_3_3_12() {
        JsonNode created = TestService.json(service.send("POST", "/Users", user("\"badge\":\"b\"")));
        assertThat(created.at(BADGE).asString()).isEqualTo("b");
    }

    @Test
    void immutable_changedByAPut_is400MutabilityAndChangesNothing_P_3_5_10_P_3_5_11() {
        JsonNode created = TestService.json(service.send("POST", "/Users", user("\"badge\":\"b\"")));
        String path = "/Users/" + created.get("id").asString();
        ScimHttpResponse refused = service.send("PUT", path, user("\"badge\":\"c\""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(TestService.json(refused).get("scimType").asString()).isEqualTo("mutability");
        assertThat(TestService.json(service.send("GET", path, null))).isEqualTo(created);
        assertThat(service.send("PUT", path, user("\"badge\":\"b\"")).status()).isEqualTo(200);
    }

    @Test
    void immutable_firstSetByAPut_isApplied_P_3_5_12() {
        JsonNode created = TestService.json(service.send("POST", "/Users", user("\"level\":1")));
        ScimHttpResponse put = service.send("PUT", "/Users/" + created.get("id").asString(), user("\"badge\":\"b\""));
        assertThat(put.status()).isEqualTo(200);
        assertThat(TestService.json(put).at(BADGE).asString()).isEqualTo("b");
    }

    private static String user(String extension) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\",\"" + TestSchemas.URI
                + "\"],\"userName\":\"alice\",\"" + TestSchemas.URI + "\":{" + extension + "}}";
    }
}
