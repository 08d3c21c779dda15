package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.Quotes;
import dev.scimkit.server.TestService;
import dev.scimkit.server.http.ScimHttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the service adds to resources, in the profile {@code zitadel}. */
class ZitadelServerMadeAttributesTest {

    private static final String ROOT = TestService.BASE + "/" + TestService.ORG;

    private final TestService service = TestService.of(TestService.builder().profile(Zitadel.profile()));
    private String alice = "";
    private String group = "";

    @BeforeEach
    void createResources() {
        alice = created("/Users", """
                {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'alice',
                 'name':{'givenName':'A','familyName':'B'},'emails':[{'value':'a@example.com'}]}""");
        group = created("/Groups", group("{'$ref':'" + ROOT + "/Users/" + alice + "'}"));
    }

    @Test
    void member_namedByItsUrl_isStoredWithItsId() {
        JsonNode member = read("/Groups/" + group).at("/members/0");
        assertThat(member.get("value").asString()).isEqualTo(alice);
        assertThat(member.get("type").asString()).isEqualTo("User");
        assertThat(member.get("$ref").asString()).isEqualTo(ROOT + "/Users/" + alice);
    }

    @Test
    void user_sentBackAsShown_isUnchanged() {
        JsonNode before = read("/Users/" + alice);
        assertThat(before.at("/groups/0/value").asString()).isEqualTo(group);
        assertThat(service.send("PUT", "/Users/" + alice, before.toString()).status())
                .isEqualTo(200);
        for (String op : new String[] {"replace", "add"}) {
            ScimHttpResponse response = service.send(
                    "PATCH",
                    "/Users/" + alice,
                    Quotes.doubled("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[{'op':'"
                            + op + "','value':" + before + "}]}"));
            assertThat(response.status()).isEqualTo(204);
        }
        assertThat(read("/Users/" + alice)).isEqualTo(before);
    }

    @Test
    void group_sentBackAsShown_isUnchanged() {
        JsonNode before = read("/Groups/" + group);
        assertThat(service.send("PUT", "/Groups/" + group, before.toString()).status())
                .isEqualTo(200);
        assertThat(read("/Groups/" + group)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'display':'x'}", "{'value':''}", "{'$ref':'https://elsewhere.example/Users/1'}"})
    void member_thatNamesNothing_isRefused(String member) {
        assertThat(service.send("POST", "/Groups", group(member)).status()).isEqualTo(400);
        assertThat(service.send("PUT", "/Groups/" + group, group(member)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups.value%20eq%20%22x%22", "meta.location%20eq%20%22x%22"})
    void user_filteredByWhatTheProfileDoesNotFilter_isRefused(String filter) {
        ScimHttpResponse response = service.send("GET", "/Users?filter=" + filter, null);
        assertThat(response.status()).isEqualTo(400);
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("invalidFilter");
    }

    private String created(String endpoint, String body) {
        ScimHttpResponse response = service.send("POST", endpoint, Quotes.doubled(body));
        assertThat(response.status()).isEqualTo(201);
        return TestService.json(response).get("id").asString();
    }

    private JsonNode read(String path) {
        return TestService.json(service.send("GET", path, null));
    }

    private static String group(String member) {
        return Quotes.doubled(
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'Guides','members':[" + member
                        + "]}");
    }
}
