package dev.scimkit.server;

import static dev.scimkit.server.Quotes.patch;
import static dev.scimkit.server.Quotes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Complex values with parts that a client does not see. PUT without the value clears all of it, so that no part joins the next
 * value; PUT with the value as shown keeps all of it (RFC 7644 section 3.5.1).
 */
@ParameterizedClass
@MethodSource("profiles")
class HiddenPartsTest {

    private static final String URN = "urn:example:params:scim:schemas:Locker";
    private static final String EXTENSION = "urn:example:params:scim:schemas:extension:Locker";
    private static final ResourceType LOCKER = ResourceType.builder(
                    "Locker",
                    "/Lockers",
                    Schema.builder(URN, "Locker")
                            .attribute(text("label").build())
                            .attribute(owner("owner").build())
                            .attribute(owner("keys").multiValued().build())
                            .build())
            .extension(Schema.builder(EXTENSION, "Extension")
                    .attribute(owner("guest").build())
                    .attribute(text("token")
                            .mutability(Mutability.WRITE_ONLY)
                            .returned(Returned.NEVER)
                            .build())
                    .attribute(
                            text("codes").multiValued().returned(Returned.NEVER).build())
                    .attribute(text("seal")
                            .mutability(Mutability.IMMUTABLE)
                            .returned(Returned.NEVER)
                            .build())
                    .build())
            .build();
    private static final String FULL = "'owner':{'name':'A','pin':'1','code':'2','serial':'3'},"
            + "'keys':[{'name':'K','pin':'4','code':'5','serial':'6'}],'" + EXTENSION
            + "':{'guest':{'name':'G','pin':'7','code':'8','serial':'9'},'token':'t'}";

    @Parameter
    private ScimProfile profile;

    static List<ScimProfile> profiles() {
        return List.of(ScimProfile.standard(), Zitadel.profile());
    }

    private final InMemoryRepository<Resource> lockers = new InMemoryRepository<>(LOCKER, Resource::new);

    @Test
    void value_leftOutOfAPut_isClearedWithAllItsParts() {
        String path = create(FULL);

        assertThat(put(path, "'label':'l'").status()).isEqualTo(200);
        assertThat(stored(path).has("owner")).isFalse();
        assertThat(stored(path).has("keys")).isFalse();
        assertThat(stored(path).get(EXTENSION)).isEqualTo(tree("{'token':'t'}"));

        assertThat(put(
                                path,
                                "'owner':{'name':'B'},'keys':[{'name':'K'}],'" + EXTENSION
                                        + "':{'guest':{'name':'H','serial':'10'}}")
                        .status())
                .isEqualTo(200);
        assertThat(stored(path).get("owner")).isEqualTo(tree("{'name':'B'}"));
        assertThat(stored(path).get("keys")).isEqualTo(tree("[{'name':'K'}]"));
        assertThat(stored(path).get(EXTENSION)).isEqualTo(tree("{'guest':{'name':'H','serial':'10'},'token':'t'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{'name':null}"})
    void value_emptyInAPut_isClearedWithAllItsParts(String empty) {
        String path = create(FULL);

        assertThat(put(path, "'owner':" + empty + ",'" + EXTENSION + "':{'guest':" + empty + "}")
                        .status())
                .isEqualTo(200);
        assertThat(stored(path).has("owner")).isFalse();
        assertThat(stored(path).get(EXTENSION)).isEqualTo(tree("{'token':'t'}"));
    }

    @Test
    void value_sentBackAsShown_keepsItsHiddenParts() {
        String path = create(FULL);
        JsonNode before = stored(path);
        ScimHttpResponse shown = service().send("GET", path, null);
        assertThat(shown.text()).contains("\"serial\":\"3\"").doesNotContain("\"pin\"", "\"code\"", "\"token\"");

        assertThat(service().send("PUT", path, shown.text()).status()).isEqualTo(200);
        assertThat(stored(path)).isEqualTo(before);
        assertThat(service()
                        .send("PATCH", path, patch("{'op':'replace','value':" + shown.text() + "}"))
                        .status())
                .isIn(200, 204);
        assertThat(stored(path)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'owner':{'name':'A','serial':'4'}",
                "'keys':[{'name':'K','serial':'7'}]",
                "'" + EXTENSION + "':{'guest':{'name':'G','serial':'8'}}",
            })
    void immutablePart_changedByAPut_isRefusedOrMakesAnotherElement(String attributes) {
        String path = create(FULL);
        boolean element = attributes.startsWith("'keys'");
        assertThat(put(path, attributes).status()).isEqualTo(element ? 200 : 400);
        if (element) {
            assertThat(stored(path).get("keys")).isEqualTo(tree("[{'name':'K','serial':'7'}]"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "x"})
    void immutableSecret_sentAgain_isRefusedWhetherOrNotItIsTheSame(String guess) {
        String path = create("'" + EXTENSION + "':{'seal':'s'}");
        String attributes = "'" + EXTENSION + "':{'seal':'" + guess + "'}";
        assertThat(put(path, attributes).status()).isEqualTo(400);
        assertThat(service()
                        .send("PATCH", path, patch("{'op':'replace','value':{" + attributes + "}}"))
                        .status())
                .isEqualTo(400);
        assertThat(put(path, "'label':'l'").status()).isEqualTo(200);
        assertThat(stored(path).get(EXTENSION)).isEqualTo(tree("{'seal':'s'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "x"})
    void secretInAList_givenToBeRemoved_cannotBeGuessed(String guess) {
        String path = create("'" + EXTENSION + "':{'codes':['a','a']}");
        String codes = EXTENSION + ":codes";
        for (String operation : List.of(
                "{'op':'remove','path':'" + codes + "','value':['" + guess + "']}",
                "{'op':'remove','path':'" + codes + "[value eq \\'" + guess + "\\']'}")) {
            assertThat(service().send("PATCH", path, patch(operation)).status()).isEqualTo(400);
        }
        assertThat(service()
                        .send("PATCH", path, patch("{'op':'add','path':'" + codes + "','value':['" + guess + "']}"))
                        .status())
                .isIn(200, 204);
        assertThat(stored(path).get(EXTENSION).get("codes")).hasSize(3);
    }

    private static AttributeBuilder owner(String name) {
        return AttributeDefinition.builder(name)
                .type(AttributeType.COMPLEX)
                .subAttribute(text("name").build())
                .subAttribute(text("pin")
                        .mutability(Mutability.WRITE_ONLY)
                        .returned(Returned.NEVER)
                        .build())
                .subAttribute(text("code").returned(Returned.NEVER).build())
                .subAttribute(text("serial").mutability(Mutability.IMMUTABLE).build());
    }

    private static AttributeBuilder text(String name) {
        return AttributeDefinition.builder(name);
    }

    private TestService service() {
        return TestService.of(TestService.builder().profile(profile).resource(LOCKER, Resource::new, lockers));
    }

    private String create(String attributes) {
        ScimHttpResponse created = service().send("POST", "/Lockers", body(attributes));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return "/Lockers/" + TestService.json(created).get("id").asString();
    }

    private ScimHttpResponse put(String path, String attributes) {
        return service().send("PUT", path, body(attributes));
    }

    private JsonNode stored(String path) {
        RequestContext context = new RequestContext(TestService.ORG, new Principal("t", Map.of(), Map.of()), null, "r");
        return lockers.findById(path.substring("/Lockers/".length()), context)
                .orElseThrow()
                .tree();
    }

    private static String body(String attributes) {
        return Quotes.doubled("{'schemas':['" + URN + "','" + EXTENSION + "']," + attributes + "}");
    }
}
