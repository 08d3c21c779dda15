package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.user.User;
import dev.scimkit.jpa.Entities.Database;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Columns that are unique in the database, though their attributes are not unique in SCIM. */
class JpaUniqueColumnsTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** A user with a number. */
    @Entity(name = "Numbered")
    public static class Numbered {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Column(name = "usr_nm", unique = true)
        private String login;

        @Column(unique = true)
        private String number;
    }

    @ParameterizedTest
    @EnumSource
    void create_numberInUse_doesNotBlameTheUserName(Database database) {
        try (Entities entities = database.entities(Numbered.class)) {
            TestService service = TestService.of(
                    entities,
                    EntityMapping.users(Numbered.class)
                            .attribute("userName", "login", login -> login.lowerCase())
                            .attribute(ENTERPRISE + ":employeeNumber", "number")
                            .rules(new EntityRules<Numbered, User>() {
                                @Override
                                public void beforeCreate(Numbered entity, User user, RequestContext context) {
                                    entity.login = entity.login.replace("2", ""); // so that only the database notices
                                }
                            })
                            .build());
            service.ok("POST", "/Users", user("ada", number("7")));

            assertRefused(service.send("POST", "/Users", user("bob", number("7"))), "A value that must be unique");
            service.ok("POST", "/Users", user("bob", number("8")));
            assertRefused(service.send("POST", "/Users", user("ada2", number("9"))), "The value of 'userName'");
        }
    }

    private static void assertRefused(ScimHttpResponse response, String detail) {
        JsonNode error = TestService.tree(response);
        assertThat(response.status()).isEqualTo(409);
        assertThat(error.path("scimType").stringValue()).isEqualTo("uniqueness");
        assertThat(error.path("detail").stringValue()).isEqualTo(detail + " is already in use");
    }

    private static String number(String number) {
        return ",\"" + ENTERPRISE + "\":{\"employeeNumber\":\"" + number + "\"}";
    }
}
