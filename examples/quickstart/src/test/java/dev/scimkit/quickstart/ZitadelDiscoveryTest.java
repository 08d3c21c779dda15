package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.ZitadelServer.ORG;
import static dev.scimkit.quickstart.ZitadelServer.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Discovery in the zitadel profile. */
class ZitadelDiscoveryTest {

    @RegisterExtension
    static final ZitadelServer ZITADEL = new ZitadelServer();

    @Test
    void configuration_read_saysWhatIsSupported_Z_SPC_1() {
        Answer config = ZITADEL.get("/ServiceProviderConfig").expect(200);

        assertThat(config.at("patch").toString()).isEqualTo("{\"supported\":true}");
        assertThat(config.at("bulk").toString())
                .isEqualTo("{\"supported\":true,\"maxOperations\":100,\"maxPayloadSize\":1000000}");
        assertThat(config.at("filter").toString()).isEqualTo("{\"supported\":true,\"maxResults\":100}");
        assertThat(config.at("changePassword").toString()).isEqualTo("{\"supported\":true}");
        assertThat(config.at("sort").toString()).isEqualTo("{\"supported\":true}");
        assertThat(config.at("etag").toString()).isEqualTo("{\"supported\":false}");
        assertThat(config.at("authenticationSchemes").size()).isEqualTo(1);
        assertThat(config.text("authenticationSchemes/0/type")).isEqualTo("oauthbearertoken");
        assertThat(config.text("authenticationSchemes/0/specUri")).contains("rfc6750");
        assertThat(config.at("authenticationSchemes/0/primary").booleanValue()).isFalse();
        assertThat(config.body().has("pagination")).isFalse();
    }

    @Test
    void userSchema_read_isThatOfZitadel_Z_SPC_2() {
        JsonNode schema = ZITADEL.get("/Schemas/" + USER).expect(200).body();
        Map<String, JsonNode> attributes = new TreeMap<>();
        collect("", schema.get("attributes"), attributes);

        assertThat(attributes)
                .doesNotContainKeys("userType", "x509Certificates", "groups")
                .containsKeys("userName", "externalId");
        assertThat(names(attributes, "required", "true"))
                .containsExactlyInAnyOrder(
                        "userName", "name", "name.givenName", "name.familyName", "emails", "emails.value");
        assertThat(names(attributes, "returned", "never")).containsExactly("password");
        assertThat(attributes.get("password").get("mutability").stringValue()).isEqualTo("writeOnly");
        assertThat(names(attributes, "returned", "always")).hasSize(attributes.size() - 1);
        assertThat(names(attributes, "caseExact", "false")).containsExactly("userName");
        assertThat(names(attributes, "uniqueness", "server")).containsExactly("userName");
    }

    @Test
    void userSchema_read_listsZitadelsAttributesInOrder_Z_SPC_4() {
        JsonNode schema = ZITADEL.get("/Schemas/" + USER).expect(200).body();
        List<String> names = new ArrayList<>();
        schema.get("attributes").forEach(each -> names.add(each.get("name").stringValue()));

        assertThat(String.join(" ", names))
                .isEqualTo(
                        "externalId userName name displayName nickName profileUrl title preferredLanguage locale timezone"
                                + " active emails phoneNumbers password ims addresses photos entitlements roles");
    }

    @Test
    void attributes_ofTheUserSchema_haveEveryCharacteristic_Z_SPC_5() {
        JsonNode schema = ZITADEL.get("/Schemas/" + USER).expect(200).body();
        Map<String, JsonNode> attributes = new TreeMap<>();
        collect("", schema.get("attributes"), attributes);

        assertThat(schema.get("description").stringValue()).isEqualTo("User Account");
        assertThat(attributes.values()).allSatisfy(attribute -> {
            assertThat(attribute.get("description").stringValue()).isEqualTo("For details see RFC7643");
            assertThat(attribute.propertyNames())
                    .contains("multiValued", "required", "caseExact", "mutability", "returned", "uniqueness");
        });
    }

    @Test
    void configuration_read_namesDocumentationAndScheme_Z_SPC_6() {
        Answer config = ZITADEL.get("/ServiceProviderConfig").expect(200);

        assertThat(config.text("documentationUri")).startsWith("https://");
        assertThat(config.text("authenticationSchemes/0/name")).isEqualTo("Zitadel authentication token");
        assertThat(config.text("authenticationSchemes/0/specUri")).isEqualTo("https://www.rfc-editor.org/info/rfc6750");
        assertThat(config.text("authenticationSchemes/0/documentationUri")).startsWith("https://");
        assertThat(config.at("authenticationSchemes/0").propertyNames())
                .as("in ZITADEL's order")
                .containsExactly("name", "description", "specUri", "documentationUri", "type", "primary");
    }

    @Test
    void resourceType_ofUsers_isDescribed_Z_SPC_7() {
        Answer type = ZITADEL.get("/ResourceTypes/User").expect(200);

        assertThat(type.text("id")).isEqualTo("User");
        assertThat(type.text("name")).isEqualTo("User");
        assertThat(type.text("description")).isEqualTo("User Account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Schemas", "/ResourceTypes"})
    void list_ofDescriptions_hasPagesOfAHundred_Z_SPC_3(String path) {
        Answer list = ZITADEL.get(path).expect(200);

        assertThat(list.text("schemas/0")).isEqualTo("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        assertThat(list.at("itemsPerPage").intValue()).isEqualTo(100);
        assertThat(list.at("startIndex").intValue()).isEqualTo(1);
        assertThat(list.at("totalResults").intValue()).isEqualTo(2);
        assertThat(list.at("Resources").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Schemas/urn:none", "/ResourceTypes/None"})
    void description_unknown_is404_Z_SPC_3(String path) {
        ZITADEL.get(path).expectError(404, "");
    }

    @Test
    void resourceType_read_hasAnEndpointWithoutSlash_Z_SPC_3() {
        Answer type = ZITADEL.get("/ResourceTypes/User").expect(200);

        assertThat(type.text("endpoint")).isEqualTo("Users");
        assertThat(type.text("meta/resourceType")).isEqualTo("User");
        assertThat(type.text("meta/location")).isEqualTo(ZITADEL.baseUrl(ORG) + "/ResourceTypes/User");
    }

    private static void collect(String parent, JsonNode definitions, Map<String, JsonNode> into) {
        for (JsonNode definition : definitions) {
            String path = parent + definition.get("name").stringValue();
            into.put(path, definition);
            if (definition.has("subAttributes")) {
                collect(path + ".", definition.get("subAttributes"), into);
            }
        }
    }

    private static List<String> names(Map<String, JsonNode> attributes, String characteristic, String value) {
        List<String> names = new ArrayList<>();
        attributes.forEach((name, definition) -> {
            if (definition.path(characteristic).asString("").equals(value)) {
                names.add(name);
            }
        });
        return names;
    }
}
