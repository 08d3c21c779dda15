package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.ProjectionAware;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A repository that reads only what the response shows. */
class ProjectionAwareTest {

    /** Leaves members out if it may, and notes what it was asked for. */
    private static final class WithoutMembers extends BareRepository<Group> implements ProjectionAware<Group> {

        private final List<String> reads = new ArrayList<>();

        WithoutMembers() {
            super(ResourceTypes.group(), Group::new);
        }

        @Override
        public Optional<Group> findById(String id, RequestContext context) {
            reads.add("whole");
            return super.findById(id, context);
        }

        @Override
        public Optional<Group> findById(String id, Predicate<String> shown, RequestContext context) {
            boolean members = shown.test("members");
            reads.add(members ? "shown" : "part");
            return super.findById(id, context)
                    .map(group -> members ? group : group.with("members", null).as(Group::new))
                    .map(group -> shown.test("meta")
                            ? group
                            : group.with("meta", null).as(Group::new));
        }
    }

    private final WithoutMembers groups = new WithoutMembers();
    private final TestService service =
            TestService.of(TestService.builder(new InMemoryRepository<>(ResourceTypes.user(), User::new), groups));

    private final String path = "/Groups/"
            + TestService.json(service.send("POST", "/Groups", """
                            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Guides",
                             "members":[{"value":"1"}]}""")).get("id").asString();

    @Test
    void get_membersNotShown_asksForTheRest() {
        groups.reads.clear();
        String whole = get("");
        assertThat(whole).contains("\"members\"");
        assertThat(get("?excludedAttributes=members")).contains("\"Guides\"").doesNotContain("members");
        assertThat(get("?attributes=displayName")).contains("\"Guides\"").doesNotContain("members");
        assertThat(get("?attributes=members.value")).contains("\"members\"");
        assertThat(groups.reads)
                .filteredOn(read -> !read.equals("whole"))
                .containsExactly("shown", "part", "part", "shown");
        assertThat(get("")).isEqualTo(whole);
    }

    @Test
    void patch_whateverIsShown_readsTheWholeResource() {
        groups.reads.clear();
        service.send("PATCH", path + "?excludedAttributes=members", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"replace","path":"displayName","value":"Scouts"}]}""");
        assertThat(groups.reads).isNotEmpty().containsOnly("whole");
        assertThat(get("")).contains("\"members\"", "Scouts");
    }

    @Test
    void version_whateverIsShown_isReadFromMeta() {
        String version = service.send("GET", path, null).headers().first("ETag").orElseThrow();
        assertThat(service.send("GET", path + "?attributes=displayName", null)
                        .headers()
                        .first("ETag"))
                .contains("W/\"1\"");
        assertThat(service.send(TestService.request("DELETE", "/" + TestService.ORG + path, "token-1", null)
                                .header("If-Match", version))
                        .status())
                .isEqualTo(204);
    }

    private String get(String query) {
        return TestService.json(service.send("GET", path + query, null)).toString();
    }
}
