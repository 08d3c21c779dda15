package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.memory.InMemoryRepository;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An application's schema defines externalId: what is published is what holds (RFC 7643 sections 3.1 and 7). */
class OwnExternalIdTest {

    private static final ResourceType STRICT = ResourceType.builder(
                    "User",
                    "/Users",
                    Schemas.user().toBuilder()
                            .attribute(AttributeDefinition.builder("externalId")
                                    .required()
                                    .caseExact(false)
                                    .build())
                            .build())
            .build();

    private final TestService service = TestService.of(ScimService.builder()
            .resource(STRICT, User::new, new InMemoryRepository<>(STRICT, User::new))
            .authenticator(request ->
                    Optional.of(new Principal("okta", Map.of(TestService.ORG, Set.of("SCIM_MANAGER")), Map.of()))));

    @Test
    void externalId_required_isPublishedAndObeyedAtEveryDoor() {
        JsonNode schema = TestService.json(service.send("GET", "/Schemas/" + Schemas.USER, null));
        assertThat(schema.get("attributes")
                        .valueStream()
                        .filter(attribute -> attribute.get("name").asString().equals("externalId"))
                        .map(attribute -> attribute.get("required").booleanValue()))
                .containsExactly(true);

        assertThat(service.send("POST", "/Users", user("")).status()).isEqualTo(400);
        JsonNode created = TestService.json(service.send("POST", "/Users", user(",\"externalId\":\"E-1\"")));
        String path = "/Users/" + created.get("id").asString();
        assertThat(created.get("externalId").asString()).isEqualTo("E-1");
        assertThat(service.send("PUT", path, user("")).status()).isEqualTo(400);
        assertThat(service.send(
                                "PATCH",
                                path,
                                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                                        + "\"Operations\":[{\"op\":\"remove\",\"path\":\"externalId\"}]}")
                        .status())
                .isEqualTo(400);
        assertThat(service.send("GET", "/Users?filter=externalId%20eq%20%22e-1%22", null)
                        .text())
                .contains("\"totalResults\":1");
    }

    private static String user(String more) {
        return "{\"schemas\":[\"" + Schemas.USER + "\"],\"userName\":\"alice\"" + more + "}";
    }
}
