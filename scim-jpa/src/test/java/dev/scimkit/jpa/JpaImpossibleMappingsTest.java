package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Mappings that would fail with each request are refused when the repositories are made. */
class JpaImpossibleMappingsTest {

    private static final Entities ENTITIES =
            Entities.of(Human.class, Keyed.class, Being.class, Employee.class, Office.class);

    /** A value without setters. */
    @Embeddable
    public record Names(String first, String last) {}

    /** The same in a collection. */
    @Embeddable
    public record Contact(String address, String kind) {}

    /** An entity with records and final fields. */
    @Entity(name = "Human")
    public static class Human {

        @Id
        @GeneratedValue
        Long id;

        String login;

        @Embedded
        Names names;

        @ElementCollection
        List<Contact> contacts = new ArrayList<>();

        final String nick = null;
        boolean deleted;
        Long level = 1L;

        @Column(insertable = false, updatable = false)
        String origin;

        @ManyToOne(cascade = CascadeType.PERSIST)
        Office office;

        void last(String last) {
            this.names = new Names(names == null ? null : names.first(), last);
        }
    }

    /** Where people are. */
    @Entity(name = "Office")
    public static class Office {
        @Id
        @GeneratedValue
        Long id;

        boolean open;
    }

    /** An entity whose id is a record. */
    @Entity(name = "Keyed")
    public static class Keyed {

        /** The two columns. */
        @Embeddable
        public record Key(String tenant, String code) implements Serializable {}

        @EmbeddedId
        Key key;

        String login;
    }

    /** An entity of which there are only subclasses. */
    @Entity(name = "Being")
    public abstract static class Being {
        @Id
        @GeneratedValue
        Long id;

        String login;
    }

    /** The subclass. */
    @Entity(name = "Employee")
    public static class Employee extends Being {}

    @AfterAll
    static void closeEntities() {
        ENTITIES.close();
    }

    @BeforeEach
    void emptyTables() {
        ENTITIES.write(manager -> List.of("Human_contacts", "Human", "Being", "Office")
                .forEach(table ->
                        manager.createNativeQuery("delete from " + table).executeUpdate()));
    }

    private static <E> EntityMappingBuilder<E, User> users(Class<E> entity) {
        return EntityMapping.users(entity).attribute("userName", "login", login -> login.lowerCase());
    }

    private static void assertRefused(EntityMappingBuilder<?, User> mapping, String... reasons) {
        EntityMapping<?, User> built = mapping.build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpaRepositories.of(ENTITIES.factory(), built))
                .withMessageContainingAll(reasons);
    }

    private static void assertAccepted(EntityMappingBuilder<?, User> mapping) {
        assertThat(JpaRepositories.of(ENTITIES.factory(), mapping.build())).isNotNull();
    }

    private static String path(JsonNode created) {
        return "/Users/" + created.path("id").stringValue();
    }

    @Test
    void attribute_componentOfARecord_isRefusedUnlessReadOnly() {
        assertRefused(
                users(Human.class).attribute("name.familyName", "names.last"),
                "names.last",
                "name.familyName",
                "record",
                "writtenBy(…)");
        assertAccepted(users(Human.class).attribute("name.familyName", "names.last", last -> last.readOnly()));
    }

    @Test
    void attribute_componentOfARecordThatAMethodWrites_isWritten() {
        TestService service = TestService.of(
                ENTITIES,
                users(Human.class)
                        .attribute("name.familyName", "names.last", last -> last.writtenBy(Human::last))
                        .build());

        String path = path(service.ok("POST", "/Users", user("ada", ",\"name\":{\"familyName\":\"Lovelace\"}")));

        assertThat(service.ok("GET", path, null).path("name").path("familyName").stringValue())
                .isEqualTo("Lovelace");
    }

    @Test
    void list_ofRecords_isRefusedUnlessReadOnly() {
        assertRefused(
                users(Human.class).list("emails", "contacts", contact -> contact.attribute("value", "address")),
                "contacts",
                "emails",
                "record",
                "readOnly()");
        assertAccepted(users(Human.class)
                .list(
                        "emails",
                        "contacts",
                        contact -> contact.attribute("value", "address").readOnly()));
    }

    @Test
    void attribute_finalField_isRefusedUnlessReadOnly() {
        assertRefused(users(Human.class).attribute("nickName", "nick"), "'nick'", "nickName", "final", "readOnly()");
        assertAccepted(users(Human.class).attribute("nickName", "nick", nick -> nick.readOnly()));
    }

    @Test
    void id_componentOfARecord_isRefusedUnlessTheApplicationMakesIt() {
        assertRefused(users(Keyed.class).id("key.code"), "key.code", "record", "newEntity(…)");
        assertRefused(
                users(Keyed.class).organization("key.tenant").id("key.code").newEntity(context -> new Keyed()),
                "key.tenant",
                "record");

        EntityMapping<Keyed, User> made = users(Keyed.class)
                .id("key.code")
                .newEntity(context -> {
                    Keyed keyed = new Keyed();
                    keyed.key = new Keyed.Key("acme", "c1");
                    return keyed;
                })
                .build();
        assertThat(path(TestService.of(ENTITIES, made).ok("POST", "/Users", user("ada", ""))))
                .isEqualTo("/Users/c1");
    }

    @Test
    void entity_abstract_isRefusedUnlessTheApplicationMakesIt() {
        assertRefused(users(Being.class), "Being", "abstract", "newEntity(…)");

        TestService service = TestService.of(
                ENTITIES,
                users(Being.class).newEntity(context -> new Employee()).build());
        String path = path(service.ok("POST", "/Users", user("ada", "")));

        assertThat(service.ok("PUT", path, user("bob", "")).path("userName").stringValue())
                .isEqualTo("bob");
    }

    @Test
    void onlyWhere_valueOfAnotherType_isRefused() {
        assertRefused(
                users(Human.class).onlyWhere("deleted", "false"),
                "'deleted'",
                "onlyWhere",
                "java.lang.Boolean",
                "java.lang.String");
        assertRefused(users(Human.class).onlyWhere("level", 1), "'level'", "java.lang.Long", "java.lang.Integer");
    }

    @Test
    void create_onlyWhereOfAnotherValueThanNewEntitiesHave_isFoundAgain() {
        TestService service = TestService.of(
                ENTITIES,
                users(Human.class)
                        .onlyWhere("deleted", true)
                        .onlyWhere("level", 7L)
                        .build());

        String path = path(service.ok("POST", "/Users", user("ada", "")));

        assertThat(service.ok("GET", path, null).path("userName").stringValue()).isEqualTo("ada");
        assertThat(ENTITIES.only(Human.class).level).isEqualTo(7);
    }

    @Test
    void create_ruleThatTakesTheEntityOutOfThoseServed_answers500AndStoresNothing() {
        TestService service = TestService.of(
                ENTITIES,
                users(Human.class)
                        .onlyWhere("deleted", false)
                        .rules(new EntityRules<Human, User>() {
                            @Override
                            public void beforeCreate(Human human, User user, RequestContext context) {
                                human.deleted = true;
                            }
                        })
                        .build());

        assertThat(service.send("POST", "/Users", user("ada", "")).status()).isEqualTo(500);
        assertThat(service.names("")).isEmpty();
        assertThat(ENTITIES.<List<Human>>read(manager -> manager.createQuery("select h from Human h", Human.class)
                        .getResultList()))
                .isEmpty();
    }

    @Test
    void create_onlyWhereOfAnotherEntity_leavesThatEntityAlone() {
        TestService service = TestService.of(
                ENTITIES,
                users(Human.class)
                        .onlyWhere("office.open", true)
                        .newEntity(context -> {
                            Human human = new Human();
                            human.office = new Office();
                            return human;
                        })
                        .build());

        assertThat(service.send("POST", "/Users", user("ada", "")).status()).isEqualTo(500);
        assertThat(ENTITIES.<List<Office>>read(manager -> manager.createQuery("select o from Office o", Office.class)
                        .getResultList()))
                .isEmpty();
    }

    @Test
    void create_onlyWhereOfAColumnThatTheDatabaseFills_isFoundAgain() {
        ENTITIES.write(manager -> manager.createNativeQuery("alter table Human alter column origin set default 'hr'")
                .executeUpdate());
        TestService service = TestService.of(
                ENTITIES, users(Human.class).onlyWhere("origin", "hr").build());

        String path = path(service.ok("POST", "/Users", user("ada", "")));

        assertThat(service.ok("GET", path, null).path("userName").stringValue()).isEqualTo("ada");
    }
}
