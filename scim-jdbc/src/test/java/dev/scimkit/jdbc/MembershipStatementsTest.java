package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.NotedStatements;
import dev.scimkit.jdbc.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What groups cost in statements, however many members they have. */
class MembershipStatementsTest {

    private static final int MANY = 1_200;

    private record Fixture(SqlService service, NotedStatements source) {

        static Fixture on(TestDatabase database) {
            NotedStatements source = new NotedStatements(database.dataSource());
            SqlService service = SqlService.on(source.dataSource());
            source.take();
            return new Fixture(service, source);
        }

        String groupOfMany() {
            String[] ids = new String[MANY];
            for (int i = 0; i < MANY; i++) {
                ids[i] = "nobody-" + i;
            }
            String group = service.createGroup("many", ids);
            source.take();
            return group;
        }

        List<String> statementsOn(String table) {
            return source.take().stream().filter(sql -> sql.contains(table)).toList();
        }
    }

    @EachDatabase
    void member_added_insertsOneRowAndReadsNoOther(TestDatabase database) {
        Fixture fixture = Fixture.on(database);
        String group = fixture.groupOfMany();
        String user = fixture.service().createUser("ada");
        fixture.source().take();

        assertThat(fixture.service().patchMembers(group, "add", user).status()).isEqualTo(204);

        List<String> statements = fixture.source().take();
        assertThat(statements).hasSizeLessThanOrEqualTo(8);
        assertThat(statements.stream().filter(sql -> sql.startsWith("INSERT INTO scim_member")))
                .singleElement()
                .asString()
                .containsOnlyOnce("(?, ?, ?, ?, ?, ?, ");
        assertThat(statements)
                .filteredOn(sql -> sql.contains("scim_member") && sql.startsWith("SELECT"))
                .allMatch(sql -> sql.contains("member_key IN") || sql.contains("MAX(position)"));
        assertThat(SqlService.members(fixture.service().ok("GET", "/Groups/" + group, null)))
                .hasSize(MANY + 1)
                .endsWith(user);
    }

    @EachDatabase
    void member_removed_deletesOneRowAndReadsNoOther(TestDatabase database) {
        Fixture fixture = Fixture.on(database);
        String group = fixture.groupOfMany();

        String patch = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":"
                + "\"remove\",\"path\":\"members[value eq \\\"nobody-7\\\"]\"}]}";
        assertThat(fixture.service().send("PATCH", "/Groups/" + group, patch).status())
                .isEqualTo(204);

        assertThat(fixture.statementsOn("scim_member"))
                .hasSize(2)
                .anyMatch(sql -> sql.startsWith("DELETE FROM scim_member") && sql.contains("position IN (?)"))
                .anyMatch(sql -> sql.startsWith("SELECT") && sql.contains("member_key IN (?)"));
        assertThat(SqlService.members(fixture.service().ok("GET", "/Groups/" + group, null)))
                .hasSize(MANY - 1)
                .doesNotContain("nobody-7")
                .startsWith("nobody-0", "nobody-1");
    }

    @EachDatabase
    void group_renamed_doesNotReadItsMembers(TestDatabase database) {
        Fixture fixture = Fixture.on(database);
        String group = fixture.groupOfMany();
        String patch = SqlService.patch("replace", "displayName", "\"renamed\"");

        assertThat(fixture.service().send("PATCH", "/Groups/" + group, patch).status())
                .isEqualTo(204);

        assertThat(fixture.statementsOn("scim_member")).isEmpty();
        JsonNode answer = fixture.service().ok("PATCH", "/Groups/" + group + "?attributes=displayName,members", patch);
        assertThat(SqlService.members(answer)).hasSize(MANY);
        JsonNode read = fixture.service().ok("GET", "/Groups/" + group, null);
        assertThat(read.path("displayName").stringValue()).isEqualTo("renamed");
        assertThat(read.at("/meta/version").stringValue()).startsWith("W/\"2");
        assertThat(SqlService.members(read)).hasSize(MANY).startsWith("nobody-0", "nobody-1");
        assertThat(SqlService.ids(fixture.service().search("/Groups", "displayName eq \"renamed\"")))
                .containsExactly(group);
    }

    @EachDatabase
    void group_readWithoutMembers_doesNotReadThem(TestDatabase database) {
        Fixture fixture = Fixture.on(database);
        String group = fixture.groupOfMany();
        for (String query : List.of("?excludedAttributes=members", "?attributes=displayName")) {
            for (String path : List.of("/Groups/" + group, "/Groups")) {
                JsonNode read = fixture.service().ok("GET", path + query, null);
                assertThat(read.toString()).contains("\"many\"").doesNotContain("nobody");
                assertThat(fixture.statementsOn("scim_member")).as(path + query).isEmpty();
            }
        }
    }

    @EachDatabase
    void groups_ofAPageOfUsers_areReadByOneStatement(TestDatabase database) {
        Fixture fixture = Fixture.on(database);
        List<String> users = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            users.add(fixture.service().createUser("user" + i));
        }
        String all = fixture.service().createGroup("all", users.toArray(String[]::new));
        String some = fixture.service().createGroup("some", users.get(3), users.get(4));
        fixture.source().take();

        JsonNode page = fixture.service().ok("GET", "/Users?count=30", null);

        assertThat(fixture.source().take()).hasSizeLessThanOrEqualTo(3);
        assertThat(page.at("/Resources/3/groups").values())
                .extracting(group -> group.path("value").stringValue())
                .containsExactly(all, some);
        assertThat(page.at("/Resources/5/groups").size()).isEqualTo(1);
    }

    @EachDatabase
    void user_read_takesOneStatementAndOneForItsGroups(TestDatabase database) {
        Fixture fixture = Fixture.on(database);
        String user = fixture.service().createUser("ada");
        fixture.source().take();

        fixture.service().ok("GET", "/Users/" + user, null);
        assertThat(fixture.source().take()).hasSize(2);
        fixture.service().ok("GET", "/Users/" + user + "?excludedAttributes=groups", null);
        assertThat(fixture.source().take()).hasSize(1);
        fixture.service().ok("GET", "/Users?filter=userName%20eq%20%22ADA%22&attributes=userName", null);
        assertThat(fixture.source().take()).hasSize(1);
    }

    @EachDatabase
    void user_patched_leavesIndexesAloneIfNoIndexedValueChanged(TestDatabase database) {
        Fixture fixture = Fixture.on(database);
        String user = fixture.service().createUser("ada");
        fixture.source().take();

        fixture.service().ok("PATCH", "/Users/" + user, SqlService.patch("replace", "title", "\"Countess\""));

        assertThat(fixture.statementsOn("_value")).isEmpty();
        fixture.service().ok("PATCH", "/Users/" + user, SqlService.patch("replace", "displayName", "\"Ada\""));
        // the user was among those without a name
        assertThat(fixture.statementsOn("_value"))
                .hasSize(2)
                .anyMatch(sql -> sql.startsWith("INSERT INTO scim_lookup_value"))
                .anyMatch(sql -> sql.startsWith("DELETE FROM scim_lookup_value"));
    }
}
