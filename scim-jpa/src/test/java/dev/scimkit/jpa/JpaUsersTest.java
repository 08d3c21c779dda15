package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.patch;
import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Users over the accounts of an application. */
class JpaUsersTest {

    private final Entities entities = Entities.ofApplication();
    private final TestService service =
            TestService.of(entities, Mappings.accounts().build());

    @AfterEach
    void closeEntities() {
        entities.close();
    }

    @Test
    void create_mappedAttributes_areColumnsAndComeBack() {
        JsonNode created = service.ok("POST", "/Users", user(" Bjensen ", """
                ,"externalId":"e1","name":{"givenName":"Barbara","familyName":"Jensen"},"active":false,"password":"Secret-123",
                "emails":[{"type":"work","value":"b@example.com"}],"nickName":"Babs"
                """));

        assertThat(created.path("userName").stringValue()).isEqualTo("Bjensen");
        assertThat(created.path("active").booleanValue()).isFalse();
        assertThat(created.path("name").toString()).isEqualTo("{\"givenName\":\"Barbara\",\"familyName\":\"Jensen\"}");
        assertThat(created.path("emails").toString()).isEqualTo("[{\"type\":\"work\",\"value\":\"b@example.com\"}]");
        assertThat(created.has("nickName")).isFalse();
        assertThat(created.has("password")).isFalse();
        assertThat(created.path("meta").path("version").stringValue()).isEqualTo("W/\"0\"");
        Account account = entities.only(Account.class);
        assertThat(account.getId()).hasToString(created.path("id").stringValue());
        assertThat(account.tenant()).isEqualTo("acme");
        assertThat(account.passwordHash()).isEqualTo("hash of 10 characters");
        assertThat(service.ok("GET", "/Users/" + account.getId(), null)).isEqualTo(created);
    }

    @Test
    void patch_oneAttribute_leavesTheOtherColumns() {
        String id = create("bjensen", ",\"name\":{\"givenName\":\"Barbara\"}");
        entities.write(manager -> {
            Account account = manager.find(Account.class, java.util.UUID.fromString(id));
            account.login();
            account.upgrade("gold");
        });

        JsonNode patched = service.ok(
                "PATCH",
                "/Users/" + id,
                patch("{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"Jensen\"}"));

        assertThat(patched.path("name").path("givenName").stringValue()).isEqualTo("Barbara");
        Account account = entities.only(Account.class);
        assertThat(account.logins()).isEqualTo(1);
        assertThat(account.getPlan()).isEqualTo("gold");
        assertThat(patched.path("meta").path("version").stringValue()).isEqualTo("W/\"" + account.version() + "\"");
    }

    @Test
    void create_ruleOfSetter_refusesWithItsSentence() {
        ScimHttpResponse response = service.send("POST", "/Users", user("root", ""));

        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response)).contains("invalidValue", "the name root is reserved");
    }

    @Test
    void create_sameNameInOtherCase_answers409() {
        create("bjensen", "");

        ScimHttpResponse response = service.send("POST", "/Users", user("BJENSEN", ""));

        assertThat(response.status()).isEqualTo(409);
        assertThat(text(response)).contains("uniqueness", "userName");
        assertThat(service.sendAs("other", "POST", "/Users", user("bjensen", ""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void create_elementWithoutPlace_answers400() {
        ScimHttpResponse response =
                service.send("POST", "/Users", user("a", ",\"emails\":[{\"type\":\"home\",\"value\":\"h@x.org\"}]"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response)).contains("emails", "work");
    }

    @Test
    void search_filterSortAndPage_inTheDatabase() {
        for (String name : List.of("adam", "Berta", "carl", "Dora")) {
            create(name, ",\"active\":" + name.startsWith("c"));
        }

        assertThat(service.names("filter=userName%20eq%20%22BERTA%22")).containsExactly("Berta");
        assertThat(service.names("filter=userName%20co%20%22R%22&sortBy=userName"))
                .containsExactly("Berta", "carl", "Dora");
        assertThat(service.names("sortBy=userName&sortOrder=descending&startIndex=2&count=2"))
                .containsExactly("carl", "Berta");
        assertThat(service.names("filter=active%20eq%20true")).containsExactly("carl");
        assertThat(service.names("filter=name.givenName%20pr")).isEmpty();
    }

    @Test
    void delete_user_removesTheRow() {
        String id = create("bjensen", "");

        assertThat(service.send("DELETE", "/Users/" + id, null).status()).isEqualTo(204);

        assertThat(service.send("GET", "/Users/" + id, null).status()).isEqualTo(404);
        assertThat(service.send("DELETE", "/Users/" + id, null).status()).isEqualTo(404);
    }

    @Test
    void request_otherOrganization_findsNothing() {
        String id = create("bjensen", "");

        assertThat(service.sendAs("other", "GET", "/Users/" + id, null).status())
                .isEqualTo(404);
        assertThat(service.sendAs("other", "DELETE", "/Users/" + id, null).status())
                .isEqualTo(404);
        assertThat(text(service.sendAs("other", "GET", "/Users", null))).contains("\"totalResults\":0");
    }

    @Test
    void schemas_withoutRest_haveTheMappedAttributes() {
        String schemas = text(service.send("GET", "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User", null));

        assertThat(schemas).contains("\"userName\"", "\"familyName\"", "\"emails\"", "\"active\"", "\"password\"");
        assertThat(schemas).doesNotContain("nickName", "middleName", "phoneNumbers", "\"primary\"");
    }

    private String create(String userName, String more) {
        return service.ok("POST", "/Users", user(userName, more)).path("id").stringValue();
    }
}
