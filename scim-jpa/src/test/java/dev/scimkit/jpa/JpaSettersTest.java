package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Setters are called whatever style their names have, since they have the application's rules. */
class JpaSettersTest {

    private static final Entities ENTITIES = Entities.of(Styled.class);

    /** An entity with setters of several styles. */
    @Entity(name = "Styled")
    public static class Styled {

        @Id
        @GeneratedValue
        private Long id;

        private String login;
        private boolean isActive = true;
        private String nick;
        private String title;
        private String password;
        private String motto;
        private Boolean isStaff;
        private String staff;

        /** As in Lombok's fluent style. */
        public Styled login(String login) {
            if (login.startsWith("admin")) {
                throw new IllegalArgumentException("reserved");
            }
            this.login = login.toLowerCase(Locale.ROOT);
            return this;
        }

        public boolean isActive() {
            return isActive;
        }

        /** As Kotlin names it. */
        public void setActive(boolean active) {
            if (!active) {
                throw new IllegalArgumentException("cannot be deactivated");
            }
            this.isActive = active;
        }

        /** As with records. */
        public void nick(String nick) {
            this.nick = nick == null ? null : nick.strip();
        }

        /** The setter of the other property. */
        public void setStaff(String staff) {
            this.staff = staff;
        }

        /** Not a setter, but it looks like one: it makes a copy. */
        public Styled motto(String motto) {
            Styled copy = new Styled();
            copy.motto = motto;
            return copy;
        }

        /** Not a setter: it answers a question. */
        public boolean title(String other) {
            this.title = "changed by a question";
            return title.equals(other);
        }

        /** Not a setter of this property: it takes something else. */
        public void password(Integer strength) {
            this.password = "changed by " + strength;
        }
    }

    @AfterAll
    static void closeEntities() {
        ENTITIES.close();
    }

    @BeforeEach
    void emptyTable() {
        ENTITIES.write(
                manager -> manager.createNativeQuery("delete from Styled").executeUpdate());
    }

    private static TestService service() {
        return TestService.of(
                ENTITIES,
                EntityMapping.users(Styled.class)
                        .attribute("userName", "login", login -> login.lowerCase())
                        .attribute("active", "isActive")
                        .attribute("nickName", "nick")
                        .attribute("title", "title")
                        .attribute("displayName", "password")
                        .build());
    }

    private static String created(String userName, String more) {
        return user(userName, ",\"active\":true" + more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin1", "Ada"})
    void create_fluentSetter_isCalled(String userName) {
        ScimHttpResponse response = service().send("POST", "/Users", created(userName, ""));

        if (userName.equals("Ada")) {
            assertThat(TestService.tree(response).path("userName").stringValue())
                    .isEqualTo("ada");
        } else {
            assertThat(response.status()).isEqualTo(400);
            assertThat(text(response)).contains("invalidValue", "'userName'", "reserved");
        }
    }

    @Test
    void create_setterOfAFieldThatBeginsWithIs_isCalled() {
        ScimHttpResponse response = service().send("POST", "/Users", user("ada", ",\"active\":false"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response)).contains("invalidValue", "'active'", "cannot be deactivated");
    }

    @Test
    void create_setterNamedAsItsProperty_isCalled() {
        JsonNode created = service().ok("POST", "/Users", created("ada", ",\"nickName\":\" a \""));

        assertThat(created.path("nickName").stringValue()).isEqualTo("a");
    }

    @Test
    void create_methodThatIsNoSetter_isNotCalled() {
        JsonNode created = service().ok("POST", "/Users", created("ada", ",\"title\":\"t\",\"displayName\":\"d\""));

        assertThat(created.path("title").stringValue()).isEqualTo("t");
        assertThat(created.path("displayName").stringValue()).isEqualTo("d");
    }

    @Test
    void create_methodThatReturnsACopy_isAFaultOfTheMapping() {
        TestService service = TestService.of(
                ENTITIES,
                EntityMapping.users(Styled.class)
                        .attribute("userName", "login", login -> login.lowerCase())
                        .attribute("title", "motto")
                        .build());

        assertThat(service.send("POST", "/Users", user("ada", ",\"title\":\"t\""))
                        .status())
                .isEqualTo(500);
        assertThat(service.names("")).isEmpty();
    }

    @Test
    void create_setterOfAnotherProperty_isNotCalled() {
        TestService service = TestService.of(
                ENTITIES,
                EntityMapping.users(Styled.class)
                        .attribute("userName", "login", login -> login.lowerCase())
                        .attribute("active", "isStaff")
                        .attribute("title", "staff")
                        .build());

        JsonNode created = service.ok("POST", "/Users", created("ada", ",\"title\":\"t\""));

        assertThat(created.path("title").stringValue()).isEqualTo("t");
        assertThat(created.path("active").booleanValue()).isTrue();
    }
}
