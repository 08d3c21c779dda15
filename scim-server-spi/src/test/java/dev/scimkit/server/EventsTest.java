package dev.scimkit.server;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The events that listeners receive. */
class EventsTest {

    private final List<ScimEvent> heard = new ArrayList<>();
    private final TestService service = TestService.of(TestService.builder().events(heard::add));

    @Test
    void change_committed_isHeardWithBeforeAndAfter() {
        String id = service.createUser("alice");
        service.send("PATCH", "/Users/" + id, patch("title", "Guide"));
        service.send("DELETE", "/Users/" + id, null);
        assertThat(heard)
                .extracting(ScimEvent::kind)
                .containsExactly(ScimEvent.Kind.CREATED, ScimEvent.Kind.MODIFIED, ScimEvent.Kind.DELETED);
        assertThat(heard.get(1).before().tree().has("title")).isFalse();
        assertThat(heard.get(1).after().tree().get("title").asString()).isEqualTo("Guide");
        assertThat(heard.get(2).before()).isEqualTo(heard.get(1).after());
        assertThat(heard.get(0).context().organization()).isEqualTo(TestService.ORG);
    }

    @Test
    void change_refusedOrWithoutEffect_isNotHeard() {
        String id = service.createUser("alice");
        heard.clear();
        service.send("PATCH", "/Users/" + id, patch("userName", "alice"));
        service.send("PATCH", "/Users/" + id, patch("foo", "x"));
        service.send("DELETE", "/Users/nobody", null);
        assertThat(heard).isEmpty();
    }

    @Test
    void password_inAChange_isNotHeard_S_4_1_16() {
        String id = service.createUser("alice");
        service.send("PATCH", "/Users/" + id, patch("password", "t1meMa$heen"));
        assertThat(heard.get(1).after().toJson()).doesNotContain("t1meMa$heen");
    }

    @Test
    void listener_thatFails_changesNothing() {
        TestService unlucky = TestService.of(TestService.builder().events(event -> {
            throw new IllegalStateException("broken");
        }));
        assertThat(unlucky.createUser("alice")).isNotEmpty();
    }

    @Test
    void listener_thatWaitsForAnotherChangeOfTheResource_doesNotDeadlock() {
        List<Integer> answers = new CopyOnWriteArrayList<>();
        AtomicReference<TestService> itself = new AtomicReference<>();
        TestService calling = TestService.of(TestService.builder().events(event -> {
            if (event.kind() == ScimEvent.Kind.MODIFIED && answers.isEmpty()) {
                answers.add(0);
                String user = "/Users/" + event.after().getId();
                answers.add(elsewhere(() -> itself.get().send("PATCH", user, patch("title", "Guide"))));
            }
        }));
        itself.set(calling);

        calling.send("PATCH", "/Users/" + calling.createUser("alice"), patch("nickName", "Al"));

        assertThat(answers).containsExactly(0, 200);
    }

    @Test
    void listener_thatChangesTheUserWhoLeavesAGroup_doesNotDeadlock() {
        List<Integer> answers = new CopyOnWriteArrayList<>();
        List<ScimEvent.Kind> kinds = new CopyOnWriteArrayList<>();
        AtomicReference<TestService> itself = new AtomicReference<>();
        AtomicReference<String> user = new AtomicReference<>();
        TestService calling = TestService.of(TestService.Groups.BARE.builder().events(event -> {
            kinds.add(event.kind());
            if (event.kind() == ScimEvent.Kind.MODIFIED) {
                answers.add(elsewhere(() -> itself.get().send("PATCH", user.get(), patch("title", "Guide"))));
            }
        }));
        itself.set(calling);
        String id = calling.createUser("alice");
        user.set("/Users/" + id);
        createGroupOf(calling, id);
        kinds.clear();

        calling.send("DELETE", user.get(), null);

        assertThat(answers).containsExactly(404);
        assertThat(kinds).containsExactly(ScimEvent.Kind.MODIFIED, ScimEvent.Kind.DELETED);
    }

    @Test
    void group_leftByAUserWhoCannotBeDeleted_isHeard() {
        BareRepository<User> undeletable = new BareRepository<>(TestSchemas.user(), User::new) {
            @Override
            public boolean delete(String id, VersionCondition condition, RequestContext context) {
                throw new IllegalStateException("broken");
            }
        };
        TestService broken =
                TestService.of(TestService.builder(undeletable, new BareRepository<>(ResourceTypes.group(), Group::new))
                        .events(heard::add));
        String id = broken.createUser("alice");
        createGroupOf(broken, id);
        heard.clear();

        assertThat(broken.send("DELETE", "/Users/" + id, null).status()).isEqualTo(500);

        assertThat(heard).extracting(ScimEvent::kind).containsExactly(ScimEvent.Kind.MODIFIED);
    }

    /** Sends a request on another thread and waits for the status of its answer; 0 if there is none. */
    private static int elsewhere(Supplier<ScimHttpResponse> request) {
        try {
            return CompletableFuture.supplyAsync(request)
                    .get(10, TimeUnit.SECONDS)
                    .status();
        } catch (Exception blocked) {
            return 0;
        }
    }

    private static void createGroupOf(TestService service, String member) {
        service.send(
                "POST",
                "/Groups",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Guides\","
                        + "\"members\":[{\"value\":\"" + member + "\"}]}");
    }

    private static String patch(String path, String value) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"replace\",\"path\":\""
                + path + "\",\"value\":\"" + value + "\"}]}";
    }
}
