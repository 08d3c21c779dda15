package dev.scimkit.core.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class UserTest {

    private static final ResourceReader READER = ResourceReader.of(ResourceTypes.user());

    @Test
    void user_builtFromParts_isWrittenInTheRfcsForm() {
        User user = User.builder("bjensen")
                .name(Name.of("Barbara", "Jensen"))
                .active(true)
                .addEmail(Email.of("bjensen@example.com", "work").asPrimary())
                .addEmail(Email.of("babs@example.org", null))
                .enterprise(EnterpriseUser.builder()
                        .department("Tour Operations")
                        .manager(EnterpriseUser.Manager.of("26118915"))
                        .build())
                .build();

        assertThat(user.toJson())
                .isEqualTo("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\","
                        + "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\"],"
                        + "\"userName\":\"bjensen\",\"name\":{\"familyName\":\"Jensen\",\"givenName\":\"Barbara\"},"
                        + "\"active\":true,\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":"
                        + "{\"department\":\"Tour Operations\",\"manager\":{\"value\":\"26118915\"}},"
                        + "\"emails\":[{\"value\":\"bjensen@example.com\",\"type\":\"work\",\"primary\":true},"
                        + "{\"value\":\"babs@example.org\"}]}");
    }

    @Test
    void toBuilder_withOneAttributeChanged_keepsUnknownAttributes() {
        User read = READER.read("{\"userName\":\"a\",\"shoeSize\":43,\"emails\":[{\"value\":\"x\",\"mine\":1}]}")
                .as(User::new);

        User changed =
                read.toBuilder().userName("b").addEmail(Email.of("y", null)).build();

        assertThat(changed.tree().get("shoeSize").intValue()).isEqualTo(43);
        assertThat(changed.tree().get("emails").get(0).get("mine").intValue()).isEqualTo(1);
        assertThat(changed.getEmails()).extracting(Email::value).containsExactly("x", "y");
        assertThat(read.getUserName()).isEqualTo("a");
    }

    @Test
    void add_afterOtherValues_isAppended() {
        User user = READER
                .read("{\"userName\":\"a\",\"phoneNumbers\":[{\"value\":\"1\"}],\"ims\":[{\"value\":\"1\"}],"
                        + "\"photos\":[{\"value\":\"1\"}],\"addresses\":[{\"formatted\":\"1\"}],"
                        + "\"entitlements\":[{\"value\":\"1\"}],\"roles\":[{\"value\":\"1\"}],"
                        + "\"x509Certificates\":[{\"value\":\"1\"}]}")
                .as(User::new)
                .toBuilder()
                .addPhoneNumber(PhoneNumber.of("2", null))
                .addIm(Im.of("2", null))
                .addPhoto(Photo.of("2", null))
                .addAddress(Address.builder().formatted("2").build())
                .addEntitlement(Entitlement.of("2", null))
                .addRole(Role.of("2", null))
                .addX509Certificate(X509Certificate.of("2", null))
                .build();

        assertThat(user.getPhoneNumbers()).extracting(PhoneNumber::value).containsExactly("1", "2");
        assertThat(user.getIms()).extracting(Im::value).containsExactly("1", "2");
        assertThat(user.getPhotos()).extracting(Photo::value).containsExactly("1", "2");
        assertThat(user.getAddresses()).extracting(Address::formatted).containsExactly("1", "2");
        assertThat(user.getEntitlements()).extracting(Entitlement::value).containsExactly("1", "2");
        assertThat(user.getRoles()).extracting(Role::value).containsExactly("1", "2");
        assertThat(user.getX509Certificates())
                .extracting(X509Certificate::value)
                .containsExactly("1", "2");
    }

    @Test
    void withConsistentSchemas_extensionWithoutDataAndUnknownUri_areNotListed() {
        // S-3-10
        Resource read = READER.read("{\"schemas\":[\"urn:x:unknown\",\"" + Schemas.ENTERPRISE_USER + "\",\""
                + Schemas.USER + "\"],\"userName\":\"a\"}");

        assertThat(read.withConsistentSchemas().getSchemas()).isEqualTo(List.of(Schemas.USER));
    }

    @Test
    void withConsistentSchemas_unlistedExtensionWithData_isListed() {
        // S-3-10
        Resource read = READER.read("{\"schemas\":[\"" + Schemas.USER + "\"],\"userName\":\"a\",\""
                + Schemas.ENTERPRISE_USER + "\":{\"department\":\"d\"}}");

        assertThat(read.withConsistentSchemas().getSchemas()).isEqualTo(List.of(Schemas.USER, Schemas.ENTERPRISE_USER));
        assertThat(read.with("department", StringNode.valueOf("d")).extension(EnterpriseUser.TYPE))
                .hasValueSatisfying(e -> assertThat(e.getDepartment()).isEqualTo("d"));
    }
}
