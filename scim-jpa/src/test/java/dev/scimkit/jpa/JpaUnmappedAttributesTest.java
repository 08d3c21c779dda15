package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.user.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An attribute without a property is absent in every row, and the database need not be asked for it. */
class JpaUnmappedAttributesTest {

    private final Entities entities = Entities.ofApplication();
    private final TestService service = TestService.of(entities, mapping().build());

    @BeforeEach
    void createUsers() {
        for (String name : new String[] {"a", "b", "c"}) {
            service.ok("POST", "/Users", user(name, ",\"externalId\":\"x\""));
        }
    }

    @AfterEach
    void closeEntities() {
        entities.close();
    }

    private static EntityMappingBuilder<Account, User> mapping() {
        return EntityMapping.users(Account.class)
                .organization("tenant")
                .attribute("userName", "username", name -> name.key("usernameKey"))
                .attribute("name.familyName", "lastName")
                .attribute("emails[type eq \"work\"].value", "email");
    }

    @ParameterizedTest
    @CsvSource({
        "externalId eq \"x\",                                0",
        "externalId sw \"x\",                                0",
        "externalId pr,                                      0",
        "externalId ne \"x\",                                3",
        "not (externalId eq \"x\"),                          3",
        "meta.created gt \"2026-01-01T00:00:00Z\",           0",
        "meta.lastModified pr,                               0",
        "not (meta.lastModified pr),                         3",
        "userName eq \"a\" and externalId eq \"x\",          0",
        "userName eq \"a\" or externalId eq \"x\",           1",
        "userName eq \"a\" and not (externalId eq \"x\"),    1",
    })
    void filter_attributeWithoutProperty_isAnsweredByTheDatabase(String filter, int matches) {
        entities.statistics().clear();

        JsonNode found =
                service.ok("GET", "/Users?count=1&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8), null);

        assertThat(found.path("totalResults").intValue()).isEqualTo(matches);
        assertThat(entities.statistics().getEntityLoadCount()).isEqualTo(Math.min(matches, 1));
    }

    @Test
    void elements_ignored_areDropped() {
        TestService ignoring =
                TestService.of(entities, mapping().ignoreOthers("emails").build());

        String emails = ",\"emails\":[{\"value\":\"w@x\",\"type\":\"work\"},{\"value\":\"h@x\",\"type\":\"home\"}]";
        assertThat(service.send("POST", "/Users", user("d", emails)).status()).isEqualTo(400);
        JsonNode created = ignoring.ok("POST", "/Users", user("d", emails));

        assertThat(created.path("emails")).hasSize(1);
        assertThat(created.at("/emails/0/value").asString()).isEqualTo("w@x");
    }

    @Test
    void sortBy_attributeWithoutProperty_isTheOrderOfIds() {
        entities.statistics().clear();

        JsonNode found = service.ok("GET", "/Users?count=1&sortBy=externalId&sortOrder=descending", null);

        assertThat(found.path("totalResults").intValue()).isEqualTo(3);
        assertThat(entities.statistics().getEntityLoadCount()).isEqualTo(1);
    }

    @Test
    void create_externalIdWithoutProperty_isNotInTheAnswer() {
        JsonNode created = service.ok("POST", "/Users", user("d", ",\"externalId\":\"y\""));

        assertThat(created.has("externalId")).isFalse();
    }
}
