package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.id;
import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.core.user.User;
import dev.scimkit.server.http.ScimHttpResponse;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.io.Serializable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.annotations.IdGeneratorType;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.IdentifierGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Ids that the database, the persistence provider, the application or scimkit makes. */
class JpaIdsTest {

    private static final AtomicLong NUMBERS = new AtomicLong(1000);

    private static final Entities ENTITIES = Entities.of(
            Numbered.class,
            Named.class,
            ByProvider.class,
            ByProviderAsText.class,
            ByOwnGenerator.class,
            ByConstructor.class,
            ByScimkit.class,
            Unmade.class,
            Primitive.class,
            Profile.class,
            Root.class,
            Composite.class,
            Elsewhere.class);

    /** A base class as frameworks have it: the type of the id is that of the subclass. */
    @MappedSuperclass
    public abstract static class Base<I extends Serializable> {

        @Id
        @GeneratedValue
        private I id;

        public I getId() {
            return id;
        }

        protected void setId(I id) {
            this.id = id;
        }
    }

    /** Between the base class and the entity. */
    @MappedSuperclass
    public abstract static class Middle<N, T extends Serializable> extends Base<T> {
        N login;
    }

    /** An id whose type the superclass leaves open. */
    @Entity(name = "Numbered")
    public static class Numbered extends Base<Long> {
        String login;
    }

    /** The same, further up. */
    @Entity(name = "Named")
    public static class Named extends Middle<String, Long> {}

    /** An id with a generator of the provider, without {@code @GeneratedValue}. */
    @Entity(name = "ByProvider")
    public static class ByProvider {
        @Id
        @UuidGenerator
        UUID id;

        String login;
    }

    /** The same as a text. */
    @Entity(name = "ByProviderAsText")
    public static class ByProviderAsText {
        @Id
        @UuidGenerator(style = UuidGenerator.Style.TIME)
        String id;

        String login;
    }

    /** A generator of the application. */
    @IdGeneratorType(TextGenerator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface GeneratedText {}

    /** Makes texts. */
    public static class TextGenerator implements IdentifierGenerator {

        private static final long serialVersionUID = 1;

        @Override
        public Object generate(SharedSessionContractImplementor session, Object entity) {
            return "text-" + NUMBERS.incrementAndGet();
        }
    }

    /** An id with a generator of the application. */
    @Entity(name = "ByOwnGenerator")
    public static class ByOwnGenerator {
        @Id
        @GeneratedText
        String id;

        String login;
    }

    /** An id that the constructor makes. */
    @Entity(name = "ByConstructor")
    public static class ByConstructor {
        @Id
        long id = NUMBERS.incrementAndGet();

        String login;
    }

    /** An id that only scimkit makes. */
    @Entity(name = "ByScimkit")
    public static class ByScimkit {
        @Id
        UUID id;

        String login;
    }

    /** A number that nothing generates. */
    @Entity(name = "Unmade")
    public static class Unmade {
        @Id
        Long id;

        String login;
    }

    /** The same of a primitive type. */
    @Entity(name = "Primitive")
    public static class Primitive {
        @Id
        long id;

        String login;
    }

    /** What a user is the profile of. */
    @Entity(name = "Root")
    public static class Root {
        @Id
        @GeneratedValue
        Long id;
    }

    /** An id that is that of another entity. */
    @Entity(name = "Profile")
    public static class Profile {
        @Id
        Long id;

        @MapsId
        @OneToOne(cascade = CascadeType.PERSIST)
        Root root;

        String login;
    }

    /** An id of two columns. */
    @Entity(name = "Composite")
    public static class Composite {

        /** The two columns. */
        @Embeddable
        public static class Key implements Serializable {

            private static final long serialVersionUID = 1;

            String tenant;
            String code;

            @Override
            public boolean equals(Object other) {
                return other instanceof Key key && Objects.equals(tenant, key.tenant) && Objects.equals(code, key.code);
            }

            @Override
            public int hashCode() {
                return Objects.hash(tenant, code);
            }
        }

        @EmbeddedId
        Key key;

        String login;
    }

    /** A public id that the database makes, and the provider does not read again. */
    @Entity(name = "Elsewhere")
    public static class Elsewhere {
        @Id
        @GeneratedValue
        Long number;

        @Column(insertable = false, updatable = false)
        UUID id;

        String login;
    }

    @AfterAll
    static void closeEntities() {
        ENTITIES.close();
    }

    private static <E> EntityMappingBuilder<E, User> users(Class<E> entity) {
        return EntityMapping.users(entity).attribute("userName", "login", login -> login.lowerCase());
    }

    private static Class<?> entity(String name) throws ClassNotFoundException {
        return Class.forName(JpaIdsTest.class.getName() + "$" + name);
    }

    private static void assertServed(EntityMappingBuilder<?, User> mapping) {
        TestService service = TestService.of(ENTITIES, mapping.build());

        String ada = id(service.ok("POST", "/Users", user("ada", "")));
        String bob = id(service.ok("POST", "/Users", user("bob", "")));

        assertThat(ada).isNotEqualTo(bob);
        assertThat(name(service.ok("GET", "/Users/" + ada, null))).isEqualTo("ada");
        assertThat(service.names("filter=id%20eq%20%22" + bob + "%22")).containsExactly("bob");
        assertThat(name(service.ok("PUT", "/Users/" + bob, user("bobby", "")))).isEqualTo("bobby");
        assertThat(service.send("DELETE", "/Users/" + ada, null).status()).isEqualTo(204);
        assertThat(service.send("DELETE", "/Users/" + bob, null).status()).isEqualTo(204);
    }

    private static String name(JsonNode user) {
        return user.path("userName").stringValue();
    }

    private static void assertRefused(EntityMappingBuilder<?, User> mapping, String... reasons) {
        EntityMapping<?, User> built = mapping.build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpaRepositories.of(ENTITIES.factory(), built))
                .withMessageContainingAll(reasons);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Numbered",
                "Named",
                "ByProvider",
                "ByProviderAsText",
                "ByOwnGenerator",
                "ByConstructor",
                "ByScimkit"
            })
    void id_thatIsMade_isServed(String entity) throws ClassNotFoundException {
        assertServed(users(entity(entity)));
    }

    @ParameterizedTest
    @CsvSource({
        "Unmade,    @GeneratedValue",
        "Primitive, @GeneratedValue",
        "Profile,   @MapsId",
        "Elsewhere, insertable = false"
    })
    void id_withoutAGenerator_isRefused(String entity, String reason) throws ClassNotFoundException {
        assertRefused(users(entity(entity)), entity(entity).getName(), "'id'", reason);
    }

    @Test
    void id_ofNewEntity_isServed() {
        assertServed(users(Unmade.class).newEntity(context -> {
            Unmade made = new Unmade();
            made.id = NUMBERS.incrementAndGet();
            return made;
        }));
        assertServed(users(Primitive.class).newEntity(context -> {
            Primitive made = new Primitive();
            made.id = NUMBERS.incrementAndGet();
            return made;
        }));
    }

    @Test
    void id_ofTheEntityThatNewEntityRefersTo_isServed() {
        assertServed(users(Profile.class).newEntity(context -> {
            Profile made = new Profile();
            made.root = new Root();
            return made;
        }));
    }

    @Test
    void create_newEntityWithoutId_answers500() {
        assertFailure(users(Unmade.class).newEntity(context -> new Unmade()));
        assertFailure(users(Primitive.class).newEntity(context -> new Primitive()));
    }

    private static void assertFailure(EntityMappingBuilder<?, User> mapping) {
        ScimHttpResponse response = TestService.of(ENTITIES, mapping.build()).send("POST", "/Users", user("ada", ""));

        assertThat(response.status()).isEqualTo(500);
        assertThat(text(response)).doesNotContain("'id'");
    }

    @Test
    void id_ofSeveralColumns_isRefusedUnlessOneIsNamed() {
        assertRefused(users(Composite.class).id("key"), "'key'", "Key", "id(…)");

        assertServed(users(Composite.class).id("key.code").organization("key.tenant"));
    }
}
