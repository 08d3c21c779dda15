package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.group;
import static dev.scimkit.jpa.TestService.id;
import static dev.scimkit.jpa.TestService.patch;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Members join and leave a group without the others being read. */
class JpaLargeGroupsTest {

    private static final int OTHERS = 1_000;
    private static final int FEW = 10;

    private Entities entities = Entities.ofApplication();

    @AfterEach
    void closeEntities() {
        entities.close();
    }

    @Test
    void patch_memberOfJoinEntities_readsNoOthers() {
        TestService service = TestService.of(
                entities, Mappings.accounts().build(), Mappings.projects().build());
        String project = id(service.ok("POST", "/Groups", group("project")));
        insert(
                "insert into account (id, version, tenant, username, usernameKey, status, logins, deleted)"
                        + " select random_uuid(), 0, 'acme', 'u' || x, 'u' || x, 0, 0, false from system_range(1, "
                        + OTHERS + ")",
                "insert into Project_Assignment (project_id, account_id) select " + project + ", id from account");

        assertJoinsAndLeaves(service, project, id(service.ok("POST", "/Users", user("new", ""))));
    }

    @Test
    void patch_memberThatKnowsItsGroups_readsNoOthers() {
        entities = Entities.of(Club.class, Club.Fan.class);
        TestService service = fans();
        String club = id(service.ok("POST", "/Groups", group("club")));
        insert(
                "insert into fan (nick) select 'u' || x from system_range(1, " + OTHERS + ")",
                "insert into fan_club (fan, club) select id, " + club + " from fan");

        assertJoinsAndLeaves(service, club, id(service.ok("POST", "/Users", user("new", ""))));
    }

    @Test
    void put_membersThatKnowTheirGroups_areThose() {
        entities = Entities.of(Club.class, Club.Fan.class);
        TestService service = fans();
        String one = id(service.ok("POST", "/Users", user("one", "")));
        String two = id(service.ok("POST", "/Users", user("two", "")));
        String three = id(service.ok("POST", "/Users", user("three", "")));
        String club = id(service.ok("POST", "/Groups", group("club", one, two)));

        service.ok("PUT", "/Groups/" + club, group("club", three, two));

        assertThat(service.ok("GET", "/Groups/" + club, null).path("members").findValuesAsString("value"))
                .containsExactlyInAnyOrder(two, three);
        assertThat(service.ok("GET", "/Users/" + two, null).path("groups").toString())
                .contains("\"display\":\"club\"");
        assertThat(service.ok("GET", "/Users/" + one, null).has("groups")).isFalse();
    }

    /** The table of a many-to-many needs no change for it. */
    @Test
    void patch_memberOfJoinEntitiesWithoutColumnsOfTheirOwn_readsNoOthers() {
        entities = Entities.of(
                OwnTablesGuideTest.Employee.class, OwnTablesGuideTest.Crew.class, OwnTablesGuideTest.Berth.class);
        TestService service = TestService.of(entities, OwnTablesGuideTest.crews());
        String crew = id(service.ok("POST", "/Groups", group("crew")));
        insert(
                "insert into Employee (id, version, tenant, login, loginKey, enabled, vacationDays)"
                        + " select random_uuid(), 0, 'acme', 'u' || x, 'u' || x, true, 30 from system_range(1, "
                        + OTHERS + ")",
                "insert into Berth (crew_id, employee_id) select '" + crew + "', id from Employee");

        String member = id(service.ok("POST", "/Users", user("new", "")));
        assertJoinsAndLeaves(service, crew, member);
        assertListReadsOnly(service, 2, 1);
        service.ok("PUT", "/Groups/" + crew, group("crew", member));
        assertThat(members(service, crew)).containsExactly(member);
    }

    private TestService fans() {
        return TestService.of(
                entities,
                EntityMapping.users(Club.Fan.class)
                        .attribute("userName", "nick", nick -> nick.lowerCase())
                        .build(),
                EntityMapping.groups(Club.class)
                        .version("version")
                        .attribute("displayName", "name")
                        .members("fans")
                        .build());
    }

    private void insert(String... statements) {
        entities.write(manager -> List.of(statements)
                .forEach(sql -> manager.createNativeQuery(sql).executeUpdate()));
    }

    private void assertJoinsAndLeaves(TestService service, String group, String member) {
        assertReadsFew(
                service, group, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + member + "\"}]}");
        assertThat(members(service, group)).hasSize(OTHERS + 1).contains(member);

        assertReadsFew(service, group, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + member + "\\\"]\"}");
        assertThat(members(service, group)).hasSize(OTHERS).doesNotContain(member);
    }

    private void assertReadsFew(TestService service, String group, String operation) {
        Statistics statistics = entities.statistics();
        statistics.clear();

        service.ok("PATCH", "/Groups/" + group, patch(operation));

        assertThat(statistics.getEntityLoadCount()).isLessThan(FEW);
        assertThat(statistics.getPrepareStatementCount()).isLessThan(2 * FEW);
    }

    /** The ids of members are read without the members, and without their join entities. */
    private void assertListReadsOnly(TestService service, int statements, int loaded) {
        Statistics statistics = entities.statistics();
        statistics.clear();

        JsonNode list = service.ok("GET", "/Groups", null);

        assertThat(list.path("Resources").path(0).path("members")).hasSize(OTHERS);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(statements);
        assertThat(statistics.getEntityLoadCount()).isEqualTo(loaded);
    }

    private static List<String> members(TestService service, String group) {
        return service.ok("GET", "/Groups/" + group, null).path("members").findValuesAsString("value");
    }
}
