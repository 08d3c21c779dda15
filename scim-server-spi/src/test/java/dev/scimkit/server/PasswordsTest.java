package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.password.PasswordComplexity;
import dev.scimkit.server.password.Pbkdf2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords are hashed before a repository sees them, in every profile (S-4.1-17). */
class PasswordsTest {

    private static final Principal OKTA =
            new Principal("okta", Map.of(TestService.ORG, Set.of("SCIM_MANAGER")), Map.of());

    private final InMemoryRepository<User> users = new InMemoryRepository<>(ResourceTypes.user(), User::new);
    private final TestService service = TestService.of(ScimService.builder()
            .resource(ResourceTypes.user(), User::new, users)
            .passwordHasher(Pbkdf2.withIterations(1_000))
            .passwordPolicy(PasswordComplexity.standard())
            .authenticator(AccessTokens.none().with("token-1", OKTA)));

    @Test
    void repository_ofACreatedUser_hasAHash() {
        assertThat(Pbkdf2.matches("Secret-42x", stored(create("\"password\":\"Secret-42x\""))))
                .isTrue();
    }

    @Test
    void hash_whenWritesHaveNoPassword_isKept() {
        String id = create("\"password\":\"Secret-42x\"");
        String hash = stored(id);

        assertThat(put(id, "\"title\":\"Dr\"").status()).isEqualTo(200);
        patch(id, "{\"op\":\"replace\",\"path\":\"nickName\",\"value\":\"A\"}");

        assertThat(stored(id)).isEqualTo(hash);
    }

    @Test
    void hash_whenAPasswordIsWritten_isNew() {
        String id = create("\"password\":\"Secret-42x\"");

        put(id, "\"password\":\"Secret-43x\"");
        assertThat(Pbkdf2.matches("Secret-43x", stored(id))).isTrue();

        patch(id, "{\"op\":\"replace\",\"value\":{\"password\":\"Secret-44x\"}}");
        assertThat(Pbkdf2.matches("Secret-44x", stored(id))).isTrue();
    }

    @Test
    void password_writtenAgain_isAChange() {
        String id = create("\"password\":\"Secret-42x\"");
        String hash = stored(id);
        String version = service.send("GET", "/Users/" + id, null)
                .headers()
                .first("ETag")
                .orElseThrow();

        patch(id, "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"Secret-42x\"}");

        assertThat(stored(id)).isNotEqualTo(hash);
        assertThat(service.send("GET", "/Users/" + id, null).headers().first("ETag"))
                .isNotEqualTo(version);
    }

    @Test
    void hash_sentAsPassword_isHashedLikeAnyOther() {
        String id = create("\"password\":\"Secret-42x\"");
        String hash = stored(id);

        put(id, "\"password\":\"" + hash + "A-1\"");

        assertThat(stored(id)).isNotEqualTo(hash + "A-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void hashing_whileOthersChangeTheSameUser_keepsNobodyWaiting(String method) {
        List<String> hashed = new ArrayList<>();
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        TestService slow = TestService.of(ScimService.builder()
                .resource(ResourceTypes.user(), User::new, users)
                .passwordHasher(password -> {
                    meanwhile.get().run();
                    hashed.add(password);
                    return "hash of " + password;
                })
                .authenticator(AccessTokens.none().with("token-1", OKTA)));
        String id = create("\"password\":\"Secret-42x\"");
        meanwhile.set(() -> assertThat(CompletableFuture.supplyAsync(() -> slow.send(
                                "PATCH",
                                "/Users/" + id,
                                patchBody("{\"op\":\"add\",\"path\":\"title\",\"value\":\"Dr\"}")))
                        .orTimeout(30, TimeUnit.SECONDS)
                        .join()
                        .status())
                .isEqualTo(200));

        String change = method.equals("PUT")
                ? body("\"password\":\"Secret-43x\"")
                : patchBody("{\"op\":\"replace\",\"path\":\"password\",\"value\":\"Secret-43x\"}");

        assertThat(slow.send(method, "/Users/" + id, change).status()).isEqualTo(200);
        assertThat(stored(id)).isEqualTo("hash of Secret-43x");
        assertThat(hashed).containsExactly("Secret-43x");
    }

    @Test
    void passwordPolicy_ofTheApplication_holdsInTheStandardProfile() {
        assertThat(post("\"password\":\"weak\"").status()).isEqualTo(400);
    }

    private String create(String member) {
        return TestService.json(post(member)).get("id").stringValue();
    }

    private ScimHttpResponse post(String member) {
        return service.send("POST", "/Users", body(member));
    }

    private ScimHttpResponse put(String id, String member) {
        return service.send("PUT", "/Users/" + id, body(member));
    }

    private void patch(String id, String operation) {
        assertThat(service.send("PATCH", "/Users/" + id, patchBody(operation)).status())
                .isEqualTo(200);
    }

    private static String patchBody(String operation) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operation + "]}";
    }

    private static String body(String member) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"ada\"," + member + "}";
    }

    private String stored(String id) {
        Resource user = users.findById(id, new RequestContext(TestService.ORG, OKTA, null, "test"))
                .orElseThrow();
        return user.tree().get("password").stringValue();
    }
}
