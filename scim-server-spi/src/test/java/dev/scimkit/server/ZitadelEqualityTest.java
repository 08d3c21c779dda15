package dev.scimkit.server;

import static dev.scimkit.server.TestService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.User;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The table of equalities in the zitadel profile, where only {@code userName} and the names of groups ignore case. */
class ZitadelEqualityTest {

    private static final String TABLE = "dev.scimkit.server.EqualityTest#table";
    private static final ScimProfile PROFILE = Zitadel.profile();

    private final TestService service = TestService.of(TestService.builder(
                    new InMemoryRepository<>(PROFILE.published(TestSchemas.user()), User::new),
                    new InMemoryRepository<>(PROFILE.published(ResourceTypes.group()), Group::new))
            .profile(PROFILE));

    @ParameterizedTest
    @MethodSource(TABLE)
    void userName_takenByAnEqualOne_is409AndFound(String one, String other, boolean equal, boolean equalExactly) {
        String id = json(create(one, "[{'value':'a@x'}]")).get("id").asString();

        ScimHttpResponse again = create(other, "[{'value':'a@x'}]");
        assertThat(again.status()).isEqualTo(equal ? 409 : 201);
        assertThat(ids("userName eq '" + other + "'").contains(id)).isEqualTo(equal);
        boolean prefix = ComparisonForm.caseless(one).startsWith(ComparisonForm.caseless(other));
        assertThat(ids("userName sw '" + other + "'").contains(id)).isEqualTo(prefix);
        assertThat(ids("userName co '" + other + "'").contains(id)).isEqualTo(prefix);
        assertThat(bulk("POST", "/Users", user(other, "[{'value':'a@x'}]"))).isEqualTo("409");
    }

    @ParameterizedTest
    @MethodSource(TABLE)
    void emails_thatAreEqual_areOneAtEveryDoor(String one, String other, boolean equal, boolean equalExactly) {
        String emails = "[{'value':'" + one + "'},{'value':'x'},{'value':'" + other + "','primary':true}]";
        int size = equalExactly ? 2 : 3;
        JsonNode created = json(create("u", emails));
        String path = "/Users/" + created.get("id").asString();
        assertThat(emailsAt(path)).as("POST").hasSize(size);
        assertThat(ids("emails.value eq '" + other + "'")).hasSize(1);

        assertThat(service.send("PUT", path, user("v", emails)).status()).isEqualTo(200);
        assertThat(emailsAt(path)).as("PUT").hasSize(size);
        patch(path, "{'op':'replace','path':'emails','value':" + emails + "}");
        assertThat(emailsAt(path)).as("replace").hasSize(size);
        patch(path, "{'op':'add','path':'emails','value':[{'value':'" + other + "'}]}");
        assertThat(emailsAt(path)).as("add again").hasSize(size);
        patch(path, "{'op':'remove','path':'emails[value eq \\'" + other + "\\']'}");
        assertThat(emailsAt(path)).as("remove").hasSize(size - 1);
        assertThat(bulk("PUT", path, user("w", emails))).isEqualTo("200");
        assertThat(emailsAt(path)).as("bulk").hasSize(size);
    }

    @ParameterizedTest
    @MethodSource(TABLE)
    void nameOfAGroup_takenByAnEqualOne_is409(String one, String other, boolean equal, boolean equalExactly) {
        assertThat(service.send("POST", "/Groups", group(one)).status()).isEqualTo(201);
        assertThat(service.send("POST", "/Groups", group(other)).status()).isEqualTo(equal ? 409 : 201);
    }

    @ParameterizedTest
    @MethodSource(TABLE)
    void externalId_equalToTheStoredOne_isFound(String one, String other, boolean equal, boolean equalExactly) {
        String body = user("u", "[{'value':'a@x'}]").replaceFirst("\\{", "{\"externalId\":\"" + one + "\",");
        assertThat(service.send("POST", "/Users", body).status()).isEqualTo(201);
        assertThat(ids("externalId eq '" + other + "'")).hasSize(equalExactly ? 1 : 0);
    }

    private ScimHttpResponse create(String userName, String emails) {
        return service.send("POST", "/Users", user(userName, emails));
    }

    private JsonNode emailsAt(String path) {
        return json(service.send("GET", path, null)).path("emails");
    }

    private void patch(String path, String operation) {
        String body = Quotes.doubled("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':["
                + operation.replace("\\'", "\\\"") + "]}");
        assertThat(service.send("PATCH", path, body).status()).isEqualTo(204);
    }

    private String bulk(String method, String path, String data) {
        String body = Quotes.doubled("{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':["
                + "{'method':'" + method + "','path':'" + path + "','bulkId':'b','data':" + data + "}]}");
        return json(service.send("POST", "/Bulk", body))
                .at("/Operations/0/status")
                .asString();
    }

    private List<String> ids(String filter) {
        String query = "filter=" + TestService.encoded(Quotes.doubled(filter));
        return json(service.send("GET", "/Users?" + query, null))
                .get("Resources")
                .valueStream()
                .map(user -> user.get("id").asString())
                .toList();
    }

    private static String user(String userName, String emails) {
        return Quotes.doubled("{'schemas':['" + Schemas.USER + "'],'userName':'" + userName
                + "','name':{'givenName':'A','familyName':'B'},'emails':" + emails + "}");
    }

    private static String group(String displayName) {
        return Quotes.doubled("{'schemas':['" + Schemas.GROUP + "'],'displayName':'" + displayName + "'}");
    }
}
