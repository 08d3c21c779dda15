package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.user.User;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.request.PatchRequest;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.PatchAware;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A repository that can apply PATCH requests gets them, and may leave them to the engine. */
class PatchAwareTest {

    /** Sets titles itself, and leaves everything else to the engine. */
    private static final class Titles extends BareRepository<User> implements PatchAware<User> {
        private int reads;

        Titles() {
            super(TestSchemas.user(), User::new);
        }

        @Override
        public Optional<User> findById(String id, RequestContext context) {
            reads++;
            return super.findById(id, context);
        }

        @Override
        public Optional<User> patch(
                String id, ResolvedPatch patch, Instant now, VersionCondition condition, RequestContext context) {
            PatchRequest.Operation first = patch.request().operations().get(0);
            boolean setsTitle = patch.request().operations().size() == 1
                    && first.op() == PatchRequest.Op.REPLACE
                    && first.path() != null
                    && first.path().toString().equals("title");
            if (!setsTitle) {
                return Optional.empty();
            }
            User stored = store.findById(id, context).orElseThrow(ResourceNotFoundException::new);
            Meta meta = stored.getMeta();
            return Optional.of(store.replace(
                    stored.with("title", first.value())
                            .withMeta(new Meta(meta.resourceType(), meta.created(), now, null, null))
                            .as(User::new),
                    condition,
                    context));
        }
    }

    private final Titles users = new Titles();
    private final List<ScimEvent> heard = new ArrayList<>();
    private final TestService service = TestService.of(TestService.builder(users));

    @Test
    void request_takenByTheRepository_isAnsweredWithoutAnotherRead() {
        String id = service.createUser("alice");
        users.reads = 0;
        ScimHttpResponse response = service.send("PATCH", "/Users/" + id, patch("title"));
        JsonNode patched = TestService.json(response);
        assertThat(response.status()).isEqualTo(200);
        assertThat(patched.get("title").asString()).isEqualTo("Guide");
        assertThat(response.headers().first("ETag"))
                .contains(patched.at("/meta/version").asString());
        assertThat(users.reads).isZero();
        assertThat(TestService.json(service.send("GET", "/Users/" + id, null))).isEqualTo(patched);
    }

    @Test
    void request_leftByTheRepository_isDoneByTheEngine() {
        String id = service.createUser("alice");
        JsonNode patched = TestService.json(service.send("PATCH", "/Users/" + id, patch("nickName")));
        assertThat(patched.get("nickName").asString()).isEqualTo("Guide");
    }

    @Test
    void id_unknownOrWithAStaleVersion_is404Or412() {
        String id = service.createUser("alice");
        assertThat(service.send("PATCH", "/Users/nobody", patch("title")).status())
                .isEqualTo(404);
        assertThat(service.send(TestService.request(
                                        "PATCH", "/" + TestService.ORG + "/Users/" + id, "token-1", patch("title"))
                                .header("If-Match", "W/\"stale\""))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void listeners_ofAPatch_seeTheResourceBeforeAndAfter() {
        TestService listened = TestService.of(TestService.builder(users).events(heard::add));
        String id = listened.createUser("alice");
        heard.clear();
        listened.send("PATCH", "/Users/" + id, patch("title"));
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).before().tree().has("title")).isFalse();
        assertThat(heard.get(0).after().tree().get("title").asString()).isEqualTo("Guide");
    }

    private static String patch(String path) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"replace\",\"path\":\""
                + path + "\",\"value\":\"Guide\"}]}";
    }
}
