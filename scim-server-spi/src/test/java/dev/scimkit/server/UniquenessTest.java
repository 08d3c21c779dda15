package dev.scimkit.server;

import static dev.scimkit.server.Quotes.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Values are unique wherever {@code /Schemas} says so: in lists, in sub-attributes and in extensions, at every door. */
class UniquenessTest {

    private static final String URN = "urn:example:params:scim:schemas:Badge";
    private static final String EXTENSION = "urn:example:params:scim:schemas:extension:Badge";
    private static final ResourceType BADGE = ResourceType.builder(
                    "Badge",
                    "/Badges",
                    Schema.builder(URN, "Badge")
                            .attribute(unique("number"))
                            .attribute(uniqueList("aliases"))
                            .attribute(AttributeDefinition.builder("chips")
                                    .type(AttributeType.COMPLEX)
                                    .multiValued()
                                    .subAttribute(unique("value"))
                                    .subAttribute(
                                            AttributeDefinition.builder("type").build())
                                    .build())
                            .attribute(AttributeDefinition.builder("holder")
                                    .type(AttributeType.COMPLEX)
                                    .subAttribute(unique("code"))
                                    .build())
                            .attribute(AttributeDefinition.builder("note").build())
                            .build())
            .extension(Schema.builder(EXTENSION, "Extension")
                    .attribute(unique("tag"))
                    .attribute(uniqueList("codes"))
                    .build())
            .build();

    static Stream<Arguments> attributes() {
        return Stream.of(ScimProfile.standard(), Zitadel.profile())
                .flatMap(profile -> Stream.of(
                        Arguments.of(profile, "'number':'straße'", "'number':'STRASSE'", "number"),
                        Arguments.of(profile, "'aliases':['a','b']", "'aliases':['c','B']", "aliases"),
                        Arguments.of(
                                profile,
                                "'chips':[{'value':'a','type':'x'}]",
                                "'chips':[{'value':'b'},{'value':'A','type':'y'}]",
                                "chips.value"),
                        Arguments.of(profile, "'holder':{'code':'a'}", "'holder':{'code':'A'}", "holder.code"),
                        Arguments.of(
                                profile,
                                "'" + EXTENSION + "':{'tag':'e\u0301'}",
                                "'" + EXTENSION + "':{'tag':'É'}",
                                EXTENSION + ":tag"),
                        Arguments.of(
                                profile,
                                "'" + EXTENSION + "':{'codes':['a']}",
                                "'" + EXTENSION + "':{'codes':['b','A']}",
                                EXTENSION + ":codes")));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void value_takenByAnother_is409AtEveryDoor(ScimProfile profile, String one, String other, String attribute) {
        TestService service = TestService.of(TestService.builder()
                .profile(profile)
                .resource(BADGE, Resource::new, new InMemoryRepository<>(BADGE, Resource::new)));
        String holder = created(service, one);
        String path = created(service, "'note':'n'");
        JsonNode before = read(service, path);

        for (ScimHttpResponse response : List.of(
                service.send("POST", "/Badges", body(other)),
                service.send("PUT", path, body(other)),
                service.send("PATCH", path, patch("{'op':'replace','value':{" + other + "}}")),
                service.send("PATCH", path, patch("{'op':'add','value':{" + other + "}}")))) {
            assertThat(response.status()).as(response.text()).isEqualTo(409);
            assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("uniqueness");
            if (profile == ScimProfile.standard()) {
                assertThat(TestService.json(response).get("detail").asString()).contains(attribute);
            }
        }
        ScimHttpResponse bulk = service.send(
                "POST",
                "/Bulk",
                Quotes.doubled("{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':["
                        + operation("POST", "/Badges", body(other)) + "," + operation("PUT", path, body(other)) + ","
                        + operation("PATCH", path, patch("{'op':'add','value':{" + other + "}}")) + "]}"));
        assertThat(TestService.json(bulk)
                        .get("Operations")
                        .valueStream()
                        .map(result -> result.get("status").asString()))
                .containsOnly("409");
        assertThat(read(service, path)).isEqualTo(before);

        assertThat(service.send("PUT", holder, body(other)).status()).isEqualTo(200);
        assertThat(service.send("DELETE", holder, null).status()).isEqualTo(204);
        assertThat(service.send("PUT", path, body(one)).status()).isEqualTo(200);
    }

    private static AttributeDefinition unique(String name) {
        return AttributeDefinition.builder(name).uniqueness(Uniqueness.SERVER).build();
    }

    private static AttributeDefinition uniqueList(String name) {
        return AttributeDefinition.builder(name)
                .multiValued()
                .uniqueness(Uniqueness.GLOBAL)
                .build();
    }

    private static String created(TestService service, String attributes) {
        ScimHttpResponse response = service.send("POST", "/Badges", body(attributes));
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        return "/Badges/" + TestService.json(response).get("id").asString();
    }

    private static JsonNode read(TestService service, String path) {
        return TestService.json(service.send("GET", path, null));
    }

    private static String operation(String method, String path, String data) {
        return "{'method':'" + method + "','path':'" + path + "','bulkId':'" + method + "','data':" + data + "}";
    }

    private static String body(String attributes) {
        return Quotes.doubled("{'schemas':['" + URN + "','" + EXTENSION + "']," + attributes + "}");
    }
}
