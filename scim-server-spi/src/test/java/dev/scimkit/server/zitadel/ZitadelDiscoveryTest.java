package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.ServiceProviderConfig;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.server.TestService;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Z-SPC-1 and Z-SPC-3, without HTTP. */
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
        ListResponse list = discovery.list(List.of((ObjectNode) Fixture.node("{}")));

        assertThat(list.totalResults()).isEqualTo(1);
        assertThat(list.itemsPerPage()).isEqualTo(100);
        assertThat(list.startIndex()).isEqualTo(1);
    }
}
