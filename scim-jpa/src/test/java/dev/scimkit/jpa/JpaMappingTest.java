package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What mappings can say, and what is refused when the repositories are made. */
class JpaMappingTest {

    private static final String MANAGER = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value";

    private static Entities entities;

    @BeforeAll
    static void openEntities() {
        entities = Entities.of(Person.class, Person.Tenant.class, Person.Mail.class);
        entities.write(manager -> manager.persist(new Person.Tenant("acme")));
    }

    @AfterAll
    static void closeEntities() {
        entities.close();
    }

    private static EntityMappingBuilder<Person, User> people() {
        return EntityMapping.users(Person.class)
                .organization("tenant.slug")
                .version("changes")
                .attribute("userName", "login", login -> login.lowerCase())
                .attribute("name.givenName", "name.first")
                .attribute("name.familyName", "name.last")
                .attribute(MANAGER, "boss.id", boss -> boss.readOnly())
                .list(
                        "emails",
                        "mails",
                        mail -> mail.attribute("value", "address").attribute("type", "kind"));
    }

    @Test
    void person_referencesEmbeddablesAndEntities_areReadAndWritten() {
        TestService service = TestService.of(entities, people().build());
        JsonNode created = service.ok("POST", "/Users", user("Ada", """
            ,"name":{"givenName":"Ada"},"emails":[{"value":"a@x.org","type":"work"},{"value":"b@x.org","type":"home"}]
            """));
        String path = "/Users/" + created.path("id").stringValue();
        long id = Long.parseLong(created.path("id").stringValue());
        List<Long> rows = mails(id).stream().map(Person.Mail::id).toList();
        entities.write(manager -> {
            Person person = manager.find(Person.class, id);
            person.mails().get(0).confirm();
            person.boss(person);
        });

        JsonNode replaced = service.ok("PUT", path, user("Ada", """
            ,"name":{"familyName":"Lovelace"},"emails":[{"value":"new@x.org","type":"work"},{"value":"b@x.org","type":"home"}]
            """));

        assertThat(replaced.path("name").toString()).isEqualTo("{\"familyName\":\"Lovelace\"}");
        assertThat(mails(id)).extracting(Person.Mail::id).containsExactlyElementsOf(rows);
        assertThat(mails(id)).extracting(Person.Mail::address).containsExactly("new@x.org", "b@x.org");
        assertThat(mails(id).get(0).confirmed()).isTrue();
        assertThat(replaced.toString()).contains("\"manager\":{\"value\":\"" + id + "\"");
        assertThat(replaced.path("meta").path("version").stringValue()).isEqualTo("W/\"1\"");
        assertThat(service.names("filter=userName%20eq%20%22ADA%22")).containsExactly("Ada");
        assertThat(service.names("filter=emails.value%20eq%20%22NEW@x.org%22")).containsExactly("Ada");
        assertThat(service.names("sortBy=name.familyName&filter=name.givenName%20pr"))
                .isEmpty();
        assertThat(service.send("DELETE", path, null).status()).isEqualTo(204);
    }

    private static List<Person.Mail> mails(long id) {
        return entities.read(
                manager -> List.copyOf(manager.find(Person.class, id).mails()));
    }

    @Test
    void create_organizationWithoutRow_answers404() {
        TestService service = TestService.of(entities, people().build());

        ScimHttpResponse response = service.sendAs("other", "POST", "/Users", user("ada", ""));

        assertThat(response.status()).isEqualTo(404);
        assertThat(text(response)).contains("no such organization");
    }

    @Test
    void build_withoutOrganizationInAMapping_isRefusedUnlessThereIsOne() {
        EntityMapping<Person, User> shared = EntityMapping.users(Person.class)
                .attribute("userName", "login", login -> login.lowerCase())
                .build();
        ScimService.Builder service = JpaRepositories.of(entities.factory(), shared)
                .addTo(ScimService.builder())
                .authenticator(AccessTokens.none());

        assertThatIllegalStateException()
                .isThrownBy(service::build)
                .withMessageContainingAll("User", "organization(…)", "mapping");
        assertThat(service.organization("acme").build()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "logn,     has no property 'logn'",
        "login.x,  continues after a simple value",
        "changes,  ",
        "mails,    cannot have the values",
        "tenant.id,   is the id of another entity",
        "tenant.slug, belongs to an entity that others may refer to",
        "tenant,   cannot have the values",
    })
    void attribute_propertyThatDoesNotFit_isRefused(String property, String reason) {
        EntityMapping<Person, User> mapping = EntityMapping.users(Person.class)
                .attribute("userName", property)
                .build();

        if (reason == null) {
            assertThat(JpaRepositories.of(entities.factory(), mapping)).isNotNull();
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JpaRepositories.of(entities.factory(), mapping))
                    .withMessageContainingAll(reason, "userName");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "shoeSize,                      has no attribute",
        "name[familyName eq 1],         not multi-valued",
        "'emails[type co \"w\"].value', may only compare",
        "emails.color,                  has no attribute",
    })
    void attribute_pathThatCannotBeMapped_isRefused(String path, String reason) {
        EntityMappingBuilder<Person, User> mapping =
                EntityMapping.users(Person.class).attribute("userName", "login").attribute(path, "login");

        assertThatIllegalArgumentException().isThrownBy(mapping::build).withMessageContaining(reason);
    }

    @Test
    void attribute_inTwoPlaces_isRefused() {
        String work = "emails[type eq \"work\"].value";

        assertTwice(people().attribute("urn:ietf:params:scim:schemas:core:2.0:User:userName", "name.last"), "userName");
        assertTwice(people().list("emails", "mails"), "emails");
        assertTwice(people().attribute(work, "login"), "emails");
        assertTwice(
                EntityMapping.users(Person.class)
                        .attribute("userName", "login")
                        .attribute(work, "login")
                        .attribute("emails[type eq \"WORK\"].value", "name.last"),
                "emails");
    }

    private static void assertTwice(EntityMappingBuilder<Person, User> mapping, String attribute) {
        assertThatIllegalArgumentException()
                .isThrownBy(mapping::build)
                .withMessageContaining(attribute)
                .withMessageContaining("mapped");
    }

    @Test
    void build_requiredAttributeNotMapped_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntityMapping.users(Person.class)
                        .attribute("active", "login")
                        .build())
                .withMessageContaining("requires 'userName'");
    }

    @Test
    void required_subAttribute_isDemandedFromClients() {
        EntityMapping<Person, User> mapping = EntityMapping.users(Person.class)
                .organization("tenant.slug")
                .attribute("userName", "login", login -> login.lowerCase())
                .attribute("name.familyName", "name.last", last -> last.required())
                .build();

        ScimHttpResponse response = TestService.of(entities, mapping).send("POST", "/Users", user("nameless", ""));

        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response)).contains("invalidValue", "'name'");
        assertThat(mapping.resourceType()
                        .attribute("name")
                        .orElseThrow()
                        .subAttribute("familyName")
                        .orElseThrow()
                        .required())
                .isTrue();
    }

    @Test
    void required_elementOfAList_isRefused() {
        EntityMappingBuilder<Person, User> mapping = EntityMapping.users(Person.class)
                .attribute("userName", "login")
                .attribute("emails[type eq \"work\"].value", "login", mail -> mail.required());

        assertThatIllegalArgumentException().isThrownBy(mapping::build).withMessageContaining("cannot be required");
    }

    @Test
    void resourceType_ofMapping_hasWhatIsMapped() {
        ResourceType type = people().build().resourceType();

        assertThat(type.schema().attributes())
                .extracting(attribute -> attribute.name())
                .containsExactlyInAnyOrder("userName", "name", "emails", "groups");
        assertThat(type.attribute("name").orElseThrow().subAttributes())
                .extracting(sub -> sub.name())
                .containsExactlyInAnyOrder("givenName", "familyName");
        assertThat(type.extensions()).hasSize(1);
        assertThat(type.extensions().get(0).schema().attributes())
                .extracting(attribute -> attribute.name() + " " + attribute.mutability())
                .containsExactly("manager readOnly");
    }
}
