package dev.scimkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.ServiceProviderConfig;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.Address;
import dev.scimkit.core.user.Email;
import dev.scimkit.core.user.EnterpriseUser;
import dev.scimkit.core.user.GroupMembership;
import dev.scimkit.core.user.PhoneNumber;
import dev.scimkit.core.user.Photo;
import dev.scimkit.core.user.User;
import dev.scimkit.core.user.X509Certificate;
import dev.scimkit.core.validation.SchemaValidator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Representations with the same attributes as those in RFC 7643 section 8, in data of our own. */
class GoldenFilesTest {

    private static final Map<String, ResourceType> TYPES = Map.of(
            "user", ResourceTypes.user(),
            "group", ResourceTypes.group(),
            "service", ResourceTypes.serviceProviderConfig());

    private static byte[] load(String file) throws IOException {
        try (InputStream json = GoldenFilesTest.class.getResourceAsStream("/golden/" + file + ".json")) {
            return json.readAllBytes();
        }
    }

    private static Resource read(String file) throws IOException {
        return ResourceReader.of(TYPES.get(file.split("-")[0]))
                .unknownAttributes(ResourceReader.UnknownAttributes.REFUSE)
                .read(load(file));
    }

    @ParameterizedTest
    @DisplayName("S-8-01 to S-8-05, P-3.8-11: parses, validates, and is written with all that was read")
    @CsvSource({"user-minimal", "user-full", "user-enterprise", "group", "service-provider-config"})
    void representation_readValidatedAndWritten_isUnchanged(String file) throws IOException {
        Resource resource = read(file);
        assertThat(SchemaValidator.of(resource.resourceType()).checkCreate(resource))
                .isEmpty();
        assertThat(JsonReader.standard().read(resource.toJsonBytes()))
                .isEqualTo(JsonReader.standard().read(load(file)));
        assertThat(resource.withConsistentSchemas()).isSameAs(resource);
    }

    @Test
    void fullUser_throughItsView_showsEveryAttribute() throws IOException {
        // RFC 7643 sections 1, 4.1 and 4.1.2
        User user = read("user-full").as(User::new);
        assertThat(user.getUserName()).isEqualTo("lmoreau@example.com");
        assertThat(user.getName().formatted()).isEqualTo("Dr. Lucie Anne Moreau, MBA");
        assertThat(user.getName().familyName()).isEqualTo("Moreau");
        assertThat(user.getName().givenName()).isEqualTo("Lucie");
        assertThat(user.getName().middleName()).isEqualTo("Anne");
        assertThat(user.getName().honorificPrefix()).isEqualTo("Dr.");
        assertThat(user.getName().honorificSuffix()).isEqualTo("MBA");
        assertThat(user.getEmails())
                .containsExactly(
                        new Email("lmoreau@example.com", null, "work", true),
                        new Email("lucie@moreau.example.org", null, "home", null));
        assertThat(user.getAddresses().get(0))
                .isEqualTo(new Address(
                        "450 Harbor View Road\nFloor 7\nPortland, OR 97201 USA",
                        "450 Harbor View Road\nFloor 7",
                        "Portland",
                        "OR",
                        "97201",
                        "US",
                        "work",
                        true));
        assertThat(user.getPhoneNumbers()).extracting(PhoneNumber::type).containsExactly("work", "mobile");
        assertThat(user.getIms()).hasSize(1);
        assertThat(user.getPhotos()).extracting(Photo::type).containsExactly("photo", "thumbnail");
        assertThat(user.getGroups()).extracting(GroupMembership::display).contains("Staff");
        assertThat(user.getGroups().get(0).ref()).startsWith("https://scim.example.com/v2/Groups/");
        assertThat(user.getX509Certificates())
                .extracting(X509Certificate::value)
                .allSatisfy(
                        value -> assertThat(Base64.getDecoder().decode(value)).hasSize(820));
        assertThat(user.getActive()).isTrue();
        assertThat(user.getPassword()).isEqualTo("correct-horse-7");
        assertThat(user.getLocale()).isEqualTo("en-US");
        assertThat(user.getPreferredLanguage()).isEqualTo("en-US");
        assertThat(user.getTimezone()).isEqualTo("America/Los_Angeles");
        assertThat(user.getProfileUrl()).isEqualTo("https://people.example.com/lmoreau");
        assertThat(user.getTitle()).isEqualTo("Harbor Guide");
        assertThat(user.getUserType()).isEqualTo("Employee");
        assertThat(user.getNickName()).isEqualTo("Lu");
        assertThat(user.getDisplayName()).isEqualTo("Lucie Moreau");
        assertThat(user.getEntitlements()).isEmpty();
        assertThat(user.getRoles()).isEmpty();
        assertThat(user.toBuilder().build()).isEqualTo(user);
    }

    @Test
    void enterpriseUser_throughItsView_showsEveryAttribute() throws IOException {
        // S-3.2-06, S-4.3-01
        EnterpriseUser enterprise =
                read("user-enterprise").extension(EnterpriseUser.TYPE).orElseThrow();
        assertThat(enterprise.getEmployeeNumber()).isEqualTo("10482");
        assertThat(enterprise.getCostCenter()).isEqualTo("6310");
        assertThat(enterprise.getOrganization()).isEqualTo("Pacific Harbors");
        assertThat(enterprise.getDivision()).isEqualTo("Visitor Services");
        assertThat(enterprise.getDepartment()).isEqualTo("Guided Tours");
        assertThat(enterprise.getManager())
                .isEqualTo(new EnterpriseUser.Manager(
                        "0d6a3b5c-7e21-4f98-8c3d-2b9e1f7a5c40",
                        "../Users/0d6a3b5c-7e21-4f98-8c3d-2b9e1f7a5c40",
                        "Tomas Keller"));
        assertThat(enterprise.toBuilder().build()).isEqualTo(enterprise);
    }

    @Test
    void group_fromItsGoldenFile_showsItsMembers() throws IOException {
        // RFC 7643 sections 2.3 and 4.2
        Group group = read("group").as(Group::new);
        assertThat(group.getDisplayName()).isEqualTo("Harbor Guides");
        assertThat(group.getMembers()).extracting(Member::display).containsExactly("Lucie Moreau", "Tomas Keller");
        assertThat(group.toBuilder().addMember(Member.group("g")).build().getMembers())
                .last()
                .isEqualTo(new Member("g", null, "Group", null));
    }

    @Test
    void serviceProviderConfig_fromItsGoldenFile_showsWhatIsSupported() throws IOException {
        // RFC 7643 section 5
        ServiceProviderConfig config = read("service-provider-config").as(ServiceProviderConfig::new);
        assertThat(config.getPagination())
                .isEqualTo(new ServiceProviderConfig.Pagination(true, true, "index", 50, 200, 3600));
        assertThat(config.getAuthenticationSchemes())
                .extracting(ServiceProviderConfig.AuthenticationScheme::primary)
                .containsExactly(true, null);
        assertThat(config.getBulkMaxPayloadSize()).isEqualTo(1_048_576);
    }

    @Test
    @DisplayName("S-8-06: the list of resource types parses")
    void resourceTypes_fromTheirGoldenFile_areRead() throws IOException {
        ListResponse list = ListResponse.read(JsonReader.standard().readObject(load("resource-types")));
        ResourceType user =
                ResourceType.read(list.resources().get(0), List.of(Schemas.user(), Schemas.enterpriseUser()));
        assertThat(user.endpoint()).isEqualTo("/Users");
        assertThat(user.extensions().get(0).required()).isTrue();
        assertThat(list.totalResults()).isEqualTo(2);
    }
}
