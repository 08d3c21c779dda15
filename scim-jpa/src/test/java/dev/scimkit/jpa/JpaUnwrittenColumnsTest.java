package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.patch;
import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.user.User;
import dev.scimkit.server.http.ScimHttpResponse;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Columns that the persistence provider does not write: a write would be confirmed, and then be gone. */
class JpaUnwrittenColumnsTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String MANAGER = ENTERPRISE + ":manager.value";

    private static final Entities ENTITIES =
            Entities.of(Clerk.class, Desk.class, Crew.class, Berth.class, Statue.class);

    /** What clerks have in common with others. */
    @MappedSuperclass
    public abstract static class Common {
        String badge;

        @ManyToOne
        Clerk mentor;
    }

    /** What the entity embeds. */
    @Embeddable
    public static class Place {
        String city;
        String street;

        @Column(updatable = false)
        String country;
    }

    /** An entity with columns of every kind. */
    @Entity(name = "Clerk")
    @AttributeOverride(name = "badge", column = @Column(insertable = false, updatable = false))
    @AssociationOverride(name = "mentor", joinColumns = @JoinColumn(insertable = false, updatable = false))
    public static class Clerk extends Common {

        @Id
        @GeneratedValue
        Long id;

        String login;

        @NaturalId
        String number;

        @NaturalId(mutable = true)
        String nick;

        @Column(updatable = false)
        String title;

        @Column(insertable = false)
        String later;

        @Formula("upper(login)")
        String shown;

        @Generated
        String counted;

        @Generated(writable = true)
        String written;

        @Column(name = "boss_id", insertable = false, updatable = false)
        Long bossId;

        @ManyToOne
        @JoinColumn(name = "boss_id")
        Clerk boss;

        @ManyToOne
        @JoinColumn(name = "first_boss_id", updatable = false)
        Clerk firstBoss;

        @OneToOne(mappedBy = "clerk", cascade = CascadeType.ALL)
        Desk desk;

        @Column(name = "tenant", insertable = false, updatable = false)
        String tenantName;

        String tenant;

        @Column(length = 3000, insertable = false, updatable = false)
        String loginKey;

        @AttributeOverride(name = "city", column = @Column(name = "home_city", insertable = false, updatable = false))
        @AttributeOverride(name = "street", column = @Column(name = "home_street"))
        @AttributeOverride(name = "country", column = @Column(name = "home_country"))
        Place home;

        Place work;

        @ElementCollection
        List<Place> places = new ArrayList<>();
    }

    /** What refers to a clerk. */
    @Entity(name = "Desk")
    public static class Desk {
        @Id
        @GeneratedValue
        Long id;

        String name;

        @OneToOne
        Clerk clerk;

        @ManyToMany
        List<Statue> statues = new ArrayList<>();
    }

    /** A group whose members are in a column that is written as another property. */
    @Entity(name = "Crew")
    public static class Crew {
        @Id
        @GeneratedValue
        Long id;

        String name;

        @OneToMany(mappedBy = "crew", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Berth> berths = new ArrayList<>();
    }

    /** The join entity of the group. */
    @Entity(name = "Berth")
    public static class Berth {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Crew crew;

        @Column(name = "clerk_id")
        Long clerkId;

        @ManyToOne
        @JoinColumn(name = "clerk_id", insertable = false, updatable = false)
        Clerk clerk;
    }

    /** An entity that stays as it is. */
    @Entity(name = "Statue")
    @Immutable
    public static class Statue {
        @Id
        @GeneratedValue
        Long id;

        String login;
        String title;

        @ManyToMany(mappedBy = "statues")
        List<Desk> desks = new ArrayList<>();
    }

    @AfterAll
    static void closeEntities() {
        ENTITIES.close();
    }

    @BeforeEach
    void emptyTable() {
        ENTITIES.write(manager -> {
            manager.createNativeQuery("update Clerk set boss_id = null, first_boss_id = null")
                    .executeUpdate();
            manager.createNativeQuery("delete from Clerk").executeUpdate();
        });
    }

    private static EntityMappingBuilder<Clerk, User> clerks() {
        return EntityMapping.users(Clerk.class).attribute("userName", "login", login -> login.lowerCase());
    }

    private static TestService service(EntityMappingBuilder<Clerk, User> mapping) {
        return TestService.of(ENTITIES, mapping.build());
    }

    private static void assertRefused(EntityMappingBuilder<Clerk, User> mapping, String... reasons) {
        EntityMapping<Clerk, User> built = mapping.build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpaRepositories.of(ENTITIES.factory(), built))
                .withMessageContainingAll(reasons);
    }

    private static String path(JsonNode created) {
        return "/Users/" + created.path("id").stringValue();
    }

    @ParameterizedTest
    @CsvSource({
        "title,             shown,     @Formula",
        "title,             counted,   @Generated",
        "title,             later,     insertable = false",
        "title,             badge,     insertable = false",
        "title,             home.city, insertable = false",
        MANAGER + ",        bossId,    insertable = false",
        MANAGER + ",        mentor,    insertable = false",
        ENTERPRISE + ":department, desk, @OneToOne(mappedBy)",
    })
    void attribute_columnThatIsNotWritten_isRefusedUnlessReadOnly(String attribute, String property, String reason) {
        EntityMapping<Desk, ?> desks =
                EntityMapping.users(Desk.class).attribute("userName", "name").build();
        EntityMapping<Clerk, User> wrong =
                clerks().attribute(attribute, property).build();
        EntityMapping<Clerk, User> readOnly = clerks().attribute(attribute, property, shown -> shown.readOnly())
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpaRepositories.of(ENTITIES.factory(), wrong, desks))
                .withMessageContainingAll(property, attribute, reason, "readOnly()", "writtenBy");
        assertThat(JpaRepositories.of(ENTITIES.factory(), readOnly, desks)).isNotNull();
    }

    @Test
    void attribute_columnThatIsNotWrittenButAMethodWrites_isWritten() {
        TestService service = service(clerks().attribute(
                        MANAGER,
                        "bossId",
                        boss -> boss.<Long>writtenBy((clerk, id) -> {
                            clerk.bossId = id;
                            clerk.boss = id == null ? null : ENTITIES.read(manager -> manager.find(Clerk.class, id));
                        })));
        JsonNode boss = service.ok("POST", "/Users", user("ada", ""));

        JsonNode created = service.ok("POST", "/Users", user("bob", managed(boss)));

        assertThat(service.ok("GET", path(created), null).toString())
                .contains("\"manager\":{\"value\":\"" + boss.path("id").stringValue() + "\"");
    }

    private static String managed(JsonNode boss) {
        return ",\"" + ENTERPRISE + "\":{\"manager\":{\"value\":\""
                + boss.path("id").stringValue() + "\"}}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"nick", "written", "home.country", "work.city"})
    void attribute_columnThatIsWritten_keepsWhatClientsWrite(String property) {
        TestService service = service(clerks().attribute("title", property));
        String path = path(service.ok("POST", "/Users", user("ada", ",\"title\":\"one\"")));

        service.ok("PUT", path, user("ada", ",\"title\":\"two\""));

        assertThat(service.ok("GET", path, null).path("title").stringValue()).isEqualTo("two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "number", "work.country"})
    void attribute_columnThatIsWrittenOnce_isImmutable(String property) {
        TestService service = service(clerks().attribute("title", property));
        String path = path(service.ok("POST", "/Users", user("ada", ",\"title\":\"one\"")));

        ScimHttpResponse replaced = service.send("PUT", path, user("ada", ",\"title\":\"two\""));
        ScimHttpResponse patched =
                service.send("PATCH", path, patch("{\"op\":\"replace\",\"path\":\"title\",\"value\":\"two\"}"));
        JsonNode same = service.ok("PUT", path, user("bob", ",\"title\":\"one\""));
        JsonNode without = service.ok("PUT", path, user("cyd", ""));

        assertMutability(replaced);
        assertMutability(patched);
        assertThat(same.path("title").stringValue()).isEqualTo("one");
        assertThat(without.path("title").stringValue()).isEqualTo("one");
        assertThat(service.ok("GET", path, null).path("title").stringValue()).isEqualTo("one");
        assertThat(title(service)).isEqualTo(Mutability.IMMUTABLE.keyword());
    }

    private static void assertMutability(ScimHttpResponse response) {
        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response)).contains("\"mutability\"", "title");
    }

    private static String title(TestService service) {
        for (JsonNode attribute : service.ok("GET", "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User", null)
                .path("attributes")) {
            if (attribute.path("name").stringValue().equals("title")) {
                return attribute.path("mutability").stringValue();
            }
        }
        return "none";
    }

    @Test
    void put_valueForAColumnThatWasCreatedWithoutIt_answersMutability() {
        TestService service = service(clerks().attribute("title", "title"));
        String path = path(service.ok("POST", "/Users", user("ada", "")));

        ScimHttpResponse replaced = service.send("PUT", path, user("ada", ",\"title\":\"late\""));

        assertMutability(replaced);
        assertThat(service.ok("GET", path, null).has("title")).isFalse();
    }

    @Test
    void delete_managerInAColumnThatIsWrittenOnce_answers409() {
        TestService service = service(clerks().attribute(MANAGER, "firstBoss"));
        JsonNode boss = service.ok("POST", "/Users", user("ada", ""));
        JsonNode clerk = service.ok("POST", "/Users", user("bob", managed(boss)));

        ScimHttpResponse deleted = service.send("DELETE", path(boss), null);

        assertThat(deleted.status()).isEqualTo(409);
        assertThat(service.ok("GET", path(clerk), null).toString())
                .contains("\"manager\":{\"value\":\"" + boss.path("id").stringValue() + "\"");
    }

    @Test
    void attribute_elementInAColumnThatIsWrittenOnce_isRefused() {
        assertRefused(
                clerks().attribute("emails[type eq \"work\"].value", "title"),
                "title",
                "emails",
                "updatable = false",
                "readOnly()");
        assertRefused(
                clerks().list(
                                "addresses",
                                "places",
                                place -> place.attribute("locality", "city").attribute("country", "country")),
                "country",
                "updatable = false");
    }

    @Test
    void list_readOnlyWithColumnsThatAreNotWritten_isAccepted() {
        EntityMapping<Clerk, User> mapping = clerks().list(
                        "addresses",
                        "places",
                        place -> place.attribute("country", "country").readOnly())
                .build();

        assertThat(JpaRepositories.of(ENTITIES.factory(), mapping)).isNotNull();
    }

    @Test
    void organization_columnThatIsNotWritten_isRefusedUnlessTheApplicationMakesEntities() {
        assertRefused(clerks().organization("tenantName"), "tenantName", "insertable = false", "newEntity(…)");

        TestService service = service(clerks().organization("tenantName").newEntity(context -> {
            Clerk clerk = new Clerk();
            clerk.tenant = context.organization();
            return clerk;
        }));
        JsonNode created = service.ok("POST", "/Users", user("ada", ""));

        assertThat(service.ok("GET", path(created), null).path("userName").stringValue())
                .isEqualTo("ada");
    }

    @Test
    void key_columnThatIsNotWritten_isRefused() {
        Consumer<AttributeMapping<Clerk>> keyed = login -> login.key("loginKey");

        assertRefused(
                EntityMapping.users(Clerk.class).attribute("userName", "login", keyed),
                "loginKey",
                "userName",
                "insertable = false");
    }

    @Test
    void rest_columnThatIsNotWritten_isRefused() {
        assertRefused(clerks().rest("title"), "title", "rest", "updatable = false");
    }

    @Test
    void members_columnThatIsNotWritten_areRefused() {
        EntityMapping<Clerk, User> clerks = clerks().build();
        EntityMapping<Crew, Group> crews = EntityMapping.groups(Crew.class)
                .attribute("displayName", "name")
                .members("berths", "clerk")
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpaRepositories.of(ENTITIES.factory(), clerks, crews))
                .withMessageContainingAll("Berth", "'clerk'", "insertable = false", "@MapsId");
    }

    @Test
    void attribute_ofAnImmutableEntity_isImmutable() {
        TestService service = TestService.of(
                ENTITIES,
                EntityMapping.users(Statue.class)
                        .attribute("userName", "login", login -> login.lowerCase())
                        .attribute("title", "title")
                        .build());

        String path = path(service.ok("POST", "/Users", user("ada", ",\"title\":\"one\"")));

        assertMutability(service.send("PUT", path, user("ada", ",\"title\":\"two\"")));
    }

    @Test
    void list_collectionThatIsWrittenFromTheOtherSide_isRefusedUnlessReadOnly() {
        EntityMappingBuilder<Statue, User> statues =
                EntityMapping.users(Statue.class).attribute("userName", "login", login -> login.readOnly());
        EntityMapping<Statue, User> readOnly = statues.list(
                        "roles",
                        "desks",
                        desk -> desk.attribute("value", "name").readOnly())
                .build();
        EntityMapping<Statue, User> wrong = EntityMapping.users(Statue.class)
                .attribute("userName", "login")
                .list("roles", "desks", desk -> desk.attribute("value", "name"))
                .build();

        assertThat(JpaRepositories.of(ENTITIES.factory(), readOnly)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpaRepositories.of(ENTITIES.factory(), wrong))
                .withMessageContainingAll("'desks'", "roles", "@ManyToMany(mappedBy)", "readOnly()");
    }
}
