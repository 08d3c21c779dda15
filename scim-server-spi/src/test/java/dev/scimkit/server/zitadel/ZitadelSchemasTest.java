package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Uniqueness;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Z-SPC-2 and Z-G-1, without HTTP. */
class ZitadelSchemasTest {

    @Test
    void userAttributes_exceptPassword_areAlwaysReturned() {
        assertThat(paths(attribute -> attribute.returned() != Returned.ALWAYS)).containsExactly("password");
        assertThat(Fixture.USER.attribute("password").orElseThrow().returned()).isEqualTo(Returned.NEVER);
        assertThat(Fixture.USER.attribute("password").orElseThrow().mutability())
                .isEqualTo(Mutability.WRITE_ONLY);
    }

    @Test
    void userAttributes_exceptUserName_areCaseExact() {
        assertThat(paths(attribute -> attribute.type() == AttributeType.STRING && !attribute.caseExact()))
                .containsExactly("userName");
        assertThat(paths(attribute -> attribute.uniqueness() == Uniqueness.SERVER))
                .containsExactly("userName");
    }

    @Test
    void userAttributes_required_areThoseOfAnAccount() {
        assertThat(paths(AttributeDefinition::required))
                .containsExactlyInAnyOrder(
                        "userName", "name", "name.givenName", "name.familyName", "emails", "emails.value");
    }

    @Test
    void userType_published_lacksAbsentAttributesAndTexts() {
        assertThat(Fixture.USER.attribute("userType")).isEmpty();
        assertThat(Fixture.USER.attribute("x509Certificates")).isEmpty();
        assertThat(Fixture.USER.extensions()).isEmpty();
        assertThat(Fixture.USER.schema().description()).contains("User Account");
        assertThat(paths(attribute -> attribute.description() != null)).isEmpty();
    }

    @Test
    void extensions_ofTheApplication_areUnchanged() {
        Schema own = Schema.builder("urn:example:params:scim:schemas:Badge", "Badge")
                .attribute(AttributeDefinition.builder("number").build())
                .build();
        ResourceType type = ResourceTypes.user().toBuilder().extension(own).build();

        assertThat(ZitadelSchemas.published(type).extensions())
                .extracting(extension -> extension.schema().id())
                .containsExactly(own.id());
    }

    @Test
    void group_published_hasAUniqueNameAndUsersAsMembers() {
        AttributeDefinition name = Fixture.GROUP.attribute("displayName").orElseThrow();
        AttributeDefinition members = Fixture.GROUP.attribute("members").orElseThrow();

        assertThat(name.required()).isTrue();
        assertThat(name.uniqueness()).isEqualTo(Uniqueness.SERVER);
        assertThat(name.caseExact()).isFalse();
        assertThat(members.subAttribute("type").orElseThrow().canonicalValues()).containsExactly("User");
        assertThat(members.subAttribute("$ref").orElseThrow().referenceTypes()).containsExactly("User");
        assertThat(members.subAttribute("value").orElseThrow().required()).isTrue();
    }

    @Test
    void types_other_areUnchanged() {
        Schema schema = Schema.builder("urn:example:params:scim:schemas:Device", "Device")
                .attribute(AttributeDefinition.builder("serialNumber").build())
                .build();
        ResourceType devices =
                ResourceType.builder("Device", "/Devices", schema).build();

        assertThat(ZitadelSchemas.published(devices)).isSameAs(devices);
    }

    private static List<String> paths(Predicate<AttributeDefinition> wanted) {
        return Fixture.USER.schema().attributes().stream()
                .flatMap(attribute -> Stream.concat(
                        Stream.of(attribute).filter(wanted).map(AttributeDefinition::name),
                        attribute.subAttributes().stream()
                                .filter(wanted)
                                .map(sub -> attribute.name() + "." + sub.name())))
                .toList();
    }
}
