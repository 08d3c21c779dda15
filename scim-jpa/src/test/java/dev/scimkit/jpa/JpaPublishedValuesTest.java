package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.group;
import static dev.scimkit.jpa.TestService.patch;
import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.tree;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.user.User;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the schemas get from the entities: the constants of enums, and what references lead to. */
class JpaPublishedValuesTest {

    private static final EntityMapping<Account, User> ACCOUNTS = EntityMapping.users(Account.class)
            .organization("tenant")
            .version("version")
            .attribute("userName", "username", name -> name.key("usernameKey"))
            .attribute("userType", "status")
            .attribute("title", "plan")
            .build();

    @Test
    void write_noConstantOfTheEnum_isRefusedEverywhere() {
        try (Entities entities = Entities.ofApplication()) {
            TestService service = TestService.of(entities, ACCOUNTS);
            String path = "/Users/"
                    + service.ok("POST", "/Users", user("ada", ",\"userType\":\"locked\""))
                            .path("id")
                            .stringValue();
            String wrong = user("eve", ",\"userType\":\"GONE\"");
            String patch = patch("{\"op\":\"add\",\"path\":\"userType\",\"value\":\"GONE\"}");

            assertRefused(service.send("POST", "/Users", wrong));
            assertRefused(service.send("PUT", path, wrong));
            assertRefused(service.send("PATCH", path, patch));
            assertRefused(service.send("PATCH", path, patch.replace("add", "replace")));
            assertRefused(service.send(
                    "PATCH", path, patch("{\"op\":\"replace\",\"value\":{\"userType\":\"GONE\",\"title\":\"x\"}}")));
            JsonNode bulk = service.ok(
                    "POST",
                    "/Bulk",
                    "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                            + "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"1\",\"data\":" + wrong + "},"
                            + "{\"method\":\"PUT\",\"path\":\"" + path + "\",\"data\":" + wrong + "},"
                            + "{\"method\":\"PATCH\",\"path\":\"" + path + "\",\"data\":" + patch + "}]}");
            assertThat(bulk.path("Operations").valueStream())
                    .extracting(result -> result.at("/response/scimType").asString())
                    .containsExactly("invalidValue", "invalidValue", "invalidValue");

            assertThat(service.ok("GET", path, null).path("userType").stringValue())
                    .isEqualTo("LOCKED");
            assertThat(service.names("filter=userType%20eq%20%22GONE%22")).isEmpty();
            assertThat(service.names("filter=userType%20ne%20%22GONE%22")).containsExactly("ada");
        }
    }

    private static void assertRefused(ScimHttpResponse response) {
        assertThat(response.status()).as(text(response)).isEqualTo(400);
        assertThat(tree(response).path("scimType").stringValue()).isEqualTo("invalidValue");
        assertThat(text(response)).contains("'userType'", "[ACTIVE, LOCKED]");
    }

    @Test
    void schemas_ofEntityWithEnum_listItsConstants() {
        try (Entities entities = Entities.ofApplication()) {
            JsonNode attributes = TestService.of(entities, ACCOUNTS)
                    .ok("GET", "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User", null)
                    .path("attributes");

            assertThat(named(attributes, "userType").path("canonicalValues").toString())
                    .isEqualTo("[\"ACTIVE\",\"LOCKED\"]");
            assertThat(named(attributes, "title").has("canonicalValues")).isFalse();
        }
    }

    @Test
    void resourceType_enumInAListOrInOneElement_hasItsConstants() {
        try (Entities entities = Entities.of(Thing.class)) {
            EntityMapping<Thing, Resource> things = Things.mapping();
            ResourceType type = JpaRepositories.of(entities.factory(), things).resourceType(things);

            for (String path : List.of("color", "items.color", "contacts.color")) {
                assertThat(definition(type, path).canonicalValues()).as(path).containsExactly("RED", "GREEN", "BLUE");
            }
            assertThat(definition(type, "color").onlyCanonicalValues()).isTrue();
            assertThat(definition(type, "items.color").onlyCanonicalValues()).isTrue();
            assertThat(definition(type, "contacts.color").onlyCanonicalValues()).isFalse();
        }
    }

    /** Where one column keeps the rest, elements without a property of their own may have any value. */
    @Test
    void resourceType_enumInOneElementWithARest_isOpen() {
        try (Entities entities = Entities.ofApplication()) {
            EntityMapping<Account, User> accounts = EntityMapping.users(Account.class)
                    .organization("tenant")
                    .attribute("userName", "username")
                    .attribute("roles[type eq \"status\"].value", "status")
                    .attribute(
                            "active",
                            "status",
                            active -> active.<Account.Status, Boolean>convert(
                                    status -> status == Account.Status.ACTIVE, value -> Account.Status.ACTIVE))
                    .attribute(
                            "title",
                            "status",
                            title -> title.<Account.Status, String>convert(
                                    status -> status == Account.Status.ACTIVE ? "in" : "out",
                                    text -> Account.Status.ACTIVE))
                    .rest("scim")
                    .build();
            ResourceType type = JpaRepositories.of(entities.factory(), accounts).resourceType(accounts);

            assertThat(definition(type, "roles.value").canonicalValues()).isEmpty();
            assertThat(definition(type, "active").canonicalValues()).isEmpty();
            assertThat(definition(type, "title").canonicalValues()).containsExactly("in", "out");
            assertThat(definition(type, "title").onlyCanonicalValues()).isFalse();
        }
    }

    @Test
    void resourceType_membersOfOneType_nameNoOther() {
        try (Entities entities = Entities.ofApplication()) {
            EntityMapping<Account, User> accounts = Mappings.accounts().build();
            EntityMapping<Project, Group> projects = Mappings.projects().build();
            EntityMapping<Team, Group> teams = Mappings.teams().build();

            ResourceType ofUsers =
                    JpaRepositories.of(entities.factory(), accounts, projects).resourceType(projects);
            ResourceType ofBoth =
                    JpaRepositories.of(entities.factory(), accounts, teams).resourceType(teams);

            assertThat(definition(ofUsers, "members.$ref").referenceTypes()).containsExactly("User");
            assertThat(definition(ofUsers, "members.type").canonicalValues()).containsExactly("User");
            assertThat(definition(ofBoth, "members.$ref").referenceTypes()).containsExactly("User", "Group");
            assertThat(definition(ofBoth, "members.type").canonicalValues()).containsExactly("User", "Group");
        }
    }

    @Test
    void write_typedMemberThatDoesNotExist_isRefused() {
        try (Entities entities = Entities.ofApplication()) {
            TestService service = TestService.of(
                    entities, Mappings.accounts().build(), Mappings.projects().build());
            String path = "/Groups/"
                    + service.ok("POST", "/Groups", group("apollo")).path("id").stringValue();
            String member = "{\"value\":\"00000000-0000-0000-0000-000000000000\",\"type\":\"User\"}";
            String body = group("gemini").replace("[]", "[" + member + "]");

            assertThat(service.send("POST", "/Groups", body).status()).isEqualTo(400);
            assertThat(service.send("PUT", path, body).status()).isEqualTo(400);
            assertThat(service.send(
                                    "PATCH",
                                    path,
                                    patch("{\"op\":\"add\",\"path\":\"members\",\"value\":[" + member + "]}"))
                            .status())
                    .isEqualTo(400);
        }
    }

    private static AttributeDefinition definition(ResourceType type, String path) {
        return ((ResolvedAttribute)
                        type.resolve(AttributePath.parse(path).orElseThrow()).orElseThrow())
                .definition();
    }

    private static JsonNode named(JsonNode attributes, String name) {
        return attributes
                .valueStream()
                .filter(each -> each.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
