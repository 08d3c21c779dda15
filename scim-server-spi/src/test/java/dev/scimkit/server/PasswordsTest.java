package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.password.PasswordPolicy;
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
            .passwordPolicy(PasswordPolicy.standard())
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
    void hashing_whileOthersChangeTheSameUser_delaysNoOtherRequest(String method) {
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

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "bulk"})
    void password_refusedByThePolicy_is400(String door) {
        ScimHttpResponse response = setPassword(service, door, "weak");

        assertRefused(response, door, "'password' ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "bulk"})
    void password_refusedByTheHasher_is400(String door) {
        TestService refusing = TestService.of(ScimService.builder()
                .resource(ResourceTypes.user(), User::new, users)
                .passwordHasher(password -> {
                    throw ScimException.of(ScimType.INVALID_VALUE, "'password' must not be longer than 72 octets")
                            .at("password");
                })
                .authenticator(AccessTokens.none().with("token-1", OKTA)));

        ScimHttpResponse response = setPassword(refusing, door, "Secret-42x");

        assertRefused(response, door, "'password' must not be longer than 72 octets");
    }

    /** Sets a password in one of the possible ways. */
    private ScimHttpResponse setPassword(TestService at, String door, String password) {
        String member = "\"password\":\"" + password + "\"";
        return switch (door) {
            case "POST" -> at.send("POST", "/Users", body(member));
            case "PUT" -> at.send("PUT", "/Users/" + create("\"title\":\"Dr\""), body(member));
            case "PATCH" ->
                at.send(
                        "PATCH",
                        "/Users/" + create("\"title\":\"Dr\""),
                        patchBody("{\"op\":\"replace\",\"value\":{" + member + "}}"));
            default ->
                at.send(
                        "POST",
                        "/Bulk",
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                                + "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"1\",\"data\":" + body(member)
                                + "}]}");
        };
    }

    private static void assertRefused(ScimHttpResponse response, String door, String detail) {
        assertThat(response.status()).isEqualTo(door.equals("bulk") ? 200 : 400);
        assertThat(response.text())
                .contains("\"status\":\"400\"", "\"scimType\":\"invalidValue\"", detail)
                .doesNotContain("weak", "Secret-42x");
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
