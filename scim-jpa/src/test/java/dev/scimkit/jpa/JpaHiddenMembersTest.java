package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.group;
import static dev.scimkit.jpa.TestService.id;
import static dev.scimkit.jpa.TestService.patch;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Members whose rows the persistence provider hides, because the application has marked them as deleted. */
class JpaHiddenMembersTest {

    private static final Entities ENTITIES = Entities.of(Singer.class, Choir.class, Part.class);

    private final TestService service = TestService.of(
            ENTITIES,
            EntityMapping.users(Singer.class)
                    .version("version")
                    .attribute("userName", "login", login -> login.lowerCase())
                    .build(),
            EntityMapping.groups(Choir.class)
                    .version("version")
                    .attribute("displayName", "name")
                    .members("parts", "singer")
                    .build());
    private String ada = "";
    private String bob = "";
    private String choir = "";

    /** A user who is marked, not removed. */
    @Entity(name = "Singer")
    @SQLDelete(sql = "update Singer set gone = true where id = ? and version = ?")
    @SQLRestriction("gone = false")
    public static class Singer {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Version
        private long version;

        private String login;
        private boolean gone;
    }

    /** A group. */
    @Entity(name = "Choir")
    public static class Choir {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Version
        private long version;

        private String name;

        @OneToMany(mappedBy = "choir", cascade = CascadeType.ALL, orphanRemoval = true)
        private Set<Part> parts = new HashSet<>();
    }

    /** A membership. */
    @Entity(name = "Part")
    public static class Part {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Choir choir;

        @ManyToOne(fetch = FetchType.LAZY)
        private Singer singer;
    }

    @AfterAll
    static void closeEntities() {
        ENTITIES.close();
    }

    @BeforeEach
    void makeChoirWithHiddenMember() {
        write("delete from Part", "delete from Choir", "delete from Singer");
        ada = id(service.ok("POST", "/Users", user("ada", "")));
        bob = id(service.ok("POST", "/Users", user("bob", "")));
        choir = id(service.ok("POST", "/Groups", group("choir", ada, bob)));
        ENTITIES.write(manager -> manager.remove(manager.find(Singer.class, Long.valueOf(bob))));
    }

    @Test
    void get_groupOfAHiddenMember_showsTheOthers() {
        assertThat(members()).containsExactly(ada);
        assertThat(service.ok("GET", "/Groups", null)
                        .path("Resources")
                        .path(0)
                        .path("members")
                        .findValuesAsString("value"))
                .containsExactly(ada);
    }

    @Test
    void filter_byTheIdOfAHiddenMember_findsNoGroup() {
        assertThat(found("members.value%20eq%20%22" + ada + "%22")).isEqualTo(1);
        assertThat(found("members.value%20eq%20%22" + bob + "%22")).isZero();
    }

    @Test
    void patch_groupOfAHiddenMember_keepsTheMembership() {
        service.ok(
                "PATCH",
                "/Groups/" + choir,
                patch("{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"choir two\"}"));
        assertThat(members()).containsExactly(ada);

        write("update Singer set gone = false");
        assertThat(members()).containsExactlyInAnyOrder(ada, bob);
    }

    @Test
    void put_membersOfAGroupWithAHiddenOne_areThose() {
        String eve = id(service.ok("POST", "/Users", user("eve", "")));

        service.ok("PUT", "/Groups/" + choir, group("choir", eve));

        assertThat(members()).containsExactly(eve);
    }

    @Test
    void patch_memberThatIsHidden_isNotChanged() {
        service.ok(
                "PATCH",
                "/Groups/" + choir,
                patch("{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + ada + "\\\"]\"}"));
        assertThat(service.ok("GET", "/Groups/" + choir, null).has("members")).isFalse();
        assertThat(service.send(
                                "PATCH",
                                "/Groups/" + choir,
                                patch("{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + bob + "\"}]}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void delete_groupOfAHiddenMember_isDone() {
        assertThat(service.send("DELETE", "/Groups/" + choir, null).status()).isEqualTo(204);
        assertThat(service.send("GET", "/Groups/" + choir, null).status()).isEqualTo(404);
    }

    @Test
    void list_groupOfManyMembers_readsNoMember() {
        write(
                "insert into Singer (version, login, gone) select 0, 'u' || x, false from system_range(1, 100)",
                "insert into Part (choir_id, singer_id) select " + choir + ", id from Singer where login like 'u%'");
        Statistics statistics = ENTITIES.statistics();
        statistics.clear();

        JsonNode list = service.ok("GET", "/Groups", null);

        assertThat(list.path("Resources").path(0).path("members")).hasSize(101);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
        assertThat(statistics.getEntityLoadCount()).isEqualTo(1);
    }

    private static void write(String... statements) {
        ENTITIES.write(manager -> List.of(statements)
                .forEach(sql -> manager.createNativeQuery(sql).executeUpdate()));
    }

    private List<String> members() {
        return service.ok("GET", "/Groups/" + choir, null).path("members").findValuesAsString("value");
    }

    private int found(String filter) {
        return service.ok("GET", "/Groups?filter=" + filter, null)
                .path("totalResults")
                .intValue();
    }
}
