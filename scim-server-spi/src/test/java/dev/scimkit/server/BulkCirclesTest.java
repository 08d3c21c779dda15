package dev.scimkit.server;

import static dev.scimkit.server.BulkRequests.delete;
import static dev.scimkit.server.BulkRequests.group;
import static dev.scimkit.server.BulkRequests.id;
import static dev.scimkit.server.BulkRequests.patch;
import static dev.scimkit.server.BulkRequests.postGroup;
import static dev.scimkit.server.BulkRequests.postUser;
import static dev.scimkit.server.BulkRequests.put;
import static dev.scimkit.server.BulkRequests.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.VersionCondition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Resources of one bulk request that refer to one another (RFC 7644 section 3.7.1). */
class BulkCirclesTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final List<ScimEvent> events = new ArrayList<>();
    private final TestService service = TestService.of(TestService.builder().events(events::add));
    private final BulkRequests bulk = new BulkRequests(service);

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void circle_oneOfItDeletedLater_leavesTheOtherWithoutIt(String deleted) {
        JsonNode results =
                bulk.run(postGroup("a", "bulkId:b"), postGroup("b", "bulkId:a"), delete("/Groups/bulkId:" + deleted));

        assertThat(statuses(results)).containsExactly("201", "201", "204");
        assertThat(bulk.statusOf(results.get(deleted.equals("a") ? 0 : 1))).isEqualTo(404);
        assertThat(bulk.members(results.get(deleted.equals("a") ? 1 : 0))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestService.Groups.class)
    void circle_renamedLaterByPatch_keepsNamesAndMembers(TestService.Groups groups) {
        BulkRequests each = new BulkRequests(TestService.of(groups.builder()));
        JsonNode results = each.run(
                postGroup("a", "bulkId:b"),
                postGroup("b", "bulkId:a"),
                patch("/Groups/bulkId:a", "{'op':'replace','path':'displayName','value':'A2'}"),
                patch("/Groups/bulkId:b", "{'op':'replace','path':'displayName','value':'B2'}"));

        assertThat(statuses(results)).containsExactly("201", "201", "204", "204");
        assertThat(each.read(results.get(0)).get("displayName").asString()).isEqualTo("A2");
        assertThat(each.read(results.get(1)).get("displayName").asString()).isEqualTo("B2");
        assertThat(each.members(results.get(0))).containsExactly(id(results.get(1)));
        assertThat(each.members(results.get(1))).containsExactly(id(results.get(0)));
    }

    @Test
    void circle_replacedLater_isWhatTheReplacementSays() {
        JsonNode results = bulk.run(
                postGroup("a", "bulkId:b"),
                postGroup("b", "bulkId:a"),
                put("/Groups/bulkId:a", group("A2")),
                put("/Groups/bulkId:b", group("B2", "bulkId:a")));

        assertThat(statuses(results)).containsExactly("201", "201", "200", "200");
        assertThat(bulk.members(results.get(0))).isEmpty();
        assertThat(bulk.members(results.get(1))).containsExactly(id(results.get(0)));
        assertThat(bulk.read(results.get(1)).get("displayName").asString()).isEqualTo("B2");
    }

    @Test
    void circle_ofThree_isCompleteAndHasTheVersionsOfTheResults() {
        JsonNode results = bulk.run(
                postGroup("a", "bulkId:b", "bulkId:c"), postGroup("b", "bulkId:c"), postGroup("c", "bulkId:a"));

        assertThat(statuses(results)).containsExactly("201", "201", "201");
        assertThat(bulk.members(results.get(0))).containsExactlyInAnyOrder(id(results.get(1)), id(results.get(2)));
        assertThat(bulk.members(results.get(1))).containsExactly(id(results.get(2)));
        assertThat(bulk.members(results.get(2))).containsExactly(id(results.get(0)));
        for (JsonNode result : results) {
            assertThat(result.get("version"))
                    .isEqualTo(bulk.read(result).get("meta").get("version"));
        }
    }

    @Test
    void resource_thatRefersToItself_isComplete() {
        JsonNode results = bulk.run(postGroup("a", "bulkId:a"), postUser("boss", manager("{'value':'bulkId:boss'}")));

        assertThat(statuses(results)).containsExactly("201", "201");
        assertThat(bulk.members(results.get(0))).containsExactly(id(results.get(0)));
        assertThat(managerOf(results.get(1))).isEqualTo(id(results.get(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'value':'bulkId:B'}",
                "{'$ref':'bulkId:B'}",
                "{'$ref':'https://app.example/scim/v2/322355063156684166/Users/bulkId:B'}",
                "{'value':'bulkId:B','$ref':'../Users/bulkId:B'}"
            })
    void managers_inACircle_keepWhatElseTheExtensionHas(String manager) {
        JsonNode results = bulk.run(
                postUser("a", manager(manager.replace("B'", "b'"))),
                postUser("b", manager(manager.replace("B'", "a'"))),
                patch("/Users/bulkId:a", "{'op':'replace','path':'" + ENTERPRISE + ":department','value':'d2'}"));

        assertThat(statuses(results)).containsExactly("201", "201", "200");
        assertThat(managerOf(results.get(0))).isEqualTo(id(results.get(1)));
        assertThat(managerOf(results.get(1))).isEqualTo(id(results.get(0)));
        assertThat(department(results.get(0))).isEqualTo("d2");
        assertThat(department(results.get(1))).isEqualTo("d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'bulkId:%s'", "[{'value':'bulkId:%s'}]"})
    void managers_inACircle_maybeSentAsClientsDo(String manager) {
        BulkRequests lenient = new BulkRequests(TestService.of(TestService.builder()
                .profile(ScimProfile.standard().toBuilder()
                        .leniencies(Leniencies.entra())
                        .build())));
        JsonNode results = lenient.run(
                postUser("a", manager(manager.formatted("b"))), postUser("b", manager(manager.formatted("a"))));

        assertThat(statuses(results)).as(results.toString()).containsExactly("201", "201");
        assertThat(lenient.read(results.get(0))
                        .at("/" + ENTERPRISE + "/manager/value")
                        .asString())
                .isEqualTo(id(results.get(1)));
        assertThat(lenient.read(results.get(1))
                        .at("/" + ENTERPRISE + "/department")
                        .asString())
                .isEqualTo("d");
    }

    @Test
    void circle_throughReadOnlyGroups_isCompletedWhereClientsMayWrite() {
        JsonNode results = bulk.run(postUser("u", ",'groups':[{'value':'bulkId:g'}]"), postGroup("g", "bulkId:u"));

        assertThat(statuses(results)).as(results.toString()).containsExactly("201", "201");
        assertThat(bulk.members(results.get(1))).containsExactly(id(results.get(0)));
    }

    @Test
    void circle_oneOfItRefused_isNotKept() {
        service.createUser("taken");
        JsonNode before = bulk.everything();
        JsonNode results = bulk.run(
                postUser("a", manager("{'value':'bulkId:b'}")),
                postUser("b", manager("{'value':'bulkId:c'}")),
                postUser("c", manager("{'value':'bulkId:a'}")).replace("'userName':'c'", "'userName':'taken'"));

        assertThat(statuses(results)).containsExactly("400", "400", "409");
        assertThat(bulk.everything()).isEqualTo(before);
    }

    @Test
    void circle_theLastOfItRefused_undoesTheOthersWith409() {
        service.createUser("taken");
        JsonNode before = bulk.everything();
        JsonNode results = bulk.run(
                postUser("a", manager("{'value':'bulkId:b'}")).replace("'userName':'a'", "'userName':'taken'"),
                postUser("b", manager("{'value':'bulkId:c'}")),
                postUser("c", manager("{'value':'bulkId:a'}")),
                postGroup("g", "bulkId:c"));

        assertThat(statuses(results)).containsExactly("409", "409", "409", "400");
        assertThat(results.at("/0/response/scimType").asString()).isEqualTo("uniqueness");
        assertThat(results.at("/2/response/detail").asString())
                .isEqualTo("Could not resolve bulkID a to created ID, so the resource that refers to it was deleted"
                        + " again");
        assertThat(results.get(2).has("location")).isFalse();
        assertThat(bulk.everything()).isEqualTo(before);
        assertThat(events.stream().map(ScimEvent::kind).toList()).hasSize(5);
    }

    @Test
    void circle_completedWithAnInvalidValue_isRefusedAsThatAndNotKept() {
        JsonNode before = bulk.everything();
        JsonNode results = bulk.run(
                postGroup("a", "bulkId:b"),
                postGroup("b").replace("'members':[]", "'members':[{'value':'bulkId:a','type':7}]"));

        assertThat(statuses(results)).containsExactly("409", "400");
        assertThat(bulk.everything()).isEqualTo(before);
    }

    @Test
    void circle_interruptedByFailOnErrors_isNotKept() {
        JsonNode before = bulk.everything();
        JsonNode results = bulk.run(
                1,
                List.of(
                        postGroup("a", "bulkId:b", "bulkId:u"),
                        postGroup("b", "bulkId:a"),
                        postUser("u", ",'active':'maybe'"),
                        postUser("v", "")));

        assertThat(results).as(results.toString()).hasSize(2);
        assertThat(statuses(results)).containsExactly("409", "400");
        assertThat(bulk.everything()).isEqualTo(before);
    }

    @Test
    void circle_ofACallerWithoutDelete_isUndoneAllTheSame() {
        TestService guarded = TestService.of(TestService.builder()
                .authorizer((caller, organization, permission) -> permission != Permission.DELETE));
        guarded.createUser("taken");
        BulkRequests each = new BulkRequests(guarded);
        JsonNode before = each.everything();
        JsonNode results = each.run(
                postUser("a", manager("{'value':'bulkId:b'}")).replace("'userName':'a'", "'userName':'taken'"),
                postUser("b", manager("{'value':'bulkId:a'}")));

        assertThat(statuses(results)).containsExactly("409", "409");
        assertThat(each.everything()).isEqualTo(before);
    }

    @Test
    void reference_toAResourceThatTheRequestDeleted_isRefused() {
        JsonNode results = bulk.run(
                postUser("u", ""),
                postGroup("g", "bulkId:u"),
                delete("/Users/bulkId%3Au"),
                postGroup("h", "bulkId:u"),
                patch("/Groups/bulkId:g", "{'op':'add','path':'members','value':[{'value':'bulkId:u'}]}"),
                patch("/Groups/bulkId:g", "{'op':'remove','path':'members','value':[{'value':'bulkId:u'}]}"),
                delete("/Users/bulkId:u"));

        assertThat(statuses(results)).containsExactly("201", "201", "204", "400", "400", "204", "404");
        assertThat(results.at("/3/response/detail").asString())
                .isEqualTo("The resource of bulkID u was deleted by an operation of this request");
        assertThat(bulk.members(results.get(1))).isEmpty();
        assertThat(results.at("/6/location")).isEqualTo(results.at("/0/location"));
    }

    @Test
    void user_deletedAndCreatedAgain_isANewOne() {
        JsonNode results = bulk.run(
                postUser("u", ""),
                delete("/Users/bulkId:u"),
                postUser("u2", "").replace("'userName':'u2'", "'userName':'u'"),
                postGroup("g", "bulkId:u2"));

        assertThat(statuses(results)).containsExactly("201", "204", "201", "201");
        assertThat(bulk.members(results.get(3))).containsExactly(id(results.get(2)));
    }

    @Test
    void repository_failingWhileACircleIsCompleted_failsItsOperationsOnly() {
        TestService failing = TestService.of(TestService.builder(
                new InMemoryRepository<>(TestSchemas.user(), User::new),
                new BareRepository<>(ResourceTypes.group(), Group::new) {
                    @Override
                    public Group replace(Group resource, VersionCondition condition, RequestContext context) {
                        throw new IllegalStateException("the store is down");
                    }
                }));
        BulkRequests each = new BulkRequests(failing);
        JsonNode results = each.run(postGroup("a", "bulkId:b"), postGroup("b", "bulkId:a"), postUser("u", ""));

        assertThat(statuses(results)).containsExactly("409", "500", "201");
    }

    private static String manager(String value) {
        return ",'" + ENTERPRISE + "':{'manager':" + value + ",'department':'d'}";
    }

    private String managerOf(JsonNode result) {
        return bulk.read(result).get(ENTERPRISE).at("/manager/value").asString();
    }

    private String department(JsonNode result) {
        return bulk.read(result).get(ENTERPRISE).get("department").asString();
    }
}
