package dev.scimkit.core;

import static dev.scimkit.core.Errors.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.core.user.Email;
import dev.scimkit.core.user.User;
import dev.scimkit.core.validation.SchemaValidator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of RFC 7643 for single attributes and their characteristics, as far as a library can show them. */
class CharacteristicsTest {

    private static AttributeDefinition userAttribute(String name) {
        return Schemas.user().attribute(name).orElseThrow();
    }

    private static Resource user(String attributes) {
        return ResourceReader.of(ResourceTypes.user())
                .read(json("{'schemas':['" + Schemas.USER + "'],'userName':'a'," + attributes + "}"));
    }

    private static void accepted(String attributes) {
        Resource user = user(attributes);
        assertThat(SchemaValidator.of(ResourceTypes.user()).checkCreate(user)).isEmpty();
        assertThat(user.toJson()).contains(json(attributes));
    }

    @Test
    void multiValued_withOneValue_isWrittenAsAList() {
        // RFC 7643 sections 1 and 2.4
        assertThat(User.builder("a").addEmail(Email.of("b", null)).build().toJson())
                .endsWith(json("'emails':[{'value':'b'}]}"));
    }

    @Test
    void keywords_inAnyCase_areRead() {
        // RFC 7643 section 2.1; what concerns filters is tested in scim-filter
        assertThat(Mutability.ofKeyword("READONLY")).hasValue(Mutability.READ_ONLY);
        assertThat(Returned.ofKeyword("Always")).hasValue(Returned.ALWAYS);
        assertThat(Uniqueness.ofKeyword("GLOBAL")).hasValue(Uniqueness.GLOBAL);
        assertThat(Uniqueness.ofKeyword("galactic")).isEmpty();
    }

    @Test
    void values_leftOpenByTheRfc_areAcceptedAndKept() {
        // RFC 7643 sections 2.3, 4.1 and 4.1.2
        accepted("'profileUrl':'urn:x:y'");
        accepted("'preferredLanguage':'en-US,fr;q=0.5'");
        accepted("'addresses':[{'formatted':'a\\nb','streetAddress':'c\\nd','locality':'e','region':'f',"
                + "'postalCode':'g','country':'US','type':'work','primary':true}]");
        accepted("'roles':[{'value':'admin','display':'Admin','type':'t','primary':true}]");
        accepted("'entitlements':[{'value':'e','display':'E','type':'t','primary':false}]");
        accepted("'ims':[{'value':'x','type':'other'}]");
    }

    @Test
    void primary_missing_isNotTrue() {
        // RFC 7643 section 2.4
        assertThat(Email.of("a", "work").isPrimary()).isFalse();
        assertThat(Email.of("a", "work").asPrimary().isPrimary()).isTrue();
    }

    @Test
    void display_ofUserAttributes_isReadWrite() {
        // RFC 7643 section 2.4
        assertThat(userAttribute("emails").subAttribute("display").orElseThrow().mutability())
                .isEqualTo(Mutability.READ_WRITE);
    }

    @Test
    void caseExact_ofStandardAttributes_followsTheErrata() {
        // RFC 7643 sections 3.1, 4.1, 4.3 and 7
        assertThat(userAttribute("userName").caseExact()).isFalse();
        assertThat(Schemas.enterpriseUser()
                        .attribute("manager")
                        .orElseThrow()
                        .subAttribute("value")
                        .orElseThrow()
                        .caseExact())
                .isTrue();
        assertThat(CommonAttributes.EXTERNAL_ID.caseExact()).isTrue();
    }

    @Test
    void values_inAnyCase_keepTheirCase() {
        // RFC 7643 section 7
        assertThat(user("'externalId':'AbC','nickName':'xYz'").toJson()).contains("AbC", "xYz");
    }

    @Test
    void mutabilityReturnedAndUniqueness_ofStandardAttributes_followTheRfc() {
        // RFC 7643 section 7
        assertThat(userAttribute("userName").required()).isTrue();
        assertThat(userAttribute("nickName").mutability()).isEqualTo(Mutability.READ_WRITE);
        assertThat(userAttribute("nickName").returned()).isEqualTo(Returned.DEFAULT);
        assertThat(userAttribute("nickName").uniqueness()).isEqualTo(Uniqueness.NONE);
        assertThat(userAttribute("password").mutability()).isEqualTo(Mutability.WRITE_ONLY);
        assertThat(userAttribute("password").returned()).isEqualTo(Returned.NEVER);
        assertThat(CommonAttributes.ID.returned()).isEqualTo(Returned.ALWAYS);
        assertThat(Returned.ofKeyword("request")).hasValue(Returned.REQUEST);
    }

    @Test
    void commonAttributes_ofEveryType_areTheSame() {
        // S-3-07
        ResourceType device = ResourceType.builder(
                        "Device",
                        "/Devices",
                        Schema.builder("urn:x:Device", "Device").build())
                .build();
        Resource read = ResourceReader.of(device).read(json("{'schemas':['urn:x:Device'],'EXTERNALID':'e'}"));
        assertThat(SchemaValidator.of(device).acceptCreate(read).getExternalId())
                .isEqualTo("e");
        assertThat(ResourceTypes.group().attribute("externalId")).containsSame(CommonAttributes.EXTERNAL_ID);
    }

    @Test
    void schemas_ofResourcesAndMessages_areAlwaysThere() {
        // RFC 7643 sections 3 and 3.2
        assertThat(User.builder("a").build().getSchemas()).containsExactly(Schemas.USER);
        assertThat(ListResponse.byIndex(0, 1, List.of())
                        .toTree()
                        .get("schemas")
                        .get(0)
                        .stringValue())
                .isEqualTo(ListResponse.SCHEMA);
        Resource entra = SchemaValidator.of(ResourceTypes.group())
                .acceptCreate(ResourceReader.of(ResourceTypes.group())
                        .read(json(
                                "{'schemas':['http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',"
                                        + "'" + Schemas.GROUP + "'],'displayName':'g'}")));
        assertThat(entra.getSchemas()).containsExactly(Schemas.GROUP);
    }

    @Test
    void id_containingBulkId_isRefused() {
        // S-3.1-08
        User user = User.builder("a").build();
        assertThatIllegalArgumentException().isThrownBy(() -> user.withId("x-bulkId-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> user.withId(""));
        assertThat(user.withId("1").getId()).isEqualTo("1");
    }

    @Test
    void extension_withAnAttributeOfTheTypesOwnName_overridesNothing() {
        // RFC 7643 section 3.2
        Schema own = Schema.builder("urn:example:Mine", "Mine")
                .attribute(AttributeDefinition.builder("USERNAME")
                        .mutability(Mutability.READ_ONLY)
                        .build())
                .build();
        ResourceType type = ResourceTypes.user().toBuilder().extension(own).build();
        assertThat(type.attribute("userName").orElseThrow().mutability()).isEqualTo(Mutability.READ_WRITE);
    }
}
