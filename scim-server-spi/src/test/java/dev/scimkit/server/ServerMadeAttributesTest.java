package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the service adds to resources, {@code groups}, {@code $ref} and {@code meta.location}, can be asked for. */
@ParameterizedClass
@EnumSource(TestService.Groups.class)
class ServerMadeAttributesTest {

    private static final String ROOT = TestService.BASE + "/" + TestService.ORG;
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final TestService service;
    private String boss = "";
    private String alice = "";
    private String bob = "";
    private String inner = "";
    private String outer = "";

    ServerMadeAttributesTest(TestService.Groups groups) {
        service = TestService.of(groups.builder());
    }

    @BeforeEach
    void createResources() {
        boss = service.createUser("boss");
        alice = id("POST", "/Users", user("alice", "{'manager':{'value':'" + boss + "'}}"));
        bob = service.createUser("bob");
        inner = id("POST", "/Groups", group("Inner", "{'value':'" + alice + "'}"));
        outer = id("POST", "/Groups", group("Outer", "{'value':'" + inner + "'},{'value':'" + bob + "'}"));
    }

    // filters

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "groups.value eq \"INNER\"              | alice",
                "groups eq \"INNER\"                    | alice",
                "groups[value eq \"OUTER\"]             | bob",
                "groups[value eq \"OUTER\" and type eq \"direct\"] | bob",
                "groups.display sw \"in\"               | alice",
                "groups pr                              | alice bob",
                "not (groups pr)                        | boss",
                "not (groups.value eq \"INNER\")        | boss bob",
                "groups.$ref eq \"ROOT/Groups/INNER\"   | alice",
                "groups pr and userName eq \"bob\"      | bob",
                "groups.value eq \"INNER\" or userName eq \"boss\" | boss alice",
                "groups pr and not (groups pr)          | ''",
                "groups.value eq \"unknown\"            | ''",
                "meta.location eq \"ROOT/Users/ALICE\"  | alice",
                "meta.location ne \"ROOT/Users/ALICE\"  | boss bob",
                "meta.location eq \"ROOT/Groups/ALICE\" | ''",
                "meta.location ew \"ALICE\"             | alice",
                "meta.location pr                       | boss alice bob",
                "URN:manager.$ref eq \"ROOT/Users/BOSS\" | alice",
                "URN:manager.$ref co \"/Users/\"        | alice",
                "URN:manager.$ref pr                    | alice",
                "not (URN:manager.$ref pr)              | boss bob",
                "URN:manager[$ref eq \"ROOT/Users/BOSS\"] | alice",
            })
    void users_filteredByWhatTheServiceAdds_areFound(String filter, String expected) {
        assertThat(names("/Users", filter, "userName")).containsExactly(words(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "members.$ref eq \"ROOT/Users/ALICE\"   | Inner",
                "members[$ref eq \"ROOT/Groups/INNER\"] | Outer",
                "members[$ref eq \"ROOT/Users/BOB\" and type eq \"User\"] | Outer",
                "members.$ref eq \"ROOT/Users/INNER\"   | ''",
                "members.$ref co \"/Groups/\"           | Outer",
                "not (members.$ref co \"/Groups/\")     | Inner",
                "meta.location eq \"ROOT/Groups/INNER\" | Inner",
            })
    void groups_filteredByWhatTheServiceAdds_areFound(String filter, String expected) {
        assertThat(names("/Groups", filter, "displayName")).containsExactly(words(expected));
    }

    @Test
    void search_ofAllTypes_findsTheSame() {
        JsonNode found = json("GET", "?filter=" + TestService.encoded(named("groups.value eq \"INNER\"")), null);
        assertThat(found.get("totalResults").intValue()).isEqualTo(1);
        assertThat(found.at("/Resources/0/id").asString()).isEqualTo(alice);
        found = json(
                "POST",
                "/.search",
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:SearchRequest']," + "'filter':'meta.location eq \\'"
                        + ROOT + "/Groups/" + outer + "\\''}");
        assertThat(found.at("/Resources/0/id").asString()).isEqualTo(outer);
    }

    @ParameterizedTest
    @CsvSource({
        "groups.display, alice bob boss",
        "meta.location, ''",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.$ref, alice boss bob",
    })
    void users_sortedByWhatTheServiceAdds_areSorted(String attribute, String expected) {
        JsonNode list = json("GET", "/Users?sortBy=" + TestService.encoded(attribute), null);
        List<String> found = list.get("Resources")
                .valueStream()
                .map(user -> user.get("userName").asString())
                .toList();
        assertThat(found).hasSize(3);
        if (!expected.isEmpty()) {
            assertThat(found).containsExactly(words(expected));
        } else {
            assertThat(list.get("Resources")
                            .valueStream()
                            .map(user -> user.at("/meta/location").asString()))
                    .isSorted();
        }
    }

    @Test
    void page_ofUsersFilteredByGroups_countsAll() {
        JsonNode page = json("GET", "/Users?count=1&startIndex=2&filter=" + TestService.encoded("groups pr"), null);
        assertThat(page.get("totalResults").intValue()).isEqualTo(2);
        assertThat(page.at("/Resources/0/userName").asString()).isEqualTo("bob");
    }

    // changes

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'remove','path':'members[$ref eq \\'ROOT/Users/BOB\\']'}",
                "{'op':'remove','path':'members[$ref eq \\'ROOT/Users/BOB\\' and type eq \\'User\\']'}",
                "{'op':'remove','path':'members[$ref ne \\'ROOT/Groups/INNER\\']'}",
                "{'op':'Remove','path':'members','value':[{'$ref':'ROOT/Users/BOB'}]}",
                "{'op':'remove','path':'members','value':{'$ref':'ROOT/Users/BOB','type':'User'}}",
                "{'op':'remove','path':'members','value':[{'$ref':'../Users/BOB'}]}",
                "{'op':'replace','path':'members','value':[{'$ref':'ROOT/Groups/INNER'}]}",
                "{'op':'replace','value':{'members':[{'$ref':'/Groups/INNER'}]}}",
            })
    void member_removedByItsUrl_isRemoved(String operation) {
        assertThat(patch("/Groups/" + outer, operation).status()).isEqualTo(204);
        assertThat(values(read("/Groups/" + outer).get("members"), "value")).containsExactly(inner);
        assertThat(read("/Users/" + bob).has("groups")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'add','path':'members','value':[{'$ref':'ROOT/Users/BOSS'}]}",
                "{'op':'add','path':'members','value':{'$ref':'ROOT/Users/BOSS','type':'Group'}}",
                "{'op':'add','path':'members','value':[{'value':'BOSS','$ref':'ROOT/Users/BOSS','type':'group'}]}",
                "{'op':'add','path':'members','value':[{'value':'BOSS','type':'Group'}]}",
                "{'op':'add','path':'members','value':[{'value':'BOSS','type':'user'}]}",
                "{'op':'add','value':{'members':[{'$ref':'HTTPS://APP.EXAMPLE/scim/v2/ORG/Users/BOSS'}]}}",
            })
    void member_addedInAnyForm_isStoredWithItsIdAndType(String operation) {
        assertThat(patch("/Groups/" + inner, operation).status()).isEqualTo(204);
        JsonNode member = read("/Groups/" + inner).at("/members/1");
        assertThat(member.get("value").asString()).isEqualTo(boss);
        assertThat(member.get("type").asString()).isEqualTo("User");
        assertThat(member.get("$ref").asString()).isEqualTo(ROOT + "/Users/" + boss);
        assertThat(values(read("/Users/" + boss).get("groups"), "value")).containsExactly(inner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void member_inABodyByItsUrl_isStoredWithItsIdAndType(String method) {
        String path = method.equals("PUT") ? "/Groups/" + inner : "/Groups";
        String group = id(
                method,
                path,
                group("Other", named("{'$ref':'ROOT/Users/BOSS'},{'value':'INNER','type':'user','display':'x'}")));
        JsonNode members = read("/Groups/" + group).get("members");
        assertThat(values(members, "value")).containsExactly(boss, inner);
        assertThat(values(members, "type")).containsExactly("User", "Group");
        assertThat(values(members, "$ref")).containsExactly(ROOT + "/Users/" + boss, ROOT + "/Groups/" + inner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'display':'x'}",
                "{'value':''}",
                "{'value':'','display':'x'}",
                "{'$ref':'https://elsewhere.example/Users/1'}",
                "{'type':'User'}",
            })
    void member_thatNamesNothing_isRefusedEverywhere(String member) {
        for (ScimHttpResponse response : List.of(
                service.send("POST", "/Groups", group("Other", member)),
                service.send("PUT", "/Groups/" + inner, group("Inner", member)),
                patch("/Groups/" + inner, "{'op':'add','path':'members','value':[" + member + "]}"),
                patch("/Groups/" + inner, "{'op':'replace','path':'members','value':[" + member + "]}"),
                patch("/Groups/" + inner, "{'op':'add','value':{'members':[" + member + "]}}"))) {
            assertThat(response.status()).isEqualTo(400);
            assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("invalidValue");
            assertThat(TestService.json(response).get("detail").asString()).contains("members[0]");
        }
        assertThat(values(read("/Groups/" + inner).get("members"), "value")).containsExactly(alice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'manager':{'value':''}}", "{'manager':{}}", "{'manager':{'displayName':'x'}}"})
    void manager_thatIsEmpty_isNone(String extension) {
        String user = id("POST", "/Users", user("carol", extension));
        assertThat(read("/Users/" + user).has(ENTERPRISE)).isFalse();
        service.send("PUT", "/Users/" + alice, user("alice", extension));
        assertThat(read("/Users/" + alice).has(ENTERPRISE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','path':'URN:manager','value':{'value':''}}",
                "{'op':'replace','path':'URN:manager.value','value':''}",
                "{'op':'remove','path':'URN:manager.value'}",
                "{'op':'replace','value':{'URN:manager':{'value':''}}}",
                "{'op':'replace','value':{'URN':{'manager':{'value':''}}}}",
            })
    void manager_emptiedByPatch_isNone(String operation) {
        assertThat(patch("/Users/" + alice, operation).status()).isEqualTo(200);
        assertThat(read("/Users/" + alice).has(ENTERPRISE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','path':'URN:manager','value':{'$ref':'ROOT/Users/BOB'}}",
                "{'op':'replace','path':'URN:manager.$ref','value':'ROOT/Users/BOB'}",
                "{'op':'add','path':'URN:manager','value':{'$ref':'../Users/BOB'}}",
                "{'op':'replace','value':{'URN:manager.$ref':'ROOT/Users/BOB'}}",
            })
    void manager_namedByItsUrl_isSet(String operation) {
        assertThat(patch("/Users/" + alice, operation).status()).isEqualTo(200);
        JsonNode manager = read("/Users/" + alice).get(ENTERPRISE).get("manager");
        assertThat(manager.get("value").asString()).isEqualTo(bob);
        assertThat(manager.get("$ref").asString()).isEqualTo(ROOT + "/Users/" + bob);
    }

    @Test
    void reference_inBulkByItsUrl_isStoredWithItsId() {
        JsonNode response = json("POST", "/Bulk", """
                {'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':[
                 {'method':'POST','path':'/Users','bulkId':'q','data':
                  {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'quinn'}},
                 {'method':'PATCH','path':'/Groups/INNER','data':
                  {'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[
                   {'op':'add','path':'members','value':[{'$ref':'bulkId:q'}]},
                   {'op':'remove','path':'members[$ref eq \\"ROOT/Users/ALICE\\"]'}]}}]}""");
        assertThat(values(response.get("Operations"), "status")).containsExactly("201", "204");
        String quinn = response.at("/Operations/0/location").asString();
        JsonNode members = read("/Groups/" + inner).get("members");
        assertThat(values(members, "$ref")).containsExactly(quinn);
        assertThat(values(members, "type")).containsExactly("User");
    }

    // references that lead nowhere or elsewhere

    @Test
    void reference_toNothing_hasNoUrlUntilThereIsSomething() {
        String group = id("POST", "/Groups", group("Other", "{'value':'nobody','type':'User'},{'value':'nobody2'}"));
        for (JsonNode member : read("/Groups/" + group).get("members")) {
            assertThat(member.has("$ref")).isFalse();
        }
        String user = id("POST", "/Users", user("carol", "{'manager':{'value':'nobody'}}"));
        assertThat(read("/Users/" + user).get(ENTERPRISE).get("manager").has("$ref"))
                .isFalse();
        service.send("DELETE", "/Users/" + boss, null);
        assertThat(read("/Users/" + alice).get(ENTERPRISE).get("manager").has("$ref"))
                .isFalse();
    }

    @Test
    void url_thatLeadsElsewhere_isKeptAsSent() {
        String elsewhere = "https://elsewhere.example/People/1";
        String group = id("POST", "/Groups", group("Other", "{'value':'1','$ref':'" + elsewhere + "'}"));
        assertThat(read("/Groups/" + group).at("/members/0/$ref").asString()).isEqualTo(elsewhere);
        assertThat(names("/Groups", "members.$ref eq \"" + elsewhere + "\"", "displayName"))
                .containsExactly("Other");
        JsonNode before = read("/Groups/" + group);
        assertThat(json("PUT", "/Groups/" + group, before.toString())).isEqualTo(before);
        assertThat(patch("/Groups/" + group, "{'op':'remove','path':'members[$ref eq \\'" + elsewhere + "\\']'}")
                        .status())
                .isEqualTo(204);
        assertThat(read("/Groups/" + group).has("members")).isFalse();
    }

    // what is shown

    @ParameterizedTest
    @CsvSource({
        "attributes=members.value, value",
        "attributes=members.$ref, $ref",
        "attributes=members.type, type",
        "excludedAttributes=members.$ref, value type",
        "attributes=members, value type $ref",
    })
    void projection_ofMembers_hidesAndShowsTheUrl(String query, String expected) {
        for (JsonNode group : List.of(
                read("/Groups/" + outer + "?" + query),
                json("GET", "/Groups?" + query + "&filter=" + TestService.encoded("displayName eq \"Outer\""), null)
                        .at("/Resources/0"))) {
            assertThat(group.at("/members/0").propertyNames()).containsExactlyInAnyOrder(words(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "attributes=groups.value, value",
        "attributes=groups.$ref, $ref",
        "excludedAttributes=groups.$ref, value display type",
    })
    void projection_ofGroups_hidesAndShowsTheUrl(String query, String expected) {
        assertThat(read("/Users/" + alice + "?" + query).at("/groups/0").propertyNames())
                .containsExactlyInAnyOrder(words(expected));
    }

    @Test
    void user_whoseGroupsChanged_isNotUnmodified() {
        String path = "/Users/" + alice;
        String tag = etag(path);
        assertThat(notModified(path, tag)).isEqualTo(304);
        patch("/Groups/" + outer, "{'op':'add','path':'members','value':[{'value':'" + alice + "'}]}");
        assertThat(notModified(path, tag)).isEqualTo(200);
        patch("/Groups/" + outer, "{'op':'remove','path':'members[value eq \\'" + alice + "\\']'}");
        assertThat(notModified(path, tag)).isEqualTo(304);
        patch("/Groups/" + inner, "{'op':'replace','path':'displayName','value':'Renamed'}");
        assertThat(notModified(path, tag)).isEqualTo(200);
        service.send("DELETE", "/Groups/" + inner, null);
        assertThat(notModified(path, tag)).isEqualTo(200);
        assertThat(read(path).at("/meta/version").asString()).isEqualTo(etag(path));
    }

    @Test
    void user_changedWithTheTagThatShowsItsGroups_isChanged() {
        String path = "/" + TestService.ORG + "/Users/" + alice;
        String tag = etag("/Users/" + alice);
        patch("/Groups/" + outer, "{'op':'add','path':'members','value':[{'value':'" + alice + "'}]}");
        assertThat(service.send(TestService.request(
                                        "PATCH",
                                        path,
                                        "token-1",
                                        operations("{'op':'replace','path':'displayName','value':'A'}"))
                                .header("If-Match", tag))
                        .status())
                .isEqualTo(200);
        assertThat(service.send(TestService.request(
                                        "PATCH",
                                        path,
                                        "token-1",
                                        operations("{'op':'replace','path':'displayName','value':'B'}"))
                                .header("If-Match", tag))
                        .status())
                .isEqualTo(412);
    }

    // the law: what is shown can be sent back

    @ParameterizedTest
    @ValueSource(strings = {"/Users/ALICE", "/Users/BOB", "/Users/BOSS", "/Groups/INNER", "/Groups/OUTER"})
    void resource_sentBackAsShown_isUnchanged(String resource) {
        String path = named(resource);
        JsonNode before = read(path);
        for (ScimHttpResponse response : List.of(
                service.send("PUT", path, before.toString()),
                patch(path, "{'op':'replace','value':" + before + "}"),
                patch(path, "{'op':'add','value':" + before + "}"),
                patch(path, "{'op':'replace','value':{'meta':" + before.get("meta") + "}}"))) {
            assertThat(response.status()).isIn(200, 204);
        }
        assertThat(read(path)).isEqualTo(before);
    }

    @Test
    void groups_sentBackAsShown_areIgnoredAndOthersAreRefused() {
        JsonNode groups = read("/Users/" + alice).get("groups");
        assertThat(patch("/Users/" + alice, "{'op':'replace','value':{'groups':" + groups + "}}")
                        .status())
                .isEqualTo(200);
        ScimHttpResponse response =
                patch("/Users/" + alice, "{'op':'replace','value':{'groups':[{'value':'" + outer + "'}]}}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("mutability");
        assertThat(patch("/Users/" + alice, "{'op':'replace','path':'groups','value':" + groups + "}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Users/ALICE", "/Groups/OUTER"})
    void everything_shown_canBeFilteredSortedAndExcluded(String resource) {
        String path = named(resource);
        String endpoint = path.substring(0, path.lastIndexOf('/'));
        for (String attribute : leaves((ObjectNode) read(path), "")) {
            JsonNode value = value(read(path), attribute);
            String filter = attribute + " eq " + JsonWriter.write(value);
            ScimHttpResponse found = service.send("GET", endpoint + "?filter=" + TestService.encoded(filter), null);
            assertThat(found.status()).as(filter).isEqualTo(200);
            assertThat(values(TestService.json(found).get("Resources"), "id"))
                    .as(filter)
                    .contains(path.substring(endpoint.length() + 1));
            assertThat(service.send("GET", endpoint + "?sortBy=" + TestService.encoded(attribute), null)
                            .status())
                    .as(attribute)
                    .isEqualTo(200);
            JsonNode rest = read(path + "?excludedAttributes=" + TestService.encoded(attribute));
            boolean always = attribute.equals("id") || attribute.equals("schemas");
            assertThat(value(rest, attribute).isMissingNode()).as(attribute).isEqualTo(!always);
        }
    }

    private static List<String> leaves(ObjectNode tree, String prefix) {
        return tree.properties().stream()
                .flatMap(member -> {
                    String name = prefix + member.getKey();
                    JsonNode value =
                            member.getValue().isArray() ? member.getValue().get(0) : member.getValue();
                    String separator = name.startsWith("urn:") && prefix.isEmpty() ? ":" : ".";
                    return value instanceof ObjectNode object
                            ? leaves(object, name + separator).stream()
                            : java.util.stream.Stream.of(name);
                })
                .toList();
    }

    private static JsonNode value(JsonNode tree, String attribute) {
        JsonNode at = attribute.startsWith(ENTERPRISE) ? tree.path(ENTERPRISE) : tree;
        String rest = attribute.startsWith(ENTERPRISE) ? attribute.substring(ENTERPRISE.length() + 1) : attribute;
        for (String name : rest.split("\\.")) {
            at = at.isArray() ? at.path(0).path(name) : at.path(name);
        }
        return at.isArray() ? at.path(0) : at;
    }

    private List<String> names(String endpoint, String filter, String attribute) {
        String text = named(filter);
        JsonNode listed = json("GET", endpoint + "?filter=" + TestService.encoded(text), null);
        JsonNode searched = json(
                "POST",
                endpoint + "/.search",
                JsonWriter.write(dev.scimkit.core.json.JsonTree.object()
                        .put(
                                "schemas",
                                dev.scimkit.core.json.JsonTree.array(
                                        List.of(tools.jackson.databind.node.StringNode.valueOf(
                                                "urn:ietf:params:scim:api:messages:2.0:SearchRequest"))))
                        .put("filter", text)
                        .build()));
        assertThat(listed.has("Resources")).as(listed.toString()).isTrue();
        assertThat(searched).isEqualTo(listed);
        return values(listed.get("Resources"), attribute);
    }

    private static List<String> values(JsonNode list, String attribute) {
        return list.valueStream().map(each -> each.path(attribute).asString("")).toList();
    }

    private String named(String text) {
        return text.replace("ROOT", ROOT)
                .replace("ORG", TestService.ORG)
                .replace("URN", ENTERPRISE)
                .replace("ALICE", alice)
                .replace("BOB", bob)
                .replace("BOSS", boss)
                .replace("INNER", inner)
                .replace("OUTER", outer);
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }

    private String etag(String path) {
        return service.send("GET", path, null).headers().first("ETag").orElseThrow();
    }

    private int notModified(String path, String tag) {
        return service.send(TestService.request("GET", "/" + TestService.ORG + path, "token-1", null)
                        .header("If-None-Match", tag))
                .status();
    }

    private JsonNode read(String path) {
        return json("GET", path, null);
    }

    private String id(String method, String path, String body) {
        return json(method, path, body).get("id").asString();
    }

    private JsonNode json(String method, String path, @org.jspecify.annotations.Nullable String body) {
        return TestService.json(service.send(method, path, body == null ? null : named(Quotes.doubled(body))));
    }

    private ScimHttpResponse patch(String path, String operation) {
        return service.send("PATCH", path, operations(operation));
    }

    private String operations(String operation) {
        return named(Quotes.doubled(
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[" + operation + "]}"));
    }

    /** JSON is written with single quotes; an escaped one is a quote within a text. */
    private static String user(String name, String extension) {
        return Quotes.doubled("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','" + ENTERPRISE
                + "'],'userName':'" + name + "','" + ENTERPRISE + "':" + extension + "}");
    }

    private static String group(String name, String members) {
        return Quotes.doubled("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'" + name
                + "','members':[" + members + "]}");
    }
}
