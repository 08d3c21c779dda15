package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.id;
import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.user.User;
import dev.scimkit.jpa.Entities.Database;
import dev.scimkit.server.http.ScimHttpResponse;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Deleting a row that other rows refer to: mapped references are cleared, others are named in the answer. */
class JpaReferencedRowsTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String REFERRED = "The resource cannot be deleted, because other rows of the database refer to"
            + " it; the server's log names the foreign key";

    /** A clerk, who may report to another one. */
    @Entity(name = "Clerk")
    public static class Clerk {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Version
        private long version;

        private String login;
        private String office;
        private Instant changedAt;

        @ManyToOne(fetch = FetchType.LAZY)
        private Clerk boss;
    }

    /** An office, to whose name a foreign key refers. */
    @Entity(name = "Office")
    public static class Office {

        @Id
        private String name;
    }

    /** A desk, which is not mapped. */
    @Entity(name = "Desk")
    public static class Desk {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @ManyToOne(optional = false)
        @JoinColumn(foreignKey = @ForeignKey(name = "fk_desk_clerk"))
        private Clerk clerk;
    }

    /** In each database, since their drivers report a violated foreign key in different ways. */
    private static final Map<Database, Entities> ENTITIES = new EnumMap<>(Database.class);

    private static Entities entities(Database database) {
        return ENTITIES.computeIfAbsent(database, made -> {
            Entities entities = made.entities(Clerk.class, Office.class, Desk.class);
            entities.write(manager -> manager.createNativeQuery(
                            "alter table Clerk add constraint fk_office foreign key (office) references Office (name)")
                    .executeUpdate());
            return entities;
        });
    }

    @BeforeEach
    void emptyTables() {
        for (Database database : Database.values()) {
            entities(database).write(manager -> {
                manager.createQuery("delete from Desk").executeUpdate();
                manager.createQuery("update Clerk set boss = null").executeUpdate();
                manager.createQuery("delete from Clerk").executeUpdate();
            });
        }
    }

    @AfterAll
    static void closeEntities() {
        ENTITIES.values().forEach(Entities::close);
        ENTITIES.clear();
    }

    private static EntityMappingBuilder<Clerk, User> clerks() {
        return EntityMapping.users(Clerk.class)
                .version("version")
                .lastModified("changedAt")
                .attribute("userName", "login", login -> login.lowerCase());
    }

    private static TestService service(Database database) {
        return TestService.of(
                entities(database),
                clerks().attribute(ENTERPRISE + ":manager.value", "boss").build());
    }

    @ParameterizedTest
    @EnumSource
    void delete_managerOfOthers_clearsTheirManager(Database database) {
        TestService service = service(database);
        String boss = id(service.ok("POST", "/Users", user("boss", "")));
        String other = id(service.ok("POST", "/Users", user("other", "")));
        JsonNode report = service.ok("POST", "/Users", user("report", manager(boss)));
        JsonNode bystander = service.ok("POST", "/Users", user("bystander", manager(other)));

        assertThat(service.send("DELETE", "/Users/" + boss, null).status()).isEqualTo(204);

        JsonNode cleared = service.ok("GET", "/Users/" + id(report), null);
        assertThat(cleared.has(ENTERPRISE)).isFalse();
        assertThat(cleared.path("meta").path("version"))
                .isNotEqualTo(report.path("meta").path("version"));
        assertThat(Instant.parse(cleared.path("meta").path("lastModified").stringValue()))
                .isAfterOrEqualTo(
                        Instant.parse(report.path("meta").path("lastModified").stringValue()));
        assertThat(service.ok("GET", "/Users/" + id(bystander), null)).isEqualTo(bystander);
    }

    @ParameterizedTest
    @EnumSource
    void delete_ownManager_isDone(Database database) {
        TestService service = service(database);
        String own = id(service.ok("POST", "/Users", user("own", "")));
        service.ok("PUT", "/Users/" + own, user("own", manager(own)));

        assertThat(service.send("DELETE", "/Users/" + own, null).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void delete_rowThatAnotherTableRefersTo_answers409(Database database) {
        TestService service = service(database);
        JsonNode clerk = service.ok("POST", "/Users", user("ada", ""));
        seat(database);

        ScimHttpResponse refused = service.send("DELETE", "/Users/" + id(clerk), null);

        assertThat(refused.status()).as(text(refused)).isEqualTo(409);
        assertThat(TestService.tree(refused).path("detail").stringValue()).isEqualTo(REFERRED);
        assertThat(service.ok("GET", "/Users/" + id(clerk), null)).isEqualTo(clerk);
    }

    @ParameterizedTest
    @EnumSource
    void delete_withVersionOfReferencedRow_answers409(Database database) {
        TestService service = service(database);
        JsonNode clerk = service.ok("POST", "/Users", user("ada", ""));
        seat(database);
        String version = clerk.path("meta").path("version").stringValue();

        ScimHttpResponse refused = service.send("DELETE", "/Users/" + id(clerk), null, "If-Match", version);

        assertThat(refused.status()).as(text(refused)).isEqualTo(409);
        assertThat(TestService.tree(refused).path("detail").stringValue()).isEqualTo(REFERRED);
        assertThat(service.send("DELETE", "/Users/" + id(clerk), null, "If-Match", "W/\"stale\"")
                        .status())
                .isEqualTo(412);
    }

    /** A constraint that the database checks at the end of the transaction. */
    @Test
    void delete_rowThatADeferredKeyRefersTo_answers409() {
        Entities entities = entities(Database.POSTGRESQL);
        TestService service = service(Database.POSTGRESQL);
        String ada = id(service.ok("POST", "/Users", user("ada", "")));
        seat(Database.POSTGRESQL);
        defer(entities, "deferrable initially deferred");
        try {
            ScimHttpResponse refused = service.send("DELETE", "/Users/" + ada, null);

            assertThat(refused.status()).as(text(refused)).isEqualTo(409);
            assertThat(TestService.tree(refused).path("detail").stringValue())
                    .startsWith("A foreign key prevents the change: other rows still refer to the resource");
        } finally {
            defer(entities, "not deferrable");
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_managerThatClientsCannotWrite_answers409(Database database) {
        TestService service = service(database);
        String boss = id(service.ok("POST", "/Users", user("boss", "")));
        String report = id(service.ok("POST", "/Users", user("report", manager(boss))));
        TestService readOnly = TestService.of(
                entities(database),
                clerks().attribute(ENTERPRISE + ":manager.value", "boss", AttributeMapping::readOnly)
                        .build());

        ScimHttpResponse refused = readOnly.send("DELETE", "/Users/" + boss, null);

        assertThat(refused.status()).as(text(refused)).isEqualTo(409);
        assertThat(TestService.tree(refused).path("detail").stringValue()).isEqualTo(REFERRED);
        assertThat(service.ok("GET", "/Users/" + report, null)
                        .path(ENTERPRISE)
                        .path("manager")
                        .path("value"))
                .hasToString('"' + boss + '"');
    }

    @ParameterizedTest
    @EnumSource
    void delete_inBulk_answers409ForTheOperation(Database database) {
        TestService service = service(database);
        String ada = id(service.ok("POST", "/Users", user("ada", "")));
        seat(database);

        JsonNode answer = service.ok(
                "POST",
                "/Bulk",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                        + "{\"method\":\"DELETE\",\"path\":\"/Users/" + ada + "\"}]}");

        JsonNode operation = answer.path("Operations").path(0);
        assertThat(operation.path("status").stringValue()).isEqualTo("409");
        assertThat(operation.path("response").path("detail").stringValue()).isEqualTo(REFERRED);
    }

    /** A rule of the application about other resources is not reported as if the deleted one broke it. */
    @ParameterizedTest
    @EnumSource
    void delete_managerWhomARuleKeeps_answers409(Database database) {
        TestService service = service(database);
        String boss = id(service.ok("POST", "/Users", user("boss", "")));
        String report = id(service.ok("POST", "/Users", user("report", manager(boss))));
        TestService ruled = TestService.of(
                entities(database),
                clerks().attribute(
                                ENTERPRISE + ":manager.value",
                                "boss",
                                manager -> manager.writtenBy((clerk, value) -> {
                                    throw new IllegalArgumentException("a clerk needs a boss");
                                }))
                        .build());

        ScimHttpResponse refused = ruled.send("DELETE", "/Users/" + boss, null);

        assertThat(refused.status()).as(text(refused)).isEqualTo(409);
        assertThat(TestService.tree(refused).path("detail").stringValue())
                .isEqualTo("The resource cannot be deleted, because it is the User '" + ENTERPRISE
                        + ":manager.value' of other resources, which cannot be changed");
        assertThat(service.ok("GET", "/Users/" + report, null).has(ENTERPRISE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void delete_refusedHalfWayWithinATransactionOfTheApplication_isNotHalfCommitted(Database database) {
        EntityTransactions transactions =
                EntityTransactions.of(entities(database).factory());
        TestService service = TestService.of(
                transactions,
                entities(database),
                clerks().attribute(
                                ENTERPRISE + ":manager.value",
                                "boss",
                                manager -> manager.writtenBy((clerk, boss) -> {
                                    if (boss == null && clerk.login.equals("stays")) {
                                        throw new IllegalArgumentException("a clerk needs a boss");
                                    }
                                    clerk.boss = (Clerk) boss;
                                }))
                        .build());
        String boss = id(service.ok("POST", "/Users", user("boss", "")));
        String goes = id(service.ok("POST", "/Users", user("goes", manager(boss))));
        service.ok("POST", "/Users", user("stays", manager(boss)));

        assertThatThrownBy(() -> transactions.run(false, manager -> service.send("DELETE", "/Users/" + boss, null)))
                .isInstanceOf(RollbackException.class);

        assertThat(service.ok("GET", "/Users/" + goes, null)
                        .path(ENTERPRISE)
                        .path("manager")
                        .path("value"))
                .hasToString('"' + boss + '"');
    }

    @ParameterizedTest
    @EnumSource
    void delete_withVersionWhileAReportChanges_isTriedAgain(Database database) {
        Deque<String> changes = new ArrayDeque<>(List.of("changed meanwhile"));
        TestService service = TestService.of(
                entities(database),
                clerks().attribute(
                                ENTERPRISE + ":manager.value",
                                "boss",
                                manager -> manager.writtenBy((clerk, boss) -> {
                                    clerk.boss = (Clerk) boss;
                                    if (boss == null && !changes.isEmpty()) {
                                        rename(database, clerk, changes.pop());
                                    }
                                }))
                        .build());
        JsonNode boss = service.ok("POST", "/Users", user("boss", ""));
        String report = id(service.ok("POST", "/Users", user("report", manager(id(boss)))));
        String version = boss.path("meta").path("version").stringValue();

        ScimHttpResponse deleted = service.send("DELETE", "/Users/" + id(boss), null, "If-Match", version);

        assertThat(deleted.status()).as(text(deleted)).isEqualTo(204);
        JsonNode left = service.ok("GET", "/Users/" + report, null);
        assertThat(left.path("userName").stringValue()).isEqualTo("changed meanwhile");
        assertThat(left.has(ENTERPRISE)).isFalse();
    }

    private static void rename(Database database, Clerk clerk, String login) {
        entities(database).write(manager -> manager.find(Clerk.class, clerk.id).login = login);
    }

    @ParameterizedTest
    @EnumSource
    void create_referringToARowThatIsNotThere_answers400(Database database) {
        TestService service = TestService.of(
                entities(database), clerks().attribute("title", "office").build());

        ScimHttpResponse refused = service.send("POST", "/Users", user("ada", ",\"title\":\"none\""));

        assertThat(refused.status()).as(text(refused)).isEqualTo(400);
        assertThat(text(refused))
                .contains("invalidValue", "A value refers to a row of the database that does not exist");
    }

    private static void seat(Database database) {
        entities(database).write(manager -> {
            Desk desk = new Desk();
            desk.clerk = manager.createQuery("select c from Clerk c", Clerk.class)
                    .setMaxResults(1)
                    .getSingleResult();
            manager.persist(desk);
        });
    }

    private static void defer(Entities entities, String how) {
        entities.write(manager -> manager.createNativeQuery("alter table Desk alter constraint fk_desk_clerk " + how)
                .executeUpdate());
    }

    private static String manager(String id) {
        return ",\"" + ENTERPRISE + "\":{\"manager\":{\"value\":\"" + id + "\"}}";
    }
}
