package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of a list that is never returned cannot be guessed by filters, sorting or paths (RFC 7644 section 7.5). */
class SecretPartsTest {

    private static final String URN = "urn:example:params:scim:schemas:Door";
    private static final ResourceType DOOR = ResourceType.builder(
                    "Door",
                    "/Doors",
                    Schema.builder(URN, "Door")
                            .attribute(AttributeDefinition.builder("keys")
                                    .type(AttributeType.COMPLEX)
                                    .multiValued()
                                    .subAttribute(
                                            AttributeDefinition.builder("label").build())
                                    .subAttribute(AttributeDefinition.builder("code")
                                            .returned(Returned.NEVER)
                                            .build())
                                    .build())
                            .build())
            .build();

    private final TestService service = TestService.of(
            TestService.builder().resource(DOOR, Resource::new, new InMemoryRepository<>(DOOR, Resource::new)));

    private String path;

    @BeforeEach
    void createDoor() {
        ScimHttpResponse created = service.send(
                "POST", "/Doors", "{\"schemas\":[\"" + URN + "\"],\"keys\":[{\"label\":\"a\",\"code\":\"1234\"}]}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text()).doesNotContain("1234");
        path = "/Doors/" + TestService.json(created).get("id").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "9999"})
    void filter_onASecret_isRefusedWhetherOrNotItWouldMatch_P_7_22(String guess) {
        for (String filter : new String[] {"keys.code+eq+%22G%22", "keys[code+eq+%22G%22]", "keys[code+sw+%22G%22]"}) {
            ScimHttpResponse response = service.send("GET", "/Doors?filter=" + filter.replace("G", guess), null);
            assertThat(response.status()).as(filter).isEqualTo(400);
        }
    }

    @Test
    void sort_byASecret_isRefused_P_7_23() {
        assertThat(service.send("GET", "/Doors?sortBy=keys.code", null).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "9999"})
    void patchPath_comparingASecret_isRefusedWhetherOrNotItWouldMatch_P_7_23(String guess) {
        ScimHttpResponse response = service.send("PATCH", path, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[
                 {"op":"replace","path":"keys[code eq \\"%s\\"].label","value":"b"}]}""".formatted(guess));
        assertThat(response.status()).isEqualTo(400);
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("invalidFilter");
        assertThat(service.send("GET", path, null).text()).contains("\"label\":\"a\"");
    }
}
