package dev.scimkit.server;

import static dev.scimkit.server.TestService.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Writes do not reveal whether a guessed password or other secret is right (RFC 7643 section 7). */
class SecretWritesTest {

    private static final Clock STOPPED = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String USER =
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"%s}";
    private static final String PASSWORD = ",\"password\":\"t1meMa$heen\"";

    private final TestService service = service(new InMemoryRepository<>(TestSchemas.user(), User::new));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"t1meMa$heen\"}",
                "{\"op\":\"add\",\"value\":{\"PASSWORD\":\"t1meMa$heen\"}}",
                "{\"op\":\"add\",\"path\":\"urn:ietf:params:scim:schemas:core:2.0:User.password\",\"value\":\"t1meMa$heen\"}",
                "{\"op\":\"remove\",\"path\":\"" + TestSchemas.URI + ":secret\"}"
            })
    void patch_writingTheStoredSecret_countsAsAChange(String operation) {
        JsonNode created = create(service);
        assertMoved(created, service.send("PATCH", path(created), patch(operation)));
    }

    @Test
    void put_withTheStoredPassword_countsAsAChange() {
        JsonNode created = create(service);
        assertMoved(created, service.send("PUT", path(created), USER.formatted(PASSWORD)));
    }

    @Test
    void put_withoutAPassword_changesNothingAndKeepsIt_P_3_5_16() {
        JsonNode created = create(service);
        ScimHttpResponse response = service.send("PUT", path(created), USER.formatted(""));
        assertThat(TestService.json(response)).isEqualTo(created);
    }

    static Stream<ResourceRepository<User>> repositories() {
        return Stream.of(new InMemoryRepository<>(TestSchemas.user(), User::new), new PlainRepository<>());
    }

    /** Even within one millisecond: without versions of the repository, they are computed from the content. */
    @ParameterizedTest
    @MethodSource("repositories")
    void guess_rightOrWrongAtOneInstant_looksAlike(ResourceRepository<User> repository) {
        TestService stopped = service(repository);
        JsonNode created = create(stopped);
        for (String guess : new String[] {"wrong", "wrong", "right"}) {
            JsonNode before = TestService.json(stopped.send("GET", path(created), null));
            String operation = "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"" + guess + "\"}";
            assertMoved(before, stopped.send("PATCH", path(created), patch(operation)));
        }
    }

    /** Otherwise anyone who reads the version could try passwords offline. */
    @Test
    void version_ofAUser_saysNothingAboutThePassword() {
        JsonNode one = create(service(new SameId()), ",\"password\":\"one\"");
        JsonNode other = create(service(new SameId()), ",\"password\":\"other\"");
        assertThat(one).isEqualTo(other);
    }

    /** The service may show it, if its type is wider than that of the repository. */
    @Test
    void version_ofAUser_changesWithWhatItsTypeDoesNotDefine() {
        Resource user = new Resource(TestSchemas.user(), JsonTree.emptyObject()).withId("1");

        assertThat(VersionCondition.of(user).isMetBy(user)).isTrue();
        assertThat(VersionCondition.of(user).isMetBy(user.with("other", StringNode.valueOf("x"))))
                .isFalse();
    }

    private static final class SameId extends PlainRepository<User> {
        @Override
        public synchronized User create(User resource, RequestContext context) {
            return super.create(resource.withId("same").as(User::new), context);
        }
    }

    private static void assertMoved(JsonNode before, ScimHttpResponse response) {
        JsonNode after = TestService.json(response);
        assertThat(response.status()).isEqualTo(200);
        assertThat(after.at("/meta/version")).isNotEqualTo(before.at("/meta/version"));
        assertThat(Instant.parse(after.at("/meta/lastModified").asString()))
                .isAfter(Instant.parse(before.at("/meta/lastModified").asString()));
        assertThat(after.has("password")).isFalse();
    }

    private static TestService service(ResourceRepository<User> users) {
        return TestService.of(TestService.builder(users).clock(STOPPED));
    }

    private static JsonNode create(TestService service) {
        return create(service, PASSWORD);
    }

    private static JsonNode create(TestService service, String password) {
        return TestService.json(service.send("POST", "/Users", USER.formatted(password)));
    }

    private static String path(JsonNode user) {
        return "/Users/" + user.get("id").asString();
    }
}
