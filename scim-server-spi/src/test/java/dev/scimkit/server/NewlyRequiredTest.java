package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A user that was stored before the application's schema required more. It can be deactivated, but a change to what is
 * required has to satisfy the schema (RFC 7643 section 2.2).
 */
class NewlyRequiredTest {

    private static final String CLEARANCE = "urn:example:params:scim:schemas:extension:clearance:2.0:User";
    private static final AttributeDefinition REQUIRED_TITLE =
            AttributeDefinition.builder("title").required().build();
    private static final ResourceType STRICT = ResourceType.builder(
                    "User",
                    "/Users",
                    Schemas.user().toBuilder()
                            .replace(REQUIRED_TITLE)
                            .replace(AttributeDefinition.builder("ims")
                                    .type(AttributeType.COMPLEX)
                                    .multiValued()
                                    .subAttribute(AttributeDefinition.builder("value")
                                            .required()
                                            .build())
                                    .subAttribute(
                                            AttributeDefinition.builder("type").build())
                                    .subAttribute(AttributeDefinition.builder("display")
                                            .required()
                                            .build())
                                    .subAttribute(AttributeDefinition.builder("primary")
                                            .type(AttributeType.BOOLEAN)
                                            .build())
                                    .build())
                            .replace(AttributeDefinition.builder("name")
                                    .type(AttributeType.COMPLEX)
                                    .subAttribute(AttributeDefinition.builder("familyName")
                                            .required()
                                            .build())
                                    .subAttribute(AttributeDefinition.builder("givenName")
                                            .build())
                                    .build())
                            .build())
            .requiredExtension(Schema.builder(CLEARANCE, "Clearance")
                    .attribute(AttributeDefinition.builder("level").required().build())
                    .build())
            .build();

    private final InMemoryRepository<User> users = new InMemoryRepository<>(STRICT, User::new);
    private final TestService service = TestService.of(ScimService.builder()
            .resource(STRICT, User::new, users)
            .authenticator(request -> java.util.Optional.of(
                    new Principal("okta", Map.of(TestService.ORG, Set.of("SCIM_MANAGER")), Map.of()))));

    @BeforeEach
    void storeBeforeTheSchemaChanged() {
        Resource stored = new Resource(STRICT, JsonReader.standard().readObject("""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"1","userName":"alice","active":true,
             "name":{"givenName":"Alice"},
             "ims":[{"value":"a","type":"x","primary":true},{"value":"b","type":"y"}]}\
            """.getBytes(StandardCharsets.UTF_8)));
        users.create(
                stored.as(User::new),
                new RequestContext(TestService.ORG, new Principal("app", Map.of(), Map.of()), null, "r"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}",
                "{\"op\":\"replace\",\"value\":{\"active\":false}}",
                "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}",
                "{\"op\":\"replace\",\"path\":\"name.givenName\",\"value\":\"Alicia\"}",
                "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"a@example.com\"}]}",
                "{\"op\":\"remove\",\"path\":\"active\"}",
                "{\"op\":\"add\",\"path\":\"ims\",\"value\":[{\"value\":\"c\",\"display\":\"C\",\"primary\":true}]}",
                "{\"op\":\"remove\",\"path\":\"ims[value eq \\\"a\\\"]\"}",
                "{\"op\":\"replace\",\"path\":\"ims[value eq \\\"a\\\"].display\",\"value\":\"A\"}",
                "{\"op\":\"replace\",\"path\":\"ims[value eq"
                        + " \\\"b\\\"]\",\"value\":{\"value\":\"b\",\"display\":\"B\"}}",
                "{\"op\":\"replace\",\"path\":\"ims\",\"value\":[{\"value\":\"b\",\"type\":\"y\"},{\"value\":\"c\",\"display\":\"C\"}]}"
            })
    void patch_ofSomethingElse_succeeds(String operation) {
        assertThat(patch(operation).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"remove\",\"path\":\"title\"}",
                "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"\"}",
                "{\"op\":\"replace\",\"path\":\"title\",\"value\":null}",
                "{\"op\":\"replace\",\"path\":\"title\",\"value\":7}",
                "{\"op\":\"remove\",\"path\":\"name.familyName\"}",
                "{\"op\":\"add\",\"path\":\"userName\",\"value\":\"\"}",
                "{\"op\":\"remove\",\"path\":\"userName\"}",
                "{\"op\":\"add\",\"path\":\"ims\",\"value\":[{\"value\":\"c\"}]}",
                "{\"op\":\"replace\",\"path\":\"ims\",\"value\":[{\"value\":\"b\",\"type\":\"z\"}]}",
                "{\"op\":\"add\",\"path\":\"urn:example:params:scim:schemas:extension:clearance:2.0:User:level\",\"value\":\"\"}"
            })
    void patch_ofWhatIsRequired_hasToSatisfyTheSchema(String operation) {
        assertThat(patch(operation).status()).isEqualTo(400);
    }

    @Test
    void attribute_onceGiven_cannotBeRemovedAgain() {
        assertThat(patch("{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"}")
                        .status())
                .isEqualTo(200);
        assertThat(patch("{\"op\":\"remove\",\"path\":\"title\"}").status()).isEqualTo(400);
        assertThat(patch("{\"op\":\"replace\",\"path\":\"title\",\"value\":\"\"}")
                        .status())
                .isEqualTo(400);
        assertThat(patch("{\"op\":\"replace\",\"path\":\"active\",\"value\":false}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void replacement_afterAnAttributeBecameRequired_mustSatisfyTheSchema() {
        String plain = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"alice","active":false%s}\
            """;
        ScimHttpResponse refused = service.send("PUT", "/Users/1", plain.formatted(""));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("title").contains(CLEARANCE);
        assertThat(service.send(
                                "PUT",
                                "/Users/1",
                                plain.formatted(",\"title\":\"T\",\"" + CLEARANCE + "\":{\"level\":\"2\"}"))
                        .status())
                .isEqualTo(200);
    }

    private ScimHttpResponse patch(String operation) {
        return service.send(
                "PATCH",
                "/Users/1",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]," + "\"Operations\":[" + operation
                        + "]}");
    }
}
