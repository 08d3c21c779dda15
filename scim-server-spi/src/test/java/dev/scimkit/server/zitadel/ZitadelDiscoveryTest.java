package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.message.ServiceProviderConfig;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.server.TestService;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Z-SPC-1, Z-SPC-3, Z-SPC-6 and Z-SPC-7, without HTTP. */
class ZitadelDiscoveryTest {

    private final ZitadelDiscovery discovery = new ZitadelDiscovery();

    @Test
    void configuration_read_saysWhatIsSupported() {
        ServiceProviderConfig configuration =
                discovery.configuration(Zitadel.profile().limits());
        JsonNode tree = configuration.tree();

        assertThat(tree.at("/patch/supported").booleanValue()).isTrue();
        assertThat(tree.get("bulk"))
                .isEqualTo(Fixture.node("{'supported':true,'maxOperations':100,'maxPayloadSize':1000000}"));
        assertThat(tree.get("filter")).isEqualTo(Fixture.node("{'supported':true,'maxResults':100}"));
        assertThat(tree.at("/changePassword/supported").booleanValue()).isTrue();
        assertThat(tree.at("/sort/supported").booleanValue()).isTrue();
        assertThat(tree.at("/etag/supported").booleanValue()).isFalse();
        assertThat(tree.get("authenticationSchemes")).hasSize(1);
        assertThat(tree.at("/authenticationSchemes/0/type").asString()).isEqualTo("oauthbearertoken");
        assertThat(tree.at("/authenticationSchemes/0/specUri").asString()).contains("rfc6750");
        assertThat(tree.at("/authenticationSchemes/0/primary").booleanValue()).isFalse();
    }

    @Test
    void documentation_ofTheApplication_isNamedInstead() {
        JsonNode tree = Zitadel.discovery("https://example.com/scim", "https://example.com/tokens")
                .configuration(Zitadel.profile().limits())
                .tree();

        assertThat(tree.get("documentationUri").asString()).isEqualTo("https://example.com/scim");
        assertThat(tree.at("/authenticationSchemes/0/documentationUri").asString())
                .isEqualTo("https://example.com/tokens");
    }

    @Test
    void members_ofDescriptions_areInZitadelsOrder() {
        TestService service = TestService.of(TestService.builder().profile(Zitadel.profile()));

        assertThat(names(service, "/ServiceProviderConfig"))
                .containsExactly(
                        "schemas",
                        "meta",
                        "documentationUri",
                        "patch",
                        "bulk",
                        "filter",
                        "changePassword",
                        "sort",
                        "etag",
                        "authenticationSchemes");
        assertThat(names(service, "/ResourceTypes/Group"))
                .containsExactly("schemas", "meta", "id", "name", "endpoint", "schema", "description");
        assertThat(names(service, "/Schemas/" + Schemas.GROUP))
                .containsExactly("schemas", "meta", "id", "name", "description", "attributes");
        assertThat(names(service, "/Schemas"))
                .containsExactly("schemas", "itemsPerPage", "totalResults", "startIndex", "Resources");
    }

    private static List<String> names(TestService service, String path) {
        return List.copyOf(TestService.json(service.send("GET", path, null)).propertyNames());
    }

    @Test
    void description_ofOne_hasItsLocationInTheHeader() {
        TestService service = TestService.of(TestService.builder().profile(Zitadel.profile()));
        String root = TestService.BASE + "/" + TestService.ORG;

        assertThat(service.send("GET", "/ResourceTypes/User", null).headers().first("Content-Location"))
                .contains(root + "/ResourceTypes/User");
        assertThat(service.send("GET", "/ServiceProviderConfig", null).headers().first("Content-Location"))
                .isEmpty();
    }

    @Test
    void resourceType_read_hasNoSlashAndItsNameInMeta() {
        assertThat(discovery.resourceType(Fixture.USER).get("endpoint").asString())
                .isEqualTo("Users");
        assertThat(discovery.metaResourceType(Fixture.USER)).isEqualTo("User");
    }

    @Test
    void descriptions_read_haveTypeAndLocationInMeta() {
        TestService service = TestService.of(TestService.builder().profile(Zitadel.profile()));
        String root = TestService.BASE + "/" + TestService.ORG;

        JsonNode type = TestService.json(service.send("GET", "/ResourceTypes/User", null));
        assertThat(type.get("meta"))
                .isEqualTo(Fixture.node("{'resourceType':'User','location':'" + root + "/ResourceTypes/User'}"));
        JsonNode schema = TestService.json(service.send("GET", "/Schemas/" + Schemas.USER, null));
        assertThat(schema.get("meta"))
                .isEqualTo(Fixture.node(
                        "{'resourceType':'Schema','location':'" + root + "/Schemas/" + Schemas.USER + "'}"));
    }

    @Test
    void schemas_besidesThoseOfTheTypes_areNone() {
        assertThat(discovery.schemas()).isEmpty();
    }

    @Test
    void list_ofDescriptions_hasPagesOfAHundred() {
        ObjectNode list = discovery.list(List.of((ObjectNode) Fixture.node("{}")));

        assertThat(list.get("totalResults").intValue()).isEqualTo(1);
        assertThat(list.get("itemsPerPage").intValue()).isEqualTo(100);
        assertThat(list.get("startIndex").intValue()).isEqualTo(1);
    }
}
