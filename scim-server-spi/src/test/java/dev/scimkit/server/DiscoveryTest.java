package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The discovery endpoints (RFC 7644 section 4). */
class DiscoveryTest {

    private static final String ROOT = TestService.BASE + "/" + TestService.ORG;

    private final TestService service = TestService.create();

    @ParameterizedTest
    @ValueSource(strings = {"/ServiceProviderConfig", "/ResourceTypes", "/Schemas"})
    void discovery_withoutToken_isRead(String path) {
        ScimHttpResponse response =
                service.send(ScimHttpRequest.of("GET", TestService.BASE, "/" + TestService.ORG + path));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("Content-Type")).contains("application/scim+json");
    }

    @Test
    void providerConfig_onRequest_saysWhatIsSupported() {
        JsonNode config = get("/ServiceProviderConfig");
        assertThat(config.at("/schemas/0").asString())
                .isEqualTo("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig");
        assertThat(config.at("/patch/supported").booleanValue()).isTrue();
        assertThat(config.at("/filter/supported").booleanValue()).isTrue();
        assertThat(config.at("/filter/maxResults").intValue()).isEqualTo(1_000);
        assertThat(config.at("/sort/supported").booleanValue()).isTrue();
        assertThat(config.at("/etag/supported").booleanValue()).isTrue();
        assertThat(config.at("/authenticationSchemes/0/type").asString()).isEqualTo("oauthbearertoken");
        assertThat(config.at("/meta/location").asString()).isEqualTo(ROOT + "/ServiceProviderConfig");
    }

    @Test
    void resourceTypes_onRequest_areListedAndFoundByName_P_4_05() {
        JsonNode list = get("/ResourceTypes");
        assertThat(list.get("totalResults").intValue()).isEqualTo(2);
        assertThat(list.get("itemsPerPage").intValue()).isEqualTo(2);
        assertThat(get("/ResourceTypes/User")).isEqualTo(list.at("/Resources/0"));
        assertThat(list.at("/Resources/0/endpoint").asString()).isEqualTo("/Users");
        assertThat(list.at("/Resources/0/meta/location").asString()).isEqualTo(ROOT + "/ResourceTypes/User");
    }

    @Test
    void schemas_inUse_areListedAndFoundByTheirUri_S_7_01() {
        JsonNode list = get("/Schemas");
        assertThat(list.get("Resources")
                        .valueStream()
                        .map(schema -> schema.get("id").asString()))
                .containsExactly(
                        "urn:ietf:params:scim:schemas:core:2.0:User",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                        TestSchemas.URI,
                        "urn:ietf:params:scim:schemas:core:2.0:Group",
                        "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig",
                        "urn:ietf:params:scim:schemas:core:2.0:ResourceType",
                        "urn:ietf:params:scim:schemas:core:2.0:Schema");
        for (JsonNode schema : list.get("Resources")) {
            assertThat(get("/Schemas/" + schema.get("id").asString())).isEqualTo(schema);
        }
    }

    /** RFC 7643 section 8.7.2: these schemas describe what the discovery endpoints answer. */
    @Test
    void answers_ofDiscoveryEndpoints_fitTheirSchemas() {
        List<JsonNode> documents = new ArrayList<>(List.of(get("/ServiceProviderConfig")));
        documents.addAll(get("/ResourceTypes").get("Resources").valueStream().toList());
        documents.addAll(get("/Schemas").get("Resources").valueStream().toList());
        assertThat(documents).hasSize(10);
        // Its own document has sub-attributes of sub-attributes, which the definition in the RFC does not reach.
        documents.removeIf(document -> document.path("id").asString("").endsWith(":Schema"));
        for (JsonNode document : documents) {
            String uri = document.at("/schemas/0").asString();
            JsonNode schema = get("/Schemas/" + uri);
            ObjectNode own = ((ObjectNode) document.deepCopy()).without(List.of("schemas", "meta", "id"));
            assertFits(own, schema.get("attributes"), document.path("id").asString("") + " as " + uri);
        }
    }

    private static void assertFits(JsonNode object, JsonNode attributes, String where) {
        Map<String, JsonNode> defined = new HashMap<>();
        attributes.forEach(attribute -> defined.put(attribute.get("name").asString(), attribute));
        assertThat(defined.keySet()).as(where).containsAll(object.propertyNames());
        for (JsonNode attribute : attributes) {
            String name = attribute.get("name").asString();
            JsonNode value = object.get(name);
            boolean common = Set.of("schemas", "meta", "id").contains(name);
            if (value == null) {
                assertThat(common || !attribute.get("required").booleanValue())
                        .as(where + " " + name)
                        .isTrue();
                continue;
            }
            boolean several = attribute.get("multiValued").booleanValue();
            assertThat(value.isArray()).as(where + " " + name).isEqualTo(several);
            for (JsonNode one : several ? value : List.of(value)) {
                switch (attribute.get("type").asString()) {
                    case "complex" -> assertFits(one, attribute.get("subAttributes"), where + " " + name);
                    case "boolean" ->
                        assertThat(one.isBoolean()).as(where + " " + name).isTrue();
                    case "integer" ->
                        assertThat(one.isIntegralNumber())
                                .as(where + " " + name)
                                .isTrue();
                    default -> assertThat(one.isString()).as(where + " " + name).isTrue();
                }
            }
        }
    }

    @Test
    void schema_unknownOrOfAMessage_is404_P_3_1_04() {
        assertThat(service.send("GET", "/Schemas/urn:ietf:params:scim:api:messages:2.0:PatchOp", null)
                        .status())
                .isEqualTo(404);
        assertThat(service.send("GET", "/ResourceTypes/Device", null).status()).isEqualTo(404);
    }

    @Test
    void description_ofAnyKind_saysWhatItIsAndWhere_P_4_10() {
        for (String list : new String[] {"/Schemas", "/ResourceTypes"}) {
            String type = list.equals("/Schemas") ? "Schema" : "ResourceType";
            assertThat(get(list).get("Resources")).isNotEmpty().allSatisfy(each -> {
                String location = each.at("/meta/location").asString();
                assertThat(each.at("/meta/resourceType").asString()).isEqualTo(type);
                assertThat(location).startsWith(ROOT + list + "/");
                assertThat(get(location.substring(ROOT.length()))).isEqualTo(each);
            });
        }
        assertThat(get("/ServiceProviderConfig").at("/meta/resourceType").asString())
                .isEqualTo("ServiceProviderConfig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ServiceProviderConfig",
                "/Schemas",
                "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User",
                "/ResourceTypes",
                "/ResourceTypes/User"
            })
    void description_written_is405_P_4_12(String path) {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            ScimHttpResponse refused = service.send(method, path, method.equals("DELETE") ? null : "{}");
            assertThat(refused.status()).as(method).isEqualTo(405);
            assertThat(refused.headers().first("Allow")).contains("GET, HEAD");
        }
    }

    @Test
    void pagingAndSorting_ofDescriptions_areIgnored_P_4_08() {
        assertThat(get("/Schemas?startIndex=2&count=1&sortBy=id")).isEqualTo(get("/Schemas"));
    }

    @Test
    void descriptions_filtered_are403_P_4_09() {
        assertThat(service.send("GET", "/ResourceTypes?filter=name%20eq%20%22User%22", null)
                        .status())
                .isEqualTo(403);
    }

    /** RFC 7643 section 7: referenceTypes are the names of resource types that the service has. */
    @Test
    void schemas_ofServiceWithoutUsers_nameOnlyServedTypes() {
        TestService groups = TestService.of(ScimService.builder()
                .resource(
                        ResourceTypes.group(), Group::new, new InMemoryRepository<>(ResourceTypes.group(), Group::new))
                .authenticator(request -> Optional.empty()));

        JsonNode members = attribute(groups, "urn:ietf:params:scim:schemas:core:2.0:Group", "members");

        assertThat(part(members, "$ref").get("referenceTypes").toString()).isEqualTo("[\"Group\"]");
        assertThat(part(members, "type").get("canonicalValues").toString()).isEqualTo("[\"Group\"]");
    }

    @Test
    void schemas_ofServiceWithoutGroups_keepReferencesThatLeadNowhereElse() {
        TestService users = TestService.of(ScimService.builder()
                .resource(ResourceTypes.user(), User::new, new InMemoryRepository<>(ResourceTypes.user(), User::new))
                .authenticator(request -> Optional.empty()));

        JsonNode groups = attribute(users, "urn:ietf:params:scim:schemas:core:2.0:User", "groups");

        assertThat(part(groups, "$ref").get("referenceTypes").toString()).isEqualTo("[\"Group\"]");
        assertThat(part(groups, "type").get("canonicalValues").toString()).isEqualTo("[\"direct\",\"indirect\"]");
    }

    @Test
    void schemas_ofUsersAndGroups_areThoseOfTheRfc() {
        JsonNode members = attribute(service, "urn:ietf:params:scim:schemas:core:2.0:Group", "members");

        assertThat(part(members, "$ref").get("referenceTypes").toString()).isEqualTo("[\"User\",\"Group\"]");
        assertThat(part(members, "type").get("canonicalValues").toString()).isEqualTo("[\"User\",\"Group\"]");
    }

    private static JsonNode attribute(TestService service, String schema, String name) {
        return named(
                TestService.json(service.send("GET", "/Schemas/" + schema, null))
                        .get("attributes"),
                name);
    }

    private static JsonNode part(JsonNode attribute, String name) {
        return named(attribute.get("subAttributes"), name);
    }

    private static JsonNode named(JsonNode attributes, String name) {
        return attributes
                .valueStream()
                .filter(each -> each.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String path) {
        return TestService.json(service.send("GET", path, null));
    }
}
