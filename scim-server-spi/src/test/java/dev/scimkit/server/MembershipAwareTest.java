package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.ProjectionAware;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A repository that can change members without reading the group does so. */
class MembershipAwareTest {

    /** Counts how often complete groups are read. */
    private static class CountingGroups extends BareRepository<Group> implements MembershipAware {
        private int reads;
        private final List<MembershipChange> changes = new ArrayList<>();

        CountingGroups() {
            super(ResourceTypes.group(), Group::new);
        }

        @Override
        public Optional<Group> findById(String id, RequestContext context) {
            reads++;
            return super.findById(id, context);
        }

        @Override
        public String changeMembers(
                String id, MembershipChange change, Instant now, VersionCondition condition, RequestContext context) {
            changes.add(change);
            return store.changeMembers(id, change, now, condition, context);
        }
    }

    /** Can also read a group without its members, which is not counted. */
    private static final class SparingGroups extends CountingGroups implements ProjectionAware<Group> {
        @Override
        public Optional<Group> findById(String id, Predicate<String> shown, RequestContext context) {
            return store.findById(id, context)
                    .map(group -> shown.test("members")
                            ? group
                            : group.with("members", null).as(Group::new));
        }
    }

    private final CountingGroups groups = new SparingGroups();
    private final ScimService.Builder builder =
            TestService.builder(new InMemoryRepository<>(TestSchemas.user(), User::new), groups);
    private final TestService service = TestService.of(builder);
    private String group = "";
    private String alice = "";

    @BeforeEach
    void createGroup() {
        alice = service.createUser("alice");
        JsonNode created = TestService.json(service.send(
                "POST",
                "/Groups",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Guides\"}"));
        group = "/Groups/" + created.get("id").asString();
        groups.reads = 0;
    }

    @Test
    void member_added_getsItsTypeWithoutReadingTheGroup() {
        ScimHttpResponse response = add(service, alice);
        assertThat(response.status()).isEqualTo(204);
        assertThat(groups.changes).hasSize(1);
        assertThat(groups.reads).as("alice is found among the users").isZero();
        JsonNode read = TestService.json(service.send("GET", group, null));
        assertThat(response.headers().first("ETag"))
                .contains(read.at("/meta/version").asString());
        assertThat(read.at("/members/0/type").asString()).isEqualTo("User");
    }

    @Test
    void request_askingForAttributes_isAnsweredWithTheGroup() {
        ScimHttpResponse response =
                service.send("PATCH", group + "?attributes=members", operation("add", "\"" + alice + "\""));
        assertThat(response.status()).isEqualTo(200);
        assertThat(TestService.json(response).at("/members/0/value").asString()).isEqualTo(alice);
        assertThat(groups.changes).hasSize(1);
    }

    @Test
    void group_unknownOrWithAStaleVersion_is404Or412() {
        assertThat(service.send("PATCH", "/Groups/nobody", operation("add", "\"" + alice + "\""))
                        .status())
                .isEqualTo(404);
        ScimHttpResponse stale = service.send(TestService.request(
                        "PATCH", "/" + TestService.ORG + group, "token-1", operation("add", "\"" + alice + "\""))
                .header("If-Match", "W/\"stale\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(TestService.json(service.send("GET", group, null)).has("members"))
                .isFalse();
    }

    @Test
    void member_notValid_isRefused() {
        ScimHttpResponse response = service.send("PATCH", group, operation("add", "{\"value\":5}"));
        assertThat(response.status()).isEqualTo(400);
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("invalidValue");
        assertThat(groups.changes).isEmpty();
    }

    @Test
    void user_deleted_leavesItsGroupsThatWay() {
        add(service, alice);
        groups.reads = 0;
        service.send("DELETE", "/Users/" + alice, null);
        assertThat(groups.reads).isZero();
        assertThat(TestService.json(service.send("GET", group, null)).has("members"))
                .isFalse();
    }

    @Test
    void listeners_thatNeedNoContent_areToldWithoutReadingTheGroup() {
        List<ScimEvent> heard = new ArrayList<>();
        TestService listened = TestService.of(builder.events(new ScimEvents() {
            @Override
            public boolean needsContent() {
                return false;
            }

            @Override
            public void committed(ScimEvent event) {
                heard.add(event);
            }
        }));

        add(listened, alice);
        add(listened, alice);
        listened.send("DELETE", group, null);

        assertThat(groups.reads).isZero();
        assertThat(heard).extracting(ScimEvent::kind).containsExactly(ScimEvent.Kind.MODIFIED, ScimEvent.Kind.DELETED);
        assertThat(heard.get(0).after().getId()).isEqualTo(group.substring("/Groups/".length()));
    }

    @Test
    void listeners_ofAMembershipChange_seeTheGroupBeforeAndAfter() {
        List<ScimEvent> heard = new ArrayList<>();
        TestService listened = TestService.of(builder.events(heard::add));
        add(listened, alice);
        add(listened, alice);
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).before().tree().has("members")).isFalse();
        assertThat(heard.get(0).after().tree().at("/members/0/value").asString())
                .isEqualTo(alice);
    }

    @Test
    void listener_ofUsersOnly_costsNoReadingOfTheGroup() {
        List<ScimEvent> heard = new ArrayList<>();
        TestService listened = TestService.of(
                builder.deactivation(deactivation -> CompletableFuture.completedFuture(null), Duration.ofMinutes(1))
                        .events(new ScimEvents() {
                            @Override
                            public void committed(ScimEvent event) {
                                heard.add(event);
                            }

                            @Override
                            public boolean concerns(ResourceType type) {
                                return type.name().equals("User");
                            }
                        }));

        add(listened, alice);
        assertThat(groups.reads).isZero();
        listened.send("DELETE", group, null);
        assertThat(heard).isEmpty();
        listened.send("DELETE", "/Users/" + alice, null);
        assertThat(heard).extracting(ScimEvent::kind).containsExactly(ScimEvent.Kind.DELETED);
    }

    private ScimHttpResponse add(TestService to, String member) {
        return to.send("PATCH", group, operation("add", "[{\"value\":\"" + member + "\"}]"));
    }

    private static String operation(String op, String value) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"" + op
                + "\",\"path\":\"members\",\"value\":" + value + "}]}";
    }
}
