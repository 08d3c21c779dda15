package dev.scimkit.server;

import static dev.scimkit.server.TestService.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.user.User;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Code of an application that returns null where it must not: the log names its class and method, and the client gets no more
 * than the id of its request.
 */
class NullAnswersTest {

    private static final String GROUP =
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Guides\",\"members\":[%s]}";

    private final ForgetfulRepository groups = new ForgetfulRepository();
    private final ScimService.Builder builder =
            TestService.builder(new InMemoryRepository<>(TestSchemas.user(), User::new), groups);
    private final Logger logger = Logger.getLogger("dev.scimkit.server");
    private final List<LogRecord> log = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        create              | POST   | /Groups         | GROUP   | create returned null; it must return the resource as stored
        findById            | PUT    | /Groups/{group} | GROUP   | findById returned null; it must return an Optional
        findById, shown     | GET    | /Groups/{group} |         | findById returned null; it must return an Optional
        search              | GET    | /Groups         |         | search returned null; it must return Page.of
        search, page        | GET    | /Groups         |         | resources must not contain null, but element 0 of 1 is null
        search, candidates  | GET    | /Groups         |         | search returned a candidate that is null
        search, cursor      | GET    | /Groups?cursor  |         | search returned null; it must return a CursorPage
        search, cursor page | GET    | /Groups?cursor  |         | resources must not contain null, but element 0 of 1 is null
        replace             | PUT    | /Groups/{group} | ALONE   | replace returned null; it must return the resource as stored
        patch               | PATCH  | /Groups/{group} | RENAME  | patch returned null; it must return an Optional
        changeMembers       | PATCH  | /Groups/{group} | JOIN    | changeMembers returned null; it must return the version
        inTransaction       | POST   | /Groups         | GROUP   | inTransaction did not run the work and return its result
        inTransaction, work | DELETE | /Groups/{group} |         | inTransaction did not run the work and return its result
        groupsOf            | GET    | /Users/{user}   |         | groupsOf returned null; it must return a Map
        groupsOf, list      | GET    | /Users/{user}   |         | groupsOf returned null among the groups of a member
        groupsOf, group     | DELETE | /Users/{user}   |         | groupsOf returned null among the groups of a member
        existing            | POST   | /Groups         | STRANGER| existing returned null; it must return those of the ids
        """)
    void repository_returningNull_isNamedInTheLogOnly(
            String forgotten, String method, String path, @Nullable String body, String message) {
        TestService service = TestService.of(builder);
        String user = service.createUser("alice");
        String group = TestService.json(service.send("POST", "/Groups", body("GROUP", user)))
                .get("id")
                .asString();
        groups.forget(forgotten);

        ScimHttpResponse response = service.send(
                method, path.replace("{group}", group).replace("{user}", user), body == null ? null : body(body, user));

        assertRefused(response, message);
        if (!message.startsWith("resources")) {
            assertThat(log.get(0).getThrown()).hasMessageContaining(ForgetfulRepository.class.getName() + ".");
        }
    }

    @Test
    void authenticator_returningNull_isNamedInTheLogOnly() {
        Authenticator forgetful = new ForgetfulAuthenticator();
        ScimHttpResponse response =
                TestService.of(builder.authenticator(forgetful)).send("GET", "/Users", null);
        assertRefused(response, "ForgetfulAuthenticator.authenticate returned null; it must return an Optional");
    }

    @Test
    void hasher_returningNull_storesNoUserWithoutPassword() {
        TestService service = TestService.of(builder.passwordHasher(password -> null));
        ScimHttpResponse response = service.send(
                "POST",
                "/Users",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bob\",\"password\":\"t1meMa$heen\"}");
        assertRefused(response, "hash returned null; it must return the text to store");
        assertThat(log.get(0).getThrown()).hasMessageNotContaining("t1meMa");
        assertThat(TestService.json(service.send("GET", "/Users", null))
                        .get("totalResults")
                        .intValue())
                .isZero();
    }

    private void assertRefused(ScimHttpResponse response, String message) {
        assertThat(response.status()).isEqualTo(500);
        String id = response.headers().first("X-Request-Id").orElseThrow();
        assertThat(TestService.json(response).get("detail").asString())
                .contains(id)
                .doesNotContain("null");
        assertThat(log).hasSize(1);
        assertThat(log.get(0).getThrown()).hasMessageContaining(message);
    }

    private static String body(String kind, String user) {
        return switch (kind) {
            case "RENAME" -> patch("{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Pilots\"}");
            case "JOIN" -> patch("{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}");
            case "ALONE" -> GROUP.formatted("");
            case "STRANGER" -> GROUP.formatted("{\"value\":\"nobody\"}");
            default -> GROUP.formatted("{\"value\":\"" + user + "\"}");
        };
    }

    /** Knows no service user, and returns null instead of an empty Optional. */
    private static final class ForgetfulAuthenticator implements Authenticator {
        @Override
        public Optional<Principal> authenticate(ScimHttpRequest request) {
            return null;
        }
    }
}
