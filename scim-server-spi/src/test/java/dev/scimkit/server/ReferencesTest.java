package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.User;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** References that contradict themselves, that are emptied, and that what is shown depends on (RFC 7643 section 2.4). */
class ReferencesTest {

    private static final String ROOT = TestService.BASE + "/" + TestService.ORG;
    private static final String MANAGER = Schemas.ENTERPRISE_USER + ":manager";

    private TestService service = TestService.create();
    private String boss = "";
    private String bob = "";
    private String alice = "";
    private String group = "";

    @BeforeEach
    void createResources() {
        boss = service.createUser("boss");
        bob = service.createUser("bob");
        alice = id(service.send("POST", "/Users", user("alice", "{'value':'" + boss + "'}")));
        group = id(service.send("POST", "/Groups", group("{'value':'" + bob + "'}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'value':'BOB','$ref':'ROOT/Users/BOSS'}  | .value | .$ref",
                "{'value':'BOB','$ref':'../Users/BOSS'}    | .value | .$ref",
                "{'value':'BOB','$ref':'/Users/nobody'}    | .value | .$ref",
                "{'value':'BOB','$ref':'ROOT/Users/bOB'}   | .value | .$ref",
            })
    void reference_whoseUrlNamesAnother_isRefusedAtEveryDoor(String sent, String value, String url) {
        String reference = named(sent);
        List<ScimHttpResponse> ofUsers = List.of(
                service.send("POST", "/Users", user("x", reference)),
                service.send("PUT", "/Users/" + alice, user("alice", reference)),
                patch("/Users/" + alice, "{'op':'add','path':'" + MANAGER + "','value':" + reference + "}"),
                patch("/Users/" + alice, "{'op':'replace','path':'" + MANAGER + "','value':" + reference + "}"),
                patch("/Users/" + alice, "{'op':'replace','value':{'" + MANAGER + "':" + reference + "}}"));
        List<ScimHttpResponse> ofGroups = List.of(
                service.send("POST", "/Groups", group(reference)),
                service.send("PUT", "/Groups/" + group, group(reference)),
                patch("/Groups/" + group, "{'op':'add','path':'members','value':[" + reference + "]}"),
                patch("/Groups/" + group, "{'op':'replace','path':'members','value':[" + reference + "]}"),
                patch("/Groups/" + group, "{'op':'remove','path':'members','value':[" + reference + "]}"),
                patch("/Groups/" + group, "{'op':'add','value':{'members':[" + reference + "]}}"));

        ofUsers.forEach(response -> refused(response, MANAGER + value, MANAGER + url));
        ofGroups.forEach(response -> refused(response, "members[0]" + value, "members[0]" + url));
        JsonNode bulk = bulk(
                operation("POST", "/Users", user("x", reference)),
                operation("PUT", "/Groups/" + group, group(reference)),
                operation(
                        "PATCH",
                        "/Groups/" + group,
                        operations("{'op':'add','path':'members','value':[" + reference + "]}")));
        assertThat(bulk.findValuesAsString("status")).containsOnly("400");
        assertThat(read("/Groups/" + group).at("/members/0/value").asString()).isEqualTo(bob);
    }

    @Test
    void reference_toAnotherType_isRefused() {
        ScimHttpResponse response =
                service.send("POST", "/Users", user("x", named("{'value':'GROUP','$ref':'ROOT/Groups/GROUP'}")));
        refused(response, MANAGER + ".$ref", "Group");
        assertThat(patch(
                                "/Users/" + alice,
                                named("{'op':'replace','path':'" + MANAGER + ".$ref','value':'ROOT/Groups/GROUP'}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void reference_whoseUrlNamesTheSame_isTaken() {
        for (String url : List.of("ROOT/Users/BOSS", "../Users/BOSS", "/Users/BOSS")) {
            String reference = named("{'value':'BOSS','$ref':'" + url + "'}");
            assertThat(patch("/Groups/" + group, "{'op':'add','path':'members','value':[" + reference + "]}")
                            .status())
                    .isEqualTo(204);
            assertThat(patch("/Groups/" + group, "{'op':'remove','path':'members','value':[" + reference + "]}")
                            .status())
                    .isEqualTo(204);
            assertThat(read("/Groups/" + group).get("members")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'add','path':'URN:manager','value':{'value':''}}",
                "{'op':'add','path':'URN:manager','value':{}}",
                "{'op':'add','path':'URN:manager','value':''}",
                "{'op':'add','path':'URN:manager','value':{'value':null}}",
                "{'op':'add','path':'URN:manager','value':{'value':'','$ref':''}}",
                "{'op':'add','path':'URN:manager','value':{'$ref':''}}",
                "{'op':'add','path':'URN:manager','value':['']}",
                "{'op':'add','path':'URN:manager.value','value':''}",
                "{'op':'add','path':'URN:manager.$ref','value':''}",
                "{'op':'add','value':{'URN':{'manager':{}}}}",
                "{'op':'add','value':{'URN:manager':{'value':''}}}",
                "{'op':'replace','path':'URN:manager','value':{}}",
                "{'op':'replace','path':'URN:manager.$ref','value':''}",
                "{'op':'replace','value':{'URN':{'manager':{}}}}",
            })
    void manager_emptiedByAnyOperation_isNone(String operation) {
        String changes = operation.replace("URN", Schemas.ENTERPRISE_USER);
        assertThat(patch("/Users/" + alice, changes).status()).isEqualTo(200);
        assertThat(read("/Users/" + alice).has(Schemas.ENTERPRISE_USER)).isFalse();

        service.send("PUT", "/Users/" + alice, user("alice", "{'value':'" + boss + "'}"));
        JsonNode bulk = bulk(operation("PATCH", "/Users/" + alice, operations(changes)));
        assertThat(bulk.findValuesAsString("status")).containsOnly("200");
        assertThat(read("/Users/" + alice).has(Schemas.ENTERPRISE_USER)).isFalse();
    }

    @Test
    void url_thatLeadsElsewhere_goesWithItsId() {
        service.send("PUT", "/Users/" + alice, user("alice", "{'value':'1','$ref':'https://elsewhere.example/1'}"));
        patch("/Users/" + alice, "{'op':'replace','path':'" + MANAGER + ".value','value':'" + bob + "'}");
        assertThat(read("/Users/" + alice)
                        .at("/" + Schemas.ENTERPRISE_USER + "/manager/$ref")
                        .asString())
                .isEqualTo(ROOT + "/Users/" + bob);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'value':''}", "{'value':'','$ref':''}", "''"})
    void manager_emptyTextThatIsNotTolerated_isRefusedAtEveryDoor(String manager) {
        service = TestService.of(TestService.builder()
                .profile(ScimProfile.standard().toBuilder()
                        .leniencies(Leniencies.strict())
                        .build()));
        createResources();
        for (ScimHttpResponse response : List.of(
                service.send("POST", "/Users", user("x", manager)),
                service.send("PUT", "/Users/" + alice, user("alice", manager)),
                patch("/Users/" + alice, "{'op':'add','path':'" + MANAGER + "','value':" + manager + "}"),
                patch("/Users/" + alice, "{'op':'replace','path':'" + MANAGER + "','value':" + manager + "}"),
                patch("/Users/" + alice, "{'op':'replace','path':'" + MANAGER + ".value','value':''}"),
                patch("/Users/" + alice, "{'op':'replace','path':'" + MANAGER + ".$ref','value':''}"))) {
            refused(response, "manager", "manager");
        }
        assertThat(read("/Users/" + alice)
                        .at("/" + Schemas.ENTERPRISE_USER + "/manager/value")
                        .asString())
                .isEqualTo(boss);
        assertThat(patch("/Users/" + alice, "{'op':'replace','path':'" + MANAGER + "','value':{}}")
                        .status())
                .isEqualTo(200);
        assertThat(read("/Users/" + alice).has(Schemas.ENTERPRISE_USER)).isFalse();
    }

    @Test
    void user_whoseManagerIsDeleted_isNotUnmodified() {
        String path = "/Users/" + alice;
        String tag = service.send("GET", path, null).headers().first("ETag").orElseThrow();
        assertThat(ifNoneMatch(path, tag)).isEqualTo(304);
        service.send("DELETE", "/Users/" + boss, null);
        assertThat(read(path).at("/" + Schemas.ENTERPRISE_USER + "/manager").has("$ref"))
                .isFalse();
        assertThat(ifNoneMatch(path, tag)).isEqualTo(200);

        String without = path + "?attributes=userName";
        String other =
                service.send("GET", without, null).headers().first("ETag").orElseThrow();
        service.send("DELETE", "/Users/" + bob, null);
        assertThat(ifNoneMatch(without, other)).isEqualTo(304);
    }

    @Test
    void user_changedWithTheTagThatShowsItsManager_isChanged() {
        String tag = service.send("GET", "/Users/" + alice, null)
                .headers()
                .first("ETag")
                .orElseThrow();
        ScimHttpResponse changed = service.send(
                TestService.request("PUT", "/" + TestService.ORG + "/Users/" + alice, "token-1", user("alice", "null"))
                        .header("If-Match", tag));
        assertThat(changed.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groups.value eq \"x\"",
                "groups eq \"x\"",
                "groups[value eq \"x\"]",
                "groups pr",
                "not (groups pr)",
                "userName eq \"bob\" and groups.display co \"x\"",
                "userName eq \"bob\" or groups.$ref eq \"x\"",
                "urn:ietf:params:scim:schemas:core:2.0:User:groups.type eq \"direct\"",
            })
    void filterOnGroups_withoutGroupsOfMember_isRefused(String filter) {
        TestService unable = TestService.of(TestService.builder(
                new InMemoryRepository<>(TestSchemas.user(), User::new), new PlainRepository<Group>()));
        unable.createUser("bob");
        String search = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"filter\":\""
                + filter.replace("\"", "\\\"") + "\"}";
        for (ScimHttpResponse response : List.of(
                unable.send("GET", "/Users?filter=" + TestService.encoded(filter), null),
                unable.send("POST", "/Users/.search", search),
                unable.send("GET", "?filter=" + TestService.encoded(filter), null),
                unable.send("POST", "/.search", search))) {
            assertThat(response.status()).isEqualTo(400);
            assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("invalidFilter");
            assertThat(TestService.json(response).get("detail").asString()).contains("'groups'");
        }
        ScimHttpResponse sorted = unable.send("GET", "/Users?sortBy=groups.display", null);
        assertThat(sorted.status()).isEqualTo(400);
        assertThat(TestService.json(sorted).get("detail").asString()).contains("'groups'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"co", "sw", "ew", "gt", "ge", "lt", "le"})
    void urlInThePathOfAnOperation_comparedOtherwise_isRefused(String operator) {
        String path = "members[$ref " + operator + " \\'Users\\']";
        for (String operation : List.of(
                "{'op':'remove','path':'" + path + "'}",
                "{'op':'remove','path':'members[type eq \\'User\\' and $ref " + operator + " \\'Users\\']'}",
                "{'op':'remove','path':'members[not ($ref " + operator + " \\'Users\\')]'}",
                "{'op':'replace','path':'" + path + ".display','value':'x'}")) {
            ScimHttpResponse response = patch("/Groups/" + group, operation);
            assertThat(response.status()).isEqualTo(400);
            assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("invalidFilter");
            assertThat(TestService.json(response).get("detail").asString()).contains("members.$ref");
        }
        assertThat(patch("/Groups/" + group, "{'op':'remove','path':'members[$ref pr]'}")
                        .status())
                .isEqualTo(400);
        assertThat(read("/Groups/" + group).get("members")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'add','path':'members','value':['bulkId:q']}",
                "{'op':'add','path':'members','value':'bulkId:q'}",
                "{'op':'add','value':{'members':['bulkId:q']}}",
                "{'op':'add','value':{'members':'bulkId:q'}}",
                "{'op':'add','path':'members','value':[{'value':'bulkId:q'}]}",
            })
    void bulkId_insteadOfAMember_isResolvedInAnyForm(String operation) {
        JsonNode bulk = bulk(
                operation("PATCH", "/Groups/" + group, operations(operation)),
                "{'method':'POST','path':'/Users','bulkId':'q','data':" + user("quinn", "null") + "}");
        assertThat(bulk.findValuesAsString("status")).containsExactly("204", "201");
        assertThat(read("/Groups/" + group).at("/members/1/$ref").asString())
                .isEqualTo(bulk.at("/1/location").asString());
    }

    @Test
    void bulkId_inAListOfStrings_isResolvedForResourcesThatNeedOneAnother() {
        String outer = group("'bulkId:q','" + bob + "'");
        JsonNode bulk = bulk(
                "{'method':'POST','path':'/Groups','bulkId':'g','data':" + outer + "}",
                "{'method':'POST','path':'/Users','bulkId':'q','data':" + user("quinn", "['bulkId:r']") + "}",
                "{'method':'POST','path':'/Users','bulkId':'r','data':" + user("ruth", "'bulkId:q'") + "}");
        assertThat(bulk.findValuesAsString("status")).containsExactly("201", "201", "201");
        String quinn = bulk.at("/1/location").asString();
        String created = bulk.at("/0/location").asString().substring(ROOT.length());
        assertThat(read(created).at("/members/0/$ref").asString()).isEqualTo(quinn);
        assertThat(read(quinn.substring(ROOT.length()))
                        .at("/" + Schemas.ENTERPRISE_USER + "/manager/$ref")
                        .asString())
                .isEqualTo(bulk.at("/2/location").asString());
    }

    private static void refused(ScimHttpResponse response, String... named) {
        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("invalidValue");
        assertThat(TestService.json(response).get("detail").asString()).contains(named);
    }

    private int ifNoneMatch(String path, String tag) {
        return service.send(TestService.request("GET", "/" + TestService.ORG + path, "token-1", null)
                        .header("If-None-Match", tag))
                .status();
    }

    private JsonNode read(String path) {
        return TestService.json(service.send("GET", path, null));
    }

    private ScimHttpResponse patch(String path, String operation) {
        return service.send("PATCH", path, operations(operation));
    }

    private JsonNode bulk(String... operations) {
        ScimHttpResponse response = service.send(
                "POST",
                "/Bulk",
                Quotes.doubled("{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':["
                        + String.join(",", operations) + "]}"));
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return TestService.json(response).get("Operations");
    }

    private static String operation(String method, String path, String data) {
        return "{'method':'" + method + "','path':'" + path + "','bulkId':'b" + method + "','data':" + data + "}";
    }

    private static String operations(String operation) {
        return Quotes.doubled(
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[" + operation + "]}");
    }

    private static String id(ScimHttpResponse response) {
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        return TestService.json(response).get("id").asString();
    }

    private String named(String text) {
        return text.replace("ROOT", ROOT)
                .replace("BOB", bob)
                .replace("BOSS", boss)
                .replace("GROUP", group);
    }

    private static String user(String name, @Nullable String manager) {
        return Quotes.doubled("{'schemas':['" + Schemas.USER + "','" + Schemas.ENTERPRISE_USER + "'],'userName':'"
                + name + "','" + Schemas.ENTERPRISE_USER + "':{'manager':" + manager + "}}");
    }

    private static String group(String members) {
        return Quotes.doubled("{'schemas':['" + Schemas.GROUP + "'],'displayName':'G','members':[" + members + "]}");
    }
}
