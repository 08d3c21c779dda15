package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.id;
import static dev.scimkit.jpa.TestService.patch;
import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.user.User;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Attributes that are the id of another entity: the mapping names the association, and that is all. */
class JpaReferencesTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String MANAGER = ENTERPRISE + ":manager.value";

    private static Entities entities;

    private final TestService service = TestService.of(entities, people("boss"));

    @BeforeAll
    static void openEntities() {
        entities = Entities.of(Person.class, Person.Tenant.class, Person.Mail.class);
        entities.write(manager -> List.of("acme", "other").forEach(slug -> manager.persist(new Person.Tenant(slug))));
    }

    @AfterAll
    static void closeEntities() {
        entities.close();
    }

    @BeforeEach
    void deletePeople() {
        entities.write(manager -> {
            manager.createQuery("update Person set boss = null").executeUpdate();
            manager.createQuery("delete from Person").executeUpdate();
        });
    }

    private static EntityMapping<Person, User> people(String manager) {
        return EntityMapping.users(Person.class)
                .organization("tenant.slug")
                .version("changes")
                .attribute("userName", "login", login -> login.lowerCase())
                .attribute(MANAGER, manager)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"boss", "boss.id"})
    void manager_ofTheAssociation_isWrittenReadAndFiltered(String property) {
        TestService people = TestService.of(entities, people(property));
        String boss = id(people.ok("POST", "/Users", user("boss", "")));

        JsonNode created = people.ok("POST", "/Users", user("ada", manager(boss)));

        JsonNode manager = created.path(ENTERPRISE).path("manager");
        assertThat(manager.path("value").stringValue()).isEqualTo(boss);
        assertThat(manager.path("$ref").stringValue()).endsWith("/Users/" + boss);
        assertThat(people.ok("GET", "/Users/" + id(created), null)).isEqualTo(created);
        assertThat(people.names("filter=" + MANAGER + "%20eq%20%22" + boss + "%22"))
                .containsExactly("ada");
    }

    @Test
    void manager_changedAndRemoved_isTheAssociation() {
        String one = id(service.ok("POST", "/Users", user("one", "")));
        String two = id(service.ok("POST", "/Users", user("two", "")));
        String ada = id(service.ok("POST", "/Users", user("ada", manager(one))));

        change(ada, "{\"op\":\"replace\",\"path\":\"" + MANAGER + "\",\"value\":\"" + two + "\"}");
        assertThat(bossesOf(ada)).containsExactly(two);

        change(ada, "{\"op\":\"remove\",\"path\":\"" + ENTERPRISE + ":manager\"}");
        assertThat(bossesOf(ada)).isEmpty();
    }

    @Test
    void manager_thatDoesNotExist_answers400() {
        ScimHttpResponse unknown = service.send("POST", "/Users", user("ada", manager("999999")));

        assertThat(unknown.status()).as(text(unknown)).isEqualTo(400);
        assertThat(text(unknown)).contains("invalidValue", "manager.value' must be the id of an existing User");
    }

    @Test
    void manager_ofAnotherOrganization_answers400() {
        ScimHttpResponse stranger = service.sendAs("other", "POST", "/Users", user("stranger", ""));
        String id = id(TestService.tree(stranger));

        assertThat(service.send("POST", "/Users", user("ada", manager(id))).status())
                .isEqualTo(400);
    }

    @Test
    void list_withManagers_doesNotLoadThem() {
        String boss = id(service.ok("POST", "/Users", user("boss", "")));
        service.ok("POST", "/Users", user("ada", manager(boss)));
        entities.statistics().clear();

        JsonNode found = service.ok("GET", "/Users?filter=userName%20eq%20%22ada%22&attributes=" + MANAGER, null);

        assertThat(found.toString()).contains("\"value\":\"" + boss + "\"");
        assertThat(entities.statistics().getEntityLoadCount()).isLessThanOrEqualTo(2); // the user and its tenant
    }

    @ParameterizedTest
    @ValueSource(strings = {"boss", "boss.id"})
    void manager_deleted_isNoLongerTheManager(String property) {
        TestService people = TestService.of(entities, people(property));
        String boss = id(people.ok("POST", "/Users", user("boss", "")));
        JsonNode ada = people.ok("POST", "/Users", user("ada", manager(boss)));

        assertThat(people.send("DELETE", "/Users/" + boss, null).status()).isEqualTo(204);

        JsonNode left = people.ok("GET", "/Users/" + id(ada), null);
        assertThat(left.has(ENTERPRISE)).isFalse();
        assertThat(left.path("meta").path("version"))
                .isNotEqualTo(ada.path("meta").path("version"));
    }

    private void change(String id, String operation) {
        service.ok("PATCH", "/Users/" + id, patch(operation));
    }

    private static List<String> bossesOf(String id) {
        return entities.read(manager -> manager.createQuery(
                        "select cast(b.id as string) from Person p join p.boss b where p.id = " + id, String.class)
                .getResultList());
    }

    private static String manager(String id) {
        return ",\"" + ENTERPRISE + "\":{\"manager\":{\"value\":\"" + id + "\"}}";
    }
}
