package dev.scimkit.server;

import static dev.scimkit.server.Quotes.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.VersionCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A deleted resource leaves its groups, and no request adds it to one meanwhile (RFC 7644 section 3.6). */
class DeletingTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final ForeignKeys keys = new ForeignKeys();
    private final List<ScimEvent> events = new ArrayList<>();
    private final TestService withKeys = TestService.of(TestService.builder(
                    keys.repository(TestSchemas.user(), User::new), keys.repository(ResourceTypes.group(), Group::new))
            .events(events::add));

    /** How a client adds a user to a group. */
    enum Join {
        POST,
        PUT,
        PATCH,
        PATCH_OF_MORE,
        BULK;

        ScimHttpResponse send(TestService service, String group, String member) {
            String body = group(member);
            String add = "{'op':'add','path':'members','value':[{'value':'" + member + "'}]}";
            return switch (this) {
                case POST -> service.send("POST", "/Groups", Quotes.doubled(body));
                case PUT -> service.send("PUT", "/Groups/" + group, Quotes.doubled(body));
                case PATCH -> service.send("PATCH", "/Groups/" + group, patch(add));
                case PATCH_OF_MORE ->
                    service.send(
                            "PATCH",
                            "/Groups/" + group,
                            patch(add + ",{'op':'replace','path':'displayName','value':'renamed'}"));
                case BULK ->
                    service.send(
                            "POST",
                            "/Bulk",
                            Quotes.doubled("{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],"
                                    + "'Operations':[" + BulkRequests.patch("/Groups/" + group, add) + "]}"));
            };
        }
    }

    @Test
    void member_ofGroupsInAStoreWithForeignKeys_isDeleted() {
        String user = withKeys.createUser("alice");
        String group = createGroup(withKeys, user);
        createGroup(withKeys, group, user);

        assertThat(withKeys.send("DELETE", "/Users/" + user, null).status()).isEqualTo(204);
        assertThat(withKeys.send("DELETE", "/Groups/" + group, null).status()).isEqualTo(204);

        assertThat(keys.dangling()).isEmpty();
        assertThat(withKeys.send("GET", "/Groups", null).text()).contains("\"totalResults\":1");
    }

    @Test
    void group_thatContainsItself_isDeleted() {
        String group = createGroup(withKeys);
        Join.PATCH.send(withKeys, group, group);

        assertThat(withKeys.send("DELETE", "/Groups/" + group, null).status()).isEqualTo(204);
    }

    @Test
    void membersAndGroups_deletedInOneBulkRequest_areGone() {
        String user = withKeys.createUser("alice");
        String inner = createGroup(withKeys, user);
        String outer = createGroup(withKeys, inner, user);

        JsonNode results = new BulkRequests(withKeys)
                .run(
                        BulkRequests.delete("/Users/" + user),
                        BulkRequests.delete("/Groups/" + inner),
                        BulkRequests.delete("/Groups/" + outer));

        assertThat(BulkRequests.statuses(results)).containsExactly("204", "204", "204");
        assertThat(keys.dangling()).isEmpty();
    }

    @Test
    void unknownUser_deleted_leavesTheGroupsThatNameItAlone() {
        TestService service = TestService.create();
        String group = createGroup(service, "unknown");

        assertThat(service.send("DELETE", "/Users/unknown", null).status()).isEqualTo(404);
        assertThat(service.send("GET", "/Groups/" + group, null).text()).contains("unknown");
    }

    @Test
    void delete_ofAnotherVersion_leavesTheGroupsAlone() {
        for (TestService service : List.of(TestService.create(), withKeys)) {
            String user = service.createUser("alice");
            String group = createGroup(service, user);
            String version = service.send("GET", "/Groups/" + group, null)
                    .headers()
                    .first("ETag")
                    .orElseThrow();

            ScimHttpResponse response = service.send(
                    TestService.request("DELETE", "/" + TestService.ORG + "/Users/" + user, "token-1", null)
                            .header("If-Match", "W/\"stale\""));

            assertThat(response.status()).isEqualTo(412);
            assertThat(service.send("GET", "/Groups/" + group, null).headers().first("ETag"))
                    .contains(version);
        }
    }

    @Test
    void repositoryWithoutTransactions_failingToDelete_leavesNoMemberThatDoesNotExist() {
        TestService failing = TestService.of(TestService.builder(
                new BareRepository<>(TestSchemas.user(), User::new) {
                    @Override
                    public boolean delete(String id, VersionCondition condition, RequestContext context) {
                        throw new IllegalStateException("the store is down");
                    }
                },
                new BareRepository<>(ResourceTypes.group(), Group::new)));
        String user = failing.createUser("alice");
        createGroup(failing, user);

        assertThat(failing.send("DELETE", "/Users/" + user, null).status()).isEqualTo(500);
        assertThat(failing.send("GET", "/Users/" + user, null).status()).isEqualTo(200);
        assertThat(dangling(failing)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Join.class)
    void membership_addedWhileItsUserIsDeletedInAUnit_makesTheUnitBeginAgain(Join join) {
        String user = withKeys.createUser("alice");
        String group = createGroup(withKeys);
        events.clear();
        keys.beforeNextCommit(() -> elsewhere(() -> join.send(withKeys, group, user)));

        assertThat(withKeys.send("DELETE", "/Users/" + user, null).status()).isEqualTo(204);

        assertThat(keys.dangling()).isEmpty();
        assertThat(events).extracting(ScimEvent::kind).endsWith(ScimEvent.Kind.MODIFIED, ScimEvent.Kind.DELETED);
    }

    @ParameterizedTest
    @EnumSource(Join.class)
    void user_deletedInAUnitWhileItJoinsAGroup_isNotAdded(Join join) {
        String user = withKeys.createUser("alice");
        String group = createGroup(withKeys);
        keys.beforeNextCommit(() -> elsewhere(() -> withKeys.send("DELETE", "/Users/" + user, null)));

        join.send(withKeys, group, user);

        assertThat(withKeys.send("GET", "/Users/" + user, null).status()).isEqualTo(404);
        assertThat(keys.dangling()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Join.class)
    void membership_addedAtAnyMomentOfADelete_isNotLeftInMemory(Join join) {
        for (boolean changesMembers : List.of(true, false)) {
            boolean goesOn = true;
            for (int call = 0; goesOn; call++) {
                InterruptedRepository repositories = new InterruptedRepository();
                TestService service = inMemory(repositories, changesMembers);
                String user = service.createUser("alice");
                String group = createGroup(service);
                createGroup(service, user);
                repositories.before(call, () -> join.send(service, group, user));

                int status = service.send("DELETE", "/Users/" + user, null).status();

                goesOn = repositories.hasHappened();
                repositories.before(-1, () -> {});
                assertThat(status).isEqualTo(204);
                assertThat(dangling(service)).as("before call %d", call).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Join.class)
    void user_deletedAtAnyMomentOfJoiningAGroup_isNotLeftInItInMemory(Join join) {
        for (boolean changesMembers : List.of(true, false)) {
            boolean goesOn = true;
            // the engine's first look at the members decides: those that do not exist then are allowed, and stay
            for (int call = 1; goesOn; call++) {
                InterruptedRepository repositories = new InterruptedRepository();
                TestService service = inMemory(repositories, changesMembers);
                String user = service.createUser("alice");
                String group = createGroup(service);
                repositories.before(call, () -> service.send("DELETE", "/Users/" + user, null));

                int status = join.send(service, group, user).status();

                goesOn = repositories.hasHappened();
                repositories.before(-1, () -> {});
                assertThat(status).isBetween(200, 204);
                assertThat(dangling(service)).as("before call %d", call).isEmpty();
            }
        }
    }

    @Test
    void manager_deleted_staysNamedWithoutAUrl() {
        TestService service = TestService.create();
        String boss = service.createUser("boss");
        JsonNode clerk = TestService.json(service.send(
                "POST",
                "/Users",
                Quotes.doubled(
                        BulkRequests.user("clerk", ",'" + ENTERPRISE + "':{'manager':{'value':'" + boss + "'}}"))));

        service.send("DELETE", "/Users/" + boss, null);

        assertThat(TestService.json(
                                service.send("GET", "/Users/" + clerk.get("id").asString(), null))
                        .get(ENTERPRISE)
                        .get("manager")
                        .toString())
                .isEqualTo("{\"value\":\"" + boss + "\"}");
    }

    private static TestService inMemory(InterruptedRepository repositories, boolean changesMembers) {
        return TestService.of(TestService.builder(
                repositories.repository(TestSchemas.user(), User::new, changesMembers),
                repositories.repository(ResourceTypes.group(), Group::new, changesMembers)));
    }

    private static void elsewhere(Runnable request) {
        CompletableFuture.runAsync(request).join();
    }

    private static List<String> dangling(TestService service) {
        List<String> ids = new ArrayList<>();
        List<String> members = new ArrayList<>();
        for (JsonNode resource : TestService.json(service.send("GET", "", null)).get("Resources")) {
            ids.add(resource.get("id").asString());
            resource.path("members")
                    .forEach(member -> members.add(member.get("value").asString()));
        }
        members.removeAll(ids);
        return members;
    }

    private static String createGroup(TestService service, String... members) {
        return TestService.json(service.send("POST", "/Groups", Quotes.doubled(group(members))))
                .get("id")
                .asString();
    }

    private static String group(String... members) {
        return BulkRequests.group("G", members);
    }
}
