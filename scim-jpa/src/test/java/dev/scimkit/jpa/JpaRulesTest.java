package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of an entity that are annotations, and those of its columns: the client hears which attribute breaks them. */
class JpaRulesTest {

    private static final String NAME = ",\"name\":{\"familyName\":\"Bell\"}";

    private static Entities entities;

    @BeforeAll
    static void openEntities() {
        entities = Entities.withRules(Guest.class);
    }

    @AfterAll
    static void closeEntities() {
        entities.close();
    }

    private static EntityMappingBuilder<Guest, User> guests() {
        return EntityMapping.users(Guest.class)
                .attribute("userName", "login")
                .attribute("name.familyName", "family")
                .attribute("name.givenName", "name.given")
                .attribute("emails[type eq \"work\"].value", "mail")
                .attribute("nickName", "nick")
                .list("roles", "roles");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"emails\":[{\"type\":\"work\",\"value\":\"x\"}] | emails[type eq \\\"work\\\"].value | must be an"
                        + " e-mail address",
                ",\"roles\":[{\"value\":\"boss\"},{\"value\":\"B\"}] | roles | must have small letters only",
                ",\"name\":{\"familyName\":\"B\",\"givenName\":\"Johanna\"} | name.givenName | must have at most 5",
                ",\"name\":{\"givenName\":\"Ann\"} | name.familyName | must have a value",
            })
    void create_brokenRule_answers400WithTheAttribute(String more, String attribute, String message) {
        String name = more.contains("\"name\"") ? "" : NAME;

        ScimHttpResponse response =
                TestService.of(entities, guests().build()).send("POST", "/Users", user("ada", name + more));

        assertThat(response.status()).as(text(response)).isEqualTo(400);
        assertThat(text(response)).contains("invalidValue", "'" + attribute, message);
    }

    @Test
    void create_brokenRuleOfTheEntity_answers400WithItsSentence() {
        ScimHttpResponse response = TestService.of(entities, guests().build())
                .send("POST", "/Users", user("same", NAME + ",\"nickName\":\"same\""));

        assertThat(response.status()).as(text(response)).isEqualTo(400);
        assertThat(text(response)).contains("invalidValue", "and the nickname must differ");
    }

    @Test
    void create_brokenRuleOfAColumnThatScimDoesNotKnow_namesTheProperty() {
        EntityMapping<Guest, User> hostless = guests().rules(new EntityRules<Guest, User>() {
                    @Override
                    public void beforeCreate(Guest guest, User user, RequestContext context) {
                        guest.leaveHost();
                    }
                })
                .build();

        ScimHttpResponse response = TestService.of(entities, hostless).send("POST", "/Users", user("eve", NAME));

        assertThat(response.status()).as(text(response)).isEqualTo(400);
        assertThat(text(response)).contains("The property 'host' must be known");
    }

    @Test
    void create_passwordThatTheApplicationRefuses_answers400() {
        EntityMapping<Guest, User> strict = guests().password((guest, password) -> {
                    throw new IllegalArgumentException("must differ from the last ten");
                })
                .build();

        ScimHttpResponse response = TestService.of(entities, strict)
                .send("POST", "/Users", user("pat", NAME + ",\"password\":\"Correct-Horse-1\""));

        assertThat(response.status()).as(text(response)).isEqualTo(400);
        assertThat(text(response))
                .contains("invalidValue", "'password' is not accepted: must differ from the last ten");
    }

    @Test
    void create_textTooLongForItsColumn_answers400() {
        ScimHttpResponse response = TestService.of(entities, guests().build())
                .send("POST", "/Users", user("bob", NAME + ",\"nickName\":\"much too long\""));

        assertThat(response.status()).as(text(response)).isEqualTo(400);
        assertThat(text(response)).contains("invalidValue", "a text is too long for its column");
    }
}
