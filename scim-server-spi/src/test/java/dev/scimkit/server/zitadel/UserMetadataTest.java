package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.server.profile.ExternalIdPolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Z-USR-10 and Z-DOM-1. */
class UserMetadataTest {

    private static final ResourceType STORED =
            ExternalIdPolicy.perProvisioningDomain().storedType(ResourceTypes.user());

    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("urn:zitadel:scim:name.middleName", "King"),
            Map.entry("urn:zitadel:scim:name.honorificPrefix", "Countess"),
            Map.entry("urn:zitadel:scim:name.honorificSuffix", "I"),
            Map.entry("urn:zitadel:scim:profileUrl", "https://example.com/ada"),
            Map.entry("urn:zitadel:scim:title", "Analyst"),
            Map.entry("urn:zitadel:scim:locale", "en-GB"),
            Map.entry("urn:zitadel:scim:timezone", "Europe/London"),
            Map.entry("urn:zitadel:scim:ims", "[{\"value\":\"ada\",\"type\":\"xmpp\"}]"),
            Map.entry("urn:zitadel:scim:addresses", "[{\"locality\":\"London\",\"primary\":true}]"),
            Map.entry("urn:zitadel:scim:photos", "[{\"value\":\"https://example.com/a.png\"}]"),
            Map.entry("urn:zitadel:scim:entitlements", "[{\"value\":\"engine\"}]"),
            Map.entry("urn:zitadel:scim:roles", "[{\"value\":\"author\"}]"),
            Map.entry("urn:zitadel:scim:emails", "[{\"value\":\"a@x\",\"primary\":true},{\"value\":\"b@x\"}]"),
            Map.entry("urn:zitadel:scim:externalId", "common"),
            Map.entry("urn:zitadel:scim:okta:externalId", "00u1"),
            Map.entry("urn:zitadel:scim:a:b:externalId", "colon"));

    private final Resource columns = read("""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada",
             "name":{"givenName":"Ada","familyName":"Lovelace"},"active":true}""");

    @Test
    void pairs_addedAndExtractedAgain_areTheSame() {
        Resource whole = new UserMetadata(PAIRS).addTo(columns);

        assertThat(UserMetadata.of(whole).pairs()).isEqualTo(PAIRS);
        assertThat(whole.getExternalId()).isEqualTo("common");
        assertThat(ExternalIdPolicy.byDomain(whole)).isEqualTo(Map.of("okta", "00u1", "a:b", "colon"));
        assertThat(whole.tree().at("/name/middleName").asString()).isEqualTo("King");
        assertThat(whole.tree().at("/name/givenName").asString()).isEqualTo("Ada");
        assertThat(whole.tree().at("/emails/1/value").asString()).isEqualTo("b@x");
    }

    @Test
    void user_ofColumnsOnly_hasNoPairs() {
        assertThat(UserMetadata.of(columns).pairs()).isEmpty();
        assertThat(new UserMetadata(Map.of()).addTo(columns)).isEqualTo(columns);
    }

    @Test
    void externalId_ofADomainInATypeWithoutDomains_isIgnored() {
        Resource plain = ResourceReader.of(ResourceTypes.user()).read("{\"userName\":\"ada\"}");

        assertThat(new UserMetadata(Map.of("urn:zitadel:scim:okta:externalId", "00u1")).addTo(plain))
                .isEqualTo(plain);
    }

    @Test
    void pairs_withOtherKeys_areIgnored() {
        Map<String, String> others = Map.of("urn:zitadel:scim:provisioningDomain", "okta", "shoeSize", "43");

        assertThat(new UserMetadata(others).addTo(columns)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:zitadel:scim:title,true",
        "urn:zitadel:scim:ims,true",
        "urn:zitadel:scim:externalId,true",
        "urn:zitadel:scim:okta:externalId,true",
        "urn:zitadel:scim:provisioningDomain,false",
        "urn:zitadel:scim:userName,false",
        "title,false",
        "okta:externalId,false",
    })
    void key_ofTheMapping_isRecognized(String key, boolean expected) {
        assertThat(UserMetadata.isKey(key)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"value\":\"hush\"}", "\"hush\"", "[] []"})
    void list_malformed_isRefusedNamingItsKeyOnly(String value) {
        UserMetadata metadata = new UserMetadata(Map.of("urn:zitadel:scim:ims", value));

        assertThatThrownBy(() -> metadata.addTo(columns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The value of 'urn:zitadel:scim:ims' ")
                .hasMessageNotContaining("hush");
    }

    private static Resource read(String json) {
        return ResourceReader.of(STORED).read(json);
    }
}
