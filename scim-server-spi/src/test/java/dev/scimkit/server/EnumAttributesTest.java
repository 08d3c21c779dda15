package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.DerivedSchema;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.ScimSchema;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The constants of an enum are the only values of its attribute, wherever a client writes it. */
class EnumAttributesTest {

    enum Level {
        GUEST,
        STAFF
    }

    record Door(String building, Level level) {}

    @ScimSchema(id = "urn:example:params:scim:schemas:extension:acme:2.0:Badge")
    record Badge(Level level, Set<Level> levels, List<Door> doors) {}

    private static final DerivedSchema<Badge> BADGES = DerivedSchema.of(Badge.class);
    private static final String URI = BADGES.schema().id();
    private static final ResourceType USER =
            ResourceTypes.user().toBuilder().extension(BADGES.schema()).build();
    private static final String SOUND =
            "{'level':'guest','levels':['STAFF'],'doors':[{'building':'North','level':'GUEST'}]}";

    private final TestService service = service(ScimProfile.standard());

    private static TestService service(ScimProfile profile) {
        return TestService.of(ScimService.builder()
                .resource(USER, User::new, new InMemoryRepository<>(USER, User::new))
                .profile(profile)
                .rateLimiter((group, principal, operation) -> Optional.empty())
                .authenticator(request ->
                        Optional.of(new Principal("okta", Map.of(TestService.ORG, Set.of("SCIM_MANAGER")), Map.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{'level':'OWNER'};                                   level",
                "{'level':''};                                        level",
                "{'levels':['STAFF','OWNER']};                        levels[1]",
                "{'doors':[{'building':'North','level':'OWNER'}]};    doors[0].level"
            })
    void createAndReplace_otherValue_answer400ThatNamesTheAttribute(String badge, String attribute) {
        for (TestService each : List.of(service, service(ScimProfile.interop()))) {
            assertRefused(each.send("POST", "/Users", user("eve", badge)), attribute);
            String path = path(each.send("POST", "/Users", user("alice", SOUND)));
            assertRefused(each.send("PUT", path, user("alice", badge)), attribute);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{'op':'add','path':'URI:level','value':'OWNER'};                                    level",
                "{'op':'replace','path':'URI:level','value':'OWNER'};                                level",
                "{'op':'replace','value':{'URI':{'level':'OWNER'}}};                                 level",
                "{'op':'add','value':{'URI:level':'OWNER'}};                                         level",
                "{'op':'add','path':'URI:levels','value':['OWNER']};                                 levels[1]",
                "{'op':'replace','path':'URI:levels','value':['OWNER']};                             levels[0]",
                "{'op':'replace','path':'URI:doors[building eq \"North\"].level','value':'OWNER'};   doors[0].level",
                "{'op':'replace','path':'URI:doors[building eq \"North\"]','value':{'level':'OWNER'}}; doors[0].level",
                "{'op':'add','path':'URI:doors','value':[{'building':'South','level':'OWNER'}]};     doors[1].level",
                "{'op':'add','path':'URI:doors.level','value':'OWNER'};                              doors[0].level"
            })
    void patch_otherValue_answers400ThatNamesTheAttribute(String operation, String attribute) {
        String path = path(service.send("POST", "/Users", user("alice", SOUND)));
        String body = json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':["
                + operation.replace("\"", "\\\"") + "]}");

        assertRefused(service.send("PATCH", path, body), attribute);

        String bulk = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                + "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"1\",\"data\":"
                + user("eve", "{'level':'OWNER'}") + "},"
                + "{\"method\":\"PUT\",\"path\":\"" + path + "\",\"data\":" + user("alice", "{'level':'OWNER'}")
                + "},{\"method\":\"PATCH\",\"path\":\"" + path + "\",\"data\":" + body + "}]}";
        JsonNode results = TestService.json(service.send("POST", "/Bulk", bulk)).get("Operations");
        assertThat(results.valueStream().map(result -> result.path("status").asString()))
                .containsExactly("400", "400", "400");
        assertThat(results.valueStream()
                        .map(result -> result.at("/response/scimType").asString()))
                .containsOnly("invalidValue");
        JsonNode stored = TestService.json(service.send("GET", path, null)).path(URI);
        assertThat(stored.toString()).isEqualTo(json(SOUND));
    }

    @Test
    void filter_otherValue_matchesNothing() {
        service.send("POST", "/Users", user("alice", SOUND));

        assertThat(found("level eq \"OWNER\"")).isZero();
        assertThat(found("levels eq \"OWNER\"")).isZero();
        assertThat(found("doors[level eq \"OWNER\"]")).isZero();
        assertThat(found("level ne \"OWNER\"")).isEqualTo(1);
        assertThat(found("level eq \"guest\"")).isEqualTo(1);
    }

    private int found(String filter) {
        String query = TestService.encoded(URI + ":" + filter);
        ScimHttpResponse response = service.send("GET", "/Users?filter=" + query, null);
        return TestService.json(response).get("totalResults").intValue();
    }

    private static void assertRefused(ScimHttpResponse response, String attribute) {
        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.text())
                .contains("\"scimType\":\"invalidValue\"", URI + ":" + attribute + "'", "[GUEST, STAFF]");
    }

    private static String path(ScimHttpResponse created) {
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return "/Users/" + TestService.json(created).get("id").asString();
    }

    private static String user(String userName, String badge) {
        return json("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','URI'],'userName':'" + userName
                + "','URI':" + badge + "}");
    }

    private static String json(String quoted) {
        return Quotes.doubled(quoted).replace("URI", URI);
    }
}
