package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.group.Group;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.PatchPolicy;
import dev.scimkit.server.profile.ScimProfile;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The interoperability profile (draft-zollner-scim-interop-profile-02), and callers with another dialect. */
class InteropProfileTest {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ORG = TestService.ORG;

    static final String CONFORMANT = "token-1";
    private static final String OKTA = "okta-token";
    private static final String ENTRA = "entra-token";

    private final TestService scim = service(ScimProfile.interop());

    static TestService service(ScimProfile profile) {
        return service(
                profile,
                AccessTokens.none()
                        .with(CONFORMANT, principal(Map.of()))
                        .with(OKTA, principal(Map.of("leniencies", "okta")))
                        .with(ENTRA, principal(Map.of("leniencies", "entra"))));
    }

    static TestService service(ScimProfile profile, Authenticator authenticator) {
        ResourceType users = profile.published(ResourceTypes.user());
        return TestService.of(ScimService.builder()
                .profile(profile)
                .resource(users, User::new, new InMemoryRepository<>(users, User::new))
                .resource(
                        ResourceTypes.group(), Group::new, new InMemoryRepository<>(ResourceTypes.group(), Group::new))
                .authenticator(authenticator));
    }

    static Principal principal(Map<String, String> metadata) {
        return new Principal("idp", Map.of(ORG, Set.of("SCIM_MANAGER")), metadata);
    }

    private ScimHttpResponse send(String token, String method, String path, @Nullable String body) {
        return send(scim, token, method, path, body);
    }

    static ScimHttpResponse send(TestService scim, String token, String method, String path, @Nullable String body) {
        String text = body == null ? null : Quotes.doubled(body).replace("`", "\\\"");
        return scim.send(TestService.request(method, "/" + ORG + path, token, text));
    }

    private ScimHttpResponse create(String token, String more) {
        return send(token, "POST", "/Users", "{'schemas':['" + USER + "'],'userName':'ada'" + more + "}");
    }

    private String created(String more) {
        ScimHttpResponse response = create(CONFORMANT, more);
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        return TestService.json(response).get("id").asString();
    }

    private ScimHttpResponse patch(String token, String id, String operation) {
        return patch(scim, token, id, operation);
    }

    private static ScimHttpResponse patch(TestService scim, String token, String id, String operation) {
        return send(
                scim,
                token,
                "PATCH",
                "/Users/" + id,
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[" + operation + "]}");
    }

    private static void assertRefused(ScimHttpResponse response, String scimType) {
        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(TestService.json(response).get("scimType").asString())
                .as(response.text())
                .isEqualTo(scimType);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                ",'shoeSize':9",
                ",'name':{'givenName':'A','shoe':'x'}",
                ",'urn:example:unknown:2.0:User':{'a':'b'}"
            })
    void post_ofAnAttributeThatIsNotDefined_isInvalidSyntax(String more) {
        assertRefused(create(CONFORMANT, more), "invalidSyntax");
    }

    @Test
    void post_ofASchemaThatIsNotDefined_isInvalidSyntax() {
        assertRefused(
                send(
                        CONFORMANT,
                        "POST",
                        "/Users",
                        "{'schemas':['" + USER + "','urn:example:unknown'],'userName':'ada'}"),
                "invalidSyntax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'op':'replace','path':'shoeSize','value':'9'} | invalidSyntax",
                "{'op':'replace','path':'name.shoe','value':'9'} | invalidSyntax",
                "{'op':'replace','path':'name','value':{'shoe':'9'}} | invalidSyntax",
                "{'op':'replace','path':'emails[type eq `work`].shoe','value':'9'} | invalidSyntax",
                "{'op':'replace','path':'urn:example:unknown:2.0:User:a','value':'9'} | invalidSyntax",
                "{'op':'replace','value':{'displayName':'x'}} | invalidSyntax",
                "{'op':'remove'} | invalidSyntax",
                "{'op':'remove','path':'emails[type eq `work`]'} | invalidPath",
                "{'op':'replace','path':'emails[type eq `work`]','value':{'value':'a@x'}} | invalidPath"
            })
    void patch_thatTheProfileProhibits_isRefused(String operation, String scimType) {
        String id = created(",'emails':[{'value':'a@example.com','type':'work'}]");

        assertRefused(patch(CONFORMANT, id, operation), scimType);
    }

    @Test
    void patch_ofAPartThatIsNotDefined_namesThePart() {
        PatchPolicy policy = ScimProfile.interop().patch();
        ObjectNode message = JsonReader.standard().readObject("""
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[
                 {"op":"replace","path":"emails[type eq \\"work\\"].shoe","value":"9"}]}""");

        assertThatThrownBy(() -> policy.read(ResourceTypes.user(), message, PatchOptions.of(Leniencies.interop())))
                .isInstanceOfSatisfying(ScimException.class, refused -> {
                    assertThat(refused.error().detail()).isEqualTo("User has no attribute 'emails.shoe'");
                    assertThat(refused.error().path()).isEqualTo("emails.shoe");
                });
    }

    @Test
    void replace_ofAComplexAttribute_replacesItWhole() {
        String id = created(",'name':{'givenName':'Ada','familyName':'Lovelace'}");

        patch(CONFORMANT, id, "{'op':'replace','path':'name','value':{'givenName':'Augusta'}}");

        assertThat(user(id).get("name")).hasToString("{\"givenName\":\"Augusta\"}");
    }

    @Test
    void add_toAComplexAttribute_mergesIt() {
        String id = created(",'name':{'givenName':'Ada','familyName':'Lovelace'}");

        patch(CONFORMANT, id, "{'op':'add','path':'name','value':{'givenName':'Augusta'}}");

        assertThat(user(id).get("name")).hasToString("{\"familyName\":\"Lovelace\",\"givenName\":\"Augusta\"}");
    }

    @Test
    void memberOfAGroup_removedByValue_leavesTheOthers() {
        String group = TestService.json(send(
                        CONFORMANT,
                        "POST",
                        "/Groups",
                        "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'g',"
                                + "'members':[{'value':'a'},{'value':'b'}]}"))
                .get("id")
                .asString();

        ScimHttpResponse response = send(
                CONFORMANT,
                "PATCH",
                "/Groups/" + group,
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':["
                        + "{'op':'remove','path':'members','value':[{'value':'a'}]}]}");

        assertThat(response.status()).as(response.text()).isEqualTo(204);
        assertThat(TestService.json(send(CONFORMANT, "GET", "/Groups/" + group, null))
                        .at("/members"))
                .hasToString("[{\"value\":\"b\"}]");
    }

    @Test
    void filter_byAnAttributeThatIsNotDefined_isInvalidFilter() {
        assertRefused(send(CONFORMANT, "GET", "/Users?filter=shoeSize%20eq%20%229%22", null), "invalidFilter");
    }

    @Test
    void listsWithTypes_inTheSchemas_haveCanonicalValues() {
        JsonNode schemas =
                TestService.json(send(CONFORMANT, "GET", "/Schemas", null)).get("Resources");

        for (JsonNode schema : schemas) {
            for (JsonNode attribute : schema.get("attributes")) {
                for (JsonNode sub : attribute.path("subAttributes")) {
                    if (attribute.get("multiValued").asBoolean()
                            && sub.get("name").asString().equals("type")) {
                        assertThat(sub.path("canonicalValues").size())
                                .as(schema.get("id") + " " + attribute.get("name"))
                                .isPositive();
                    }
                }
            }
        }
    }

    @Test
    void okta_onTheSameEndpoint_mayDoWhatItDoes() {
        String id = created("");

        assertThat(patch(OKTA, id, "{'op':'replace','value':{'active':false}}").status())
                .isEqualTo(200);
        assertThat(send(OKTA, "POST", "/Users", "{'schemas':['" + USER + "','urn:x'],'userName':'bob','shoeSize':9}")
                        .status())
                .isEqualTo(201);
        assertThat(user(id).get("active").asBoolean()).isFalse();
    }

    @Test
    void entra_onTheSameEndpoint_mergesAReplacedComplexAttribute() {
        String id = created(",'name':{'givenName':'Ada','familyName':'Lovelace'}");

        patch(ENTRA, id, "{'op':'Replace','path':'name','value':{'givenName':'Augusta'}}");
        patch(ENTRA, id, "{'op':'Add','path':'urn:x:2.0:User:costCentre','value':'x'}");

        assertThat(user(id).at("/name/familyName").asString()).isEqualTo("Lovelace");
    }

    /** The code belongs to the profile, and does not depend on what else is tolerated. */
    @Test
    void pathThatIsNotDefined_withAnotherLeniency_isStillInvalidSyntax() {
        TestService service = service(ScimProfile.interop().toBuilder()
                .leniencies(Leniencies.interop().tolerating(Leniency.STRING_BOOLEANS, Leniency.DOT_AFTER_SCHEMA))
                .build());
        String id = service.createUser("bob");

        assertRefused(
                patch(service, CONFORMANT, id, "{'op':'replace','path':'shoeSize','value':'9'}"), "invalidSyntax");
        assertThat(patch(service, CONFORMANT, id, "{'op':'replace','path':'" + USER + ".displayName','value':'B'}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void strictness_combinedByAnApplication_worksInOtherProfiles() {
        TestService service = service(ScimProfile.standard().toBuilder()
                .leniencies(Leniencies.standard().refusing(Leniency.OPERATION_WITHOUT_PATH))
                .build());
        String id = service.createUser("bob");

        ScimHttpResponse response = service.send(
                "PATCH",
                "/Users/" + id,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                        + "\"Operations\":[{\"op\":\"add\",\"value\":{\"active\":true}}]}");

        assertRefused(response, "invalidSyntax");
    }

    private JsonNode user(String id) {
        return TestService.json(send(CONFORMANT, "GET", "/Users/" + id, null));
    }
}
