package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.group;
import static dev.scimkit.jpa.TestService.id;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups whose memberships are kept elsewhere are deleted with their members in them, and members with their groups. */
class JpaDeletedGroupsTest {

    private static final Entities ENTITIES = Entities.of(Club.class, Club.Fan.class, Committee.class, Seat.class);

    /** A group whose join entities are not removed with it. */
    @Entity(name = "Committee")
    public static class Committee {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Version
        private int version;

        private String name;
        private boolean closed;

        @OneToMany(mappedBy = "committee")
        private List<Seat> seats = new ArrayList<>();

        void close() {
            closed = true;
        }
    }

    /** A place in a committee. */
    @Entity(name = "Seat")
    public static class Seat {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @ManyToOne(optional = false)
        private Committee committee;

        @ManyToOne(optional = false)
        private Club.Fan fan;
    }

    @AfterAll
    static void closeEntities() {
        ENTITIES.close();
    }

    @BeforeEach
    void emptyTables() {
        ENTITIES.write(manager -> List.of("fan_club", "Seat", "Club", "Committee", "fan")
                .forEach(table ->
                        manager.createNativeQuery("delete from " + table).executeUpdate()));
    }

    private static TestService service(String kind) {
        return TestService.of(
                ENTITIES, fans(), kind.equals("clubs") ? clubs() : committees().build());
    }

    private static EntityMapping<?, ?> fans() {
        return EntityMapping.users(Club.Fan.class)
                .attribute("userName", "nick", nick -> nick.lowerCase())
                .build();
    }

    private static EntityMapping<?, ?> clubs() {
        return EntityMapping.groups(Club.class)
                .version("version")
                .attribute("displayName", "name")
                .members("fans")
                .build();
    }

    private static EntityMappingBuilder<Committee, Group> committees() {
        return EntityMapping.groups(Committee.class)
                .version("version")
                .attribute("displayName", "name")
                .members("seats", "fan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clubs", "committees"})
    void delete_groupWithMembers_leavesTheMembersAndTheirOtherGroups(String kind) {
        TestService service = service(kind);
        String one = id(service.ok("POST", "/Users", user("one", "")));
        String two = id(service.ok("POST", "/Users", user("two", "")));
        String doomed = id(service.ok("POST", "/Groups", group("doomed", one, two)));
        String other = id(service.ok("POST", "/Groups", group("other", two)));

        assertThat(service.send("DELETE", "/Groups/" + doomed, null).status()).isEqualTo(204);

        assertThat(service.send("GET", "/Groups/" + doomed, null).status()).isEqualTo(404);
        assertThat(members(service, other)).containsExactly(two);
        assertThat(service.ok("GET", "/Users/" + one, null).has("groups")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clubs", "committees"})
    void delete_member_leavesTheGroup(String kind) {
        TestService service = service(kind);
        String one = id(service.ok("POST", "/Users", user("one", "")));
        String two = id(service.ok("POST", "/Users", user("two", "")));
        String group = id(service.ok("POST", "/Groups", group("group", one, two)));

        assertThat(service.send("DELETE", "/Users/" + one, null).status()).isEqualTo(204);

        assertThat(members(service, group)).containsExactly(two);
    }

    /** The members of many groups are read some hundred at a time, not one by one. */
    @Test
    void delete_groupOfMany_readsTheirGroupsTogether() {
        TestService service = service("clubs");
        String club = id(service.ok("POST", "/Groups", group("club")));
        ENTITIES.write(manager -> {
            manager.createNativeQuery("insert into fan (nick) select 'u' || x from system_range(1, 600)")
                    .executeUpdate();
            manager.createNativeQuery("insert into fan_club (fan, club) select id, " + club + " from fan")
                    .executeUpdate();
        });
        ENTITIES.statistics().clear();

        assertThat(service.send("DELETE", "/Groups/" + club, null).status()).isEqualTo(204);

        assertThat(ENTITIES.statistics().getCollectionFetchCount()).isLessThan(10);
        assertThat(ENTITIES.<Long>read(manager -> ((Number) manager.createNativeQuery("select count(*) from fan")
                                .getSingleResult())
                        .longValue()))
                .isEqualTo(600);
    }

    @Test
    void delete_groupByTheApplication_leavesItsMembersAlone() {
        TestService service = TestService.of(
                ENTITIES,
                fans(),
                committees()
                        .onlyWhere("closed", false)
                        .deletedBy((committee, context) -> committee.close())
                        .build());
        String one = id(service.ok("POST", "/Users", user("one", "")));
        String group = id(service.ok("POST", "/Groups", group("group", one)));

        assertThat(service.send("DELETE", "/Groups/" + group, null).status()).isEqualTo(204);

        assertThat(service.send("GET", "/Groups/" + group, null).status()).isEqualTo(404);
        assertThat(ENTITIES.only(Seat.class).committee.closed).isTrue();
    }

    private static List<String> members(TestService service, String group) {
        return service.ok("GET", "/Groups/" + group, null).path("members").findValuesAsString("value");
    }
}
