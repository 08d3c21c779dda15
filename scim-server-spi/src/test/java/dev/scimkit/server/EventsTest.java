package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.event.ScimEvent;
import java.util.ArrayList;
import java.util.List;
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

    private static String patch(String path, String value) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"replace\",\"path\":\""
                + path + "\",\"value\":\"" + value + "\"}]}";
    }
}
