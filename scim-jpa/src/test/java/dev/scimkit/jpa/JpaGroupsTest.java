package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.group;
import static dev.scimkit.jpa.TestService.patch;
import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Groups over entities whose members are many-to-many, or join entities. */
class JpaGroupsTest {

    private final Entities entities = Entities.ofApplication();
    private final TestService service = TestService.of(
            entities, Mappings.accounts().build(), Mappings.teams().build());

    @AfterEach
    void closeEntities() {
        entities.close();
    }

    @Test
    void create_usersAndGroupsAsMembers_haveTheirTypes() {
        String user = createUser("bjensen");
        String inner = createGroup("inner");

        JsonNode outer = service.ok("POST", "/Groups", group("outer", user, inner));

        List<String> types = new ArrayList<>();
        outer.path("members").forEach(member -> types.add(member.path("type").stringValue()));
        assertThat(types).containsExactlyInAnyOrder("User", "Group");
        assertThat(service.ok("GET", "/Groups/" + outer.path("id").stringValue(), null))
                .isEqualTo(outer);
    }

    @Test
    void create_memberWithoutRow_answers400() {
        ScimHttpResponse response =
                service.send("POST", "/Groups", group("team", "00000000-0000-0000-0000-000000000000"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response)).contains("members", "00000000-0000-0000-0000-000000000000");
    }

    @Test
    void list_users_showTheirGroups() {
        String one = createUser("one");
        createUser("two");
        createGroup("team", one);

        JsonNode users = service.ok("GET", "/Users?sortBy=userName", null).path("Resources");

        assertThat(users.path(0).path("groups").toString()).contains("\"display\":\"team\"");
        assertThat(users.path(1).has("groups")).isFalse();
    }

    @Test
    void patch_members_changesOnlyThem() {
        String one = createUser("one");
        String two = createUser("two");
        String id = createGroup("team", one);

        assertThat(patchMembers(id, "add", two)).isEqualTo(204);
        String afterAdd = version(id);
        assertThat(patchMembers(id, "add", two)).isEqualTo(204);

        assertThat(memberIds(id)).containsExactlyInAnyOrder(one, two);
        assertThat(version(id)).isEqualTo(afterAdd).isNotEqualTo("W/\"0\"");
        assertThat(patchMembers(id, "remove", one)).isEqualTo(204);
        assertThat(memberIds(id)).containsExactly(two);
        assertThat(version(id)).isNotEqualTo(afterAdd);
    }

    @Test
    void delete_user_leavesItsGroups() {
        String one = createUser("one");
        String id = createGroup("team", one);

        assertThat(service.send("DELETE", "/Users/" + one, null).status()).isEqualTo(204);

        assertThat(memberIds(id)).isEmpty();
    }

    @Test
    void filter_members_findsTheirGroups() {
        String one = createUser("one");
        String two = createUser("two");
        String id = createGroup("team", one);
        createGroup("other", two);

        assertThat(found("members.value%20eq%20%22" + one + "%22")).containsExactly(id);
        assertThat(found("members%5Btype%20eq%20%22User%22%20and%20value%20eq%20%22" + one + "%22%5D"))
                .containsExactly(id);
        assertThat(found("members.type%20eq%20%22Group%22")).isEmpty();
        assertThat(found("not%20(members.value%20eq%20%22" + two + "%22)")).containsExactly(id);
    }

    @Test
    void put_joinEntities_keepTheirOwnColumns() {
        TestService projects = TestService.of(
                entities, Mappings.accounts().build(), Mappings.projects().build());
        String one = createUser("one");
        String two = createUser("two");
        String id =
                projects.ok("POST", "/Groups", group("project", one)).path("id").stringValue();
        Instant since = Instant.parse("2026-02-02T00:00:00Z");
        entities.write(manager -> manager.find(Project.class, Long.valueOf(id))
                .assignments()
                .get(0)
                .since(since));

        projects.ok("PUT", "/Groups/" + id, group("project", one, two));

        List<Instant> times =
                entities.read(manager -> manager.find(Project.class, Long.valueOf(id)).assignments().stream()
                        .map(Project.Assignment::since)
                        .toList());
        assertThat(times).hasSize(2).contains(since);
        projects.ok("PUT", "/Groups/" + id, group("project", two));
        assertThat(projects.ok("GET", "/Users/" + one, null).has("groups")).isFalse();
        assertThat(projects.ok("GET", "/Users/" + two, null).path("groups").toString())
                .contains("\"display\":\"project\"");
    }

    private String createUser(String name) {
        return service.ok("POST", "/Users", user(name, "")).path("id").stringValue();
    }

    private String createGroup(String name, String... members) {
        return service.ok("POST", "/Groups", group(name, members)).path("id").stringValue();
    }

    private int patchMembers(String id, String operation, String member) {
        String change = operation.equals("add")
                ? "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + member + "\"}]}"
                : "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + member + "\\\"]\"}";
        return service.send("PATCH", "/Groups/" + id, patch(change)).status();
    }

    private List<String> memberIds(String id) {
        List<String> ids = new ArrayList<>();
        service.ok("GET", "/Groups/" + id, null)
                .path("members")
                .forEach(member -> ids.add(member.path("value").stringValue()));
        return ids;
    }

    private String version(String id) {
        return service.ok("GET", "/Groups/" + id, null)
                .path("meta")
                .path("version")
                .stringValue();
    }

    private List<String> found(String filter) {
        List<String> ids = new ArrayList<>();
        service.ok("GET", "/Groups?filter=" + filter, null)
                .path("Resources")
                .forEach(group -> ids.add(group.path("id").stringValue()));
        return ids;
    }
}
