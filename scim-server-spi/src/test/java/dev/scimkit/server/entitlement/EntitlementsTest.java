package dev.scimkit.server.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.user.User;
import dev.scimkit.server.TestSchemas;
import dev.scimkit.server.TestService;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.profile.WriteRules;
import dev.scimkit.server.zitadel.Zitadel;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Okta's discovery of entitlements, and what users get from a catalogue. */
class EntitlementsTest {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String SEATS = "urn:example:scim:schemas:2.0:Seats";

    private static final Schema EXTENSION = Schema.builder(SEATS, "Seats")
            .attribute(AttributeDefinition.builder("seats")
                    .type(AttributeType.INTEGER)
                    .build())
            .build();

    private enum Role {
        ADMIN,
        READER
    }

    private static final EntitlementType ROLES = EntitlementType.roles()
            .entries(Role.class, role -> role.name().toLowerCase(Locale.ROOT))
            .build();

    private static final EntitlementType LICENSES = EntitlementType.of("License", "/Licenses")
            .description("What the customer pays for")
            .extension(EXTENSION)
            .entry("gold", "Gold", "Everything")
            .entry(JsonTree.object()
                    .put("id", "silver")
                    .put("displayName", "Silver")
                    .put(SEATS, JsonTree.object().put("seats", 20).build())
                    .build())
            .build();

    private static final EntitlementType PROFILES =
            EntitlementType.of("Profile", "/Profiles").entry("sales", "Sales").build();

    private static final EntitlementCatalog CATALOG = EntitlementCatalog.of(ROLES, LICENSES, PROFILES);

    private final TestService scim = TestService.of(TestService.builder().entitlements(CATALOG));
    private final TestService strict = TestService.of(TestService.builder().entitlements(CATALOG.refusingUnknown()));

    private static JsonNode get(TestService service, String path) {
        ScimHttpResponse response = service.send("GET", path, null);
        assertThat(response.status()).isEqualTo(200);
        return TestService.json(response);
    }

    private static JsonNode created(TestService service, String more) {
        ScimHttpResponse response = post(service, more);
        assertThat(response.status()).as(more).isEqualTo(201);
        return TestService.json(response);
    }

    private static ScimHttpResponse post(TestService service, String more) {
        return service.send("POST", "/Users", "{\"schemas\":[\"" + USER + "\"],\"userName\":\"ada\"," + more + "}");
    }

    private static ScimHttpResponse patch(TestService service, JsonNode user, String operation) {
        return service.send(
                "PATCH",
                "/Users/" + user.get("id").asString(),
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operation + "]}");
    }

    @Test
    void resourceTypes_ofACatalogue_areOnOktasSchemas() {
        JsonNode types = get(scim, "/ResourceTypes").get("Resources");

        assertThat(types.valueStream().map(type -> type.get("name").asString()))
                .containsExactly("User", "Group", "Role", "License", "Profile");
        JsonNode license = types.get(3);
        assertThat(license.get("id").asString()).isEqualTo("License");
        assertThat(license.get("endpoint").asString()).isEqualTo("/Licenses");
        assertThat(license.get("schema").asString()).isEqualTo("urn:okta:scim:schemas:core:1.0:Entitlement");
        assertThat(license.get("description").asString()).isEqualTo("What the customer pays for");
        assertThat(license.at("/schemaExtensions/0/schema").asString()).isEqualTo(SEATS);
        assertThat(license.at("/meta/resourceType").asString()).isEqualTo("ResourceType");
        assertThat(types.get(2).get("schema").asString()).isEqualTo("urn:okta:scim:schemas:core:1.0:Role");
    }

    @Test
    void schemas_ofACatalogue_areListedOnce() {
        assertThat(get(scim, "/Schemas")
                        .get("Resources")
                        .valueStream()
                        .map(schema -> schema.get("id").asString()))
                .contains("urn:okta:scim:schemas:core:1.0:Role", "urn:okta:scim:schemas:core:1.0:Entitlement", SEATS)
                .doesNotHaveDuplicates();
    }

    @Test
    void userSchema_withACatalogue_declaresItsTypes() {
        JsonNode user = get(scim, "/Schemas/" + USER);

        assertThat(user.toString()).contains("\"canonicalValues\":[\"License\",\"Profile\"]");
        assertThat(user.toString()).contains("\"canonicalValues\":[\"Role\"]");
    }

    @Test
    void entitlement_read_hasItsTypeAndExtension() {
        JsonNode silver = get(scim, "/Licenses/silver");

        assertThat(silver.get("displayName").asString()).isEqualTo("Silver");
        assertThat(silver.get("type").asString()).isEqualTo("License");
        assertThat(silver.at("/urn:example:scim:schemas:2.0:Seats/seats").asInt())
                .isEqualTo(20);
        assertThat(silver.get("schemas").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("urn:okta:scim:schemas:core:1.0:Entitlement", SEATS);
        assertThat(silver.at("/meta/resourceType").asString()).isEqualTo("License");
        assertThat(silver.at("/meta/location").asString()).endsWith("/Licenses/silver");
    }

    @Test
    void roles_ofAnEnum_areItsConstants() {
        JsonNode roles = get(scim, "/Roles");

        assertThat(roles.get("totalResults").asInt()).isEqualTo(2);
        assertThat(roles.at("/Resources/0/id").asString()).isEqualTo("ADMIN");
        assertThat(roles.at("/Resources/0/displayName").asString()).isEqualTo("admin");
        assertThat(roles.at("/Resources/0/type").isMissingNode()).isTrue();
    }

    @Test
    void entitlements_listed_arePagedAndFiltered() {
        JsonNode second = get(scim, "/Licenses?startIndex=2&count=1");
        JsonNode found = get(scim, "/Licenses?filter=displayName%20eq%20%22gold%22");

        assertThat(second.get("totalResults").asInt()).isEqualTo(2);
        assertThat(second.at("/Resources/0/id").asString()).isEqualTo("silver");
        assertThat(found.at("/Resources/0/id").asString()).isEqualTo("gold");
        assertThat(found.get("totalResults").asInt()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"POST, /Licenses", "PUT, /Licenses/gold", "PATCH, /Licenses/gold", "DELETE, /Licenses/gold"})
    void entitlement_changedByAClient_isRefusedWith405(String method, String path) {
        ScimHttpResponse response = scim.send(method, path, method.equals("DELETE") ? null : "{}");

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers().first("Allow")).contains("GET, HEAD");
    }

    @Test
    void assignments_created_getDisplayAndTypeFromTheCatalogue() {
        JsonNode user = created(
                scim,
                "\"roles\":[{\"value\":\"ADMIN\",\"display\":\"made up\",\"primary\":true}],"
                        + "\"entitlements\":[{\"value\":\"gold\"},{\"value\":\"sales\"}]");

        assertThat(user.get("roles"))
                .hasToString("[{\"value\":\"ADMIN\",\"display\":\"admin\",\"type\":\"Role\",\"primary\":true}]");
        assertThat(user.get("entitlements"))
                .hasToString("[{\"value\":\"gold\",\"display\":\"Gold\",\"type\":\"License\"},"
                        + "{\"value\":\"sales\",\"display\":\"Sales\",\"type\":\"Profile\"}]");
    }

    @Test
    void assignment_addedAgainByPatch_staysOne() {
        JsonNode user = created(scim, "\"entitlements\":[{\"value\":\"gold\"}]");

        patch(
                scim,
                user,
                "{\"op\":\"add\",\"path\":\"entitlements\",\"value\":[{\"value\":\"gold\"},{\"value\":\"silver\"}]}");

        JsonNode read = get(scim, "/Users/" + user.get("id").asString());
        assertThat(read.get("entitlements")
                        .valueStream()
                        .map(each -> each.get("display").asString()))
                .containsExactly("Gold", "Silver");
    }

    @Test
    void unknownAssignment_inATolerantCatalogue_isKeptAsItIs() {
        JsonNode user = created(scim, "\"roles\":[{\"value\":\"OWNER\",\"display\":\"Owner\"},{\"display\":\"x\"}]");

        assertThat(user.get("roles")).hasToString("[{\"value\":\"OWNER\",\"display\":\"Owner\"},{\"display\":\"x\"}]");
    }

    @Test
    void unknownAssignment_inAStrictCatalogue_isRefusedByPostAndPatch() {
        JsonNode user = created(strict, "\"roles\":[{\"value\":\"READER\"}]");
        ScimHttpResponse posted = post(strict, "\"entitlements\":[{\"value\":\"platinum\"}]");
        ScimHttpResponse patched =
                patch(strict, user, "{\"op\":\"add\",\"path\":\"roles\",\"value\":[{\"value\":\"OWNER\"}]}");

        for (ScimHttpResponse refused : new ScimHttpResponse[] {posted, patched}) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(TestService.json(refused).get("scimType").asString()).isEqualTo("invalidValue");
        }
        assertThat(TestService.json(posted).get("detail").asString())
                .isEqualTo("'platinum' is not listed at /Licenses, /Profiles");
        assertThat(TestService.json(patched).get("detail").asString()).isEqualTo("'OWNER' is not listed at /Roles");
    }

    @Test
    void unknownAssignments_thatDifferInType_areBothKept() {
        String roles = "[{\"value\":\"x\",\"type\":\"app1\"},{\"value\":\"x\",\"type\":\"app2\"}]";

        assertThat(created(scim, "\"roles\":" + roles).get("roles")).hasToString(roles);
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "PATCH", "BULK"})
    void assignmentWithoutValue_inAStrictCatalogue_isRefused(String door) {
        String id =
                created(strict, "\"roles\":[{\"value\":\"READER\"}]").get("id").asString();
        String roles = "[{\"display\":\"Owner\"}]";
        String user = "{\"schemas\":[\"" + USER + "\"],\"userName\":\"bob\",\"roles\":" + roles + "}";

        ScimHttpResponse response = switch (door) {
            case "POST" -> strict.send("POST", "/Users", user);
            case "PUT" -> strict.send("PUT", "/Users/" + id, user);
            case "PATCH" ->
                strict.send(
                        "PATCH",
                        "/Users/" + id,
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                                + "{\"op\":\"add\",\"path\":\"roles\",\"value\":" + roles + "}]}");
            default ->
                strict.send(
                        "POST",
                        "/Bulk",
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                                + "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"b\",\"data\":" + user
                                + "}]}");
        };

        JsonNode error = TestService.json(response);
        error = door.equals("BULK") ? error.at("/Operations/0/response") : error;
        assertThat(error.path("status").asString()).as(response.text()).isEqualTo("400");
        assertThat(error.path("scimType").asString()).isEqualTo("invalidValue");
        assertThat(error.path("detail").asString()).contains("Each of 'roles' must have a value");
    }

    @Test
    void assignmentWithoutValue_storedBeforeTheCatalogueWasStrict_isKept() {
        InMemoryRepository<User> users = new InMemoryRepository<>(TestSchemas.user(), User::new);
        TestService before = TestService.of(TestService.builder(users));
        TestService after = TestService.of(TestService.builder(users).entitlements(CATALOG.refusingUnknown()));
        JsonNode user = created(before, "\"roles\":[{\"display\":\"Owner\"}]");

        assertThat(patch(after, user, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}")
                        .status())
                .isEqualTo(200);
        assertThat(patch(after, user, "{\"op\":\"add\",\"path\":\"roles\",\"value\":[{\"display\":\"Other\"}]}")
                        .status())
                .isEqualTo(400);
    }

    /** ZITADEL takes the last primary e-mail address, which RFC 7643 section 2.4 does not allow. */
    @Test
    void profile_withACatalogue_keepsItsRulesForWhatIsReceived() {
        ScimProfile profile = Zitadel.profile();
        TestService zitadel = TestService.of(
                TestService.builder(new InMemoryRepository<>(profile.published(TestSchemas.user()), User::new))
                        .profile(profile)
                        .entitlements(CATALOG));
        JsonNode user = created(
                zitadel,
                "\"name\":{\"givenName\":\"A\",\"familyName\":\"B\"},\"roles\":[{\"value\":\"ADMIN\"}],"
                        + "\"emails\":[{\"value\":\"a@example.com\",\"primary\":true},"
                        + "{\"value\":\"b@example.com\",\"primary\":true}]");

        assertThat(get(zitadel, "/Users/" + user.get("id").asString())
                        .at("/roles/0/display")
                        .asString())
                .isEqualTo("admin");
    }

    /** Marks what passes through it. */
    private record Marking() implements WriteRules {
        @Override
        public Resource apply(Resource wanted, Write write) {
            return wanted;
        }

        @Override
        public Resource received(Resource asked, Write.Kind kind) {
            return asked.with("title", StringNode.valueOf("received"));
        }

        @Override
        public ObjectNode answer(ObjectNode shown, Resource asked, Write.Kind kind) {
            return JsonTree.with(shown, "nickName", StringNode.valueOf("answer"));
        }
    }

    @Test
    void writeRules_ofAProfileWithACatalogue_areAllAsked() {
        TestService service = TestService.of(TestService.builder()
                .profile(ScimProfile.standard().toBuilder()
                        .writeRules(new Marking())
                        .build())
                .entitlements(CATALOG));

        JsonNode user = created(service, "\"roles\":[{\"value\":\"ADMIN\"}]");

        assertThat(user.path("title").asString()).isEqualTo("received");
        assertThat(user.path("nickName").asString()).isEqualTo("answer");
    }

    @Test
    void catalogue_withoutRoles_leavesRolesAlone() {
        TestService service = TestService.of(TestService.builder()
                .entitlements(EntitlementCatalog.of(LICENSES).refusingUnknown()));

        assertThat(created(service, "\"roles\":[{\"value\":\"any\"}]").get("roles"))
                .hasToString("[{\"value\":\"any\"}]");
    }

    @Test
    void sameId_inTwoTypesOfEntitlements_isRefused() {
        EntitlementType other =
                EntitlementType.of("Plan", "/Plans").entry("gold", "Gold").build();

        assertThatThrownBy(() -> EntitlementCatalog.of(LICENSES, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("License and Plan both have an entry with the id 'gold'");
    }

    @Test
    void entry_thatBreaksItsSchema_isRefusedByName() {
        EntitlementType.Builder unknown = EntitlementType.roles()
                .entry(JsonTree.object()
                        .put("id", "a")
                        .put("displayName", "A")
                        .put("colour", IntNode.valueOf(1))
                        .build());
        EntitlementType.Builder twice = EntitlementType.roles().entry("a", "A").entry("a", "B");
        EntitlementType.Builder tooLong = EntitlementType.roles().entry("a", "A", "x".repeat(1001));
        EntitlementType.Builder nameless =
                EntitlementType.roles().entry(JsonTree.object().put("id", "a").build());

        assertThatThrownBy(unknown::build).hasMessageContaining("Role 'a'").hasMessageContaining("colour");
        assertThatThrownBy(twice::build).hasMessage("Role has two entries with the id 'a'");
        assertThatThrownBy(tooLong::build).hasMessageContaining("1000");
        assertThatThrownBy(nameless::build).hasMessageContaining("Role 'a'").hasMessageContaining("displayName");
    }

    @Test
    void types_withTheSameEndpoint_areRefused() {
        EntitlementType admins = EntitlementType.of("AdminRole", "/roles").build();

        assertThatThrownBy(() -> EntitlementCatalog.of(ROLES, admins))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Role and AdminRole have the same endpoint /roles");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User    | /Accounts    | Two resource types are named User",
                "Account | /Users       | The resource types User and Account have the same endpoint /Users",
                "Member  | /users       | The resource types User and Member have the same endpoint /users",
                "Schema  | /Schemas     | The resource type Schema needs another endpoint than /Schemas, which is the service's own",
                "Mass    | /Bulk        | The resource type Mass needs another endpoint than /Bulk, which is the service's own",
                "Self    | /me          | The resource type Self needs another endpoint than /me, which is the service's own"
            })
    void type_thatClashesWithTheService_isRefused(String name, String endpoint, String message) {
        EntitlementCatalog catalog =
                EntitlementCatalog.of(EntitlementType.of(name, endpoint).build());

        assertThatThrownBy(TestService.builder().entitlements(catalog)::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    @Test
    void description_notGiven_namesTheEntitlements() {
        assertThat(PROFILES.type().description()).isEqualTo("Profiles that can be assigned to users");
    }
}
