package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The name of a group is copied into each of its members when they are shown, so it must be short at every door; see {@link
 * dev.scimkit.core.schema.ValueLimits}.
 */
class LongNamesTest {

    private static final String LONG = "g".repeat(1_001);
    private static final String SCHEMAS = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"]";
    private static final String PATCH = "\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]";

    private final TestService service = TestService.create();
    private String id = "";

    @BeforeEach
    void createGroup() {
        id = TestService.json(service.send("POST", "/Groups", group("g".repeat(1_000))))
                .get("id")
                .asString();
    }

    @Test
    void name_tooLongInPost_isRefused() {
        assertThat(service.send("POST", "/Groups", group(LONG)).status()).isEqualTo(400);
    }

    @Test
    void name_tooLongInPut_isRefused() {
        assertThat(service.send("PUT", "/Groups/" + id, group(LONG)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"%s\"}",
                "{\"op\":\"add\",\"path\":\"displayName\",\"value\":\"%s\"}",
                "{\"op\":\"replace\",\"value\":{\"displayName\":\"%s\"}}",
                "{\"op\":\"replace\",\"value\":{\"urn:ietf:params:scim:schemas:core:2.0:Group:displayName\":\"%s\"}}",
                "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"1\"}]},"
                        + "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"%s\"}"
            })
    void name_tooLongInPatch_isRefused(String operations) {
        String message = "{" + PATCH + ",\"Operations\":[" + operations.replace("%s", LONG) + "]}";

        assertThat(service.send("PATCH", "/Groups/" + id, message).status()).isEqualTo(400);
        JsonNode results = bulk("{\"method\":\"PATCH\",\"path\":\"/Groups/" + id + "\",\"data\":" + message + "}");
        assertThat(results.get(0).get("status").asString()).isEqualTo("400");
    }

    @Test
    void name_tooLongInBulk_isRefused() {
        JsonNode results = bulk("{\"method\":\"POST\",\"path\":\"/Groups\",\"bulkId\":\"a\",\"data\":" + group(LONG)
                + "},{\"method\":\"PUT\",\"path\":\"/Groups/" + id + "\",\"data\":" + group(LONG) + "}");

        assertThat(results.get(0).get("status").asString()).isEqualTo("400");
        assertThat(results.get(1).get("status").asString()).isEqualTo("400");
    }

    private JsonNode bulk(String operations) {
        ScimHttpResponse response = service.send(
                "POST",
                "/Bulk",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":[" + operations
                        + "]}");
        return TestService.json(response).get("Operations");
    }

    private static String group(String name) {
        return "{" + SCHEMAS + ",\"displayName\":\"" + name + "\"}";
    }
}
