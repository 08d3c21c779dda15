package dev.scimkit.core;

import static dev.scimkit.core.Errors.json;
import static dev.scimkit.core.constraint.WellFormed.Form.LANGUAGE_TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.constraint.WellFormed;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.schema.ScimAttribute;
import dev.scimkit.core.schema.ScimSchema;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.core.user.Email;
import dev.scimkit.core.user.EnterpriseUser;
import dev.scimkit.core.user.Name;
import dev.scimkit.core.user.User;
import dev.scimkit.core.validation.SchemaValidator;
import dev.scimkit.core.validation.ViewValidator;
import dev.scimkit.core.validation.Violation;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The Java snippets of docs/core.md. {@code GuideSnippetsTest} in the quickstart compares them with the guide. */
class GuideTest {

    @ScimSchema(id = "urn:example:params:scim:schemas:2.0:Device", description = "A thing with a plug.")
    record Device(
            @ScimAttribute(required = true, uniqueness = Uniqueness.SERVER)
            String serialNumber,

            List<String> tags) {}

    public static class Employee extends User {

        public Employee(ResourceType resourceType, ObjectNode tree) {
            super(resourceType, tree);
        }

        @Override
        @NotNull
        @WellFormed(LANGUAGE_TAG)
        public @Nullable String getLocale() {
            return super.getLocale();
        }
    }

    private static User user() {
        User user = User.builder("lmoreau")
                .name(Name.of("Lucie", "Moreau"))
                .addEmail(Email.of("lmoreau@example.com", "work").asPrimary())
                .enterprise(EnterpriseUser.builder().department("Guided Tours").build())
                .build();
        return user;
    }

    @Test
    void building_asInTheGuide_givesItsJson() throws IOException {
        User user = user();
        User renamed = user.toBuilder().userName("lucie").build();
        Optional<EnterpriseUser> enterprise = user.extension(EnterpriseUser.TYPE);

        assertThat(guide().replace("\n ", "")).contains(user.toJson());
        assertThat(enterprise.orElseThrow().getDepartment()).isEqualTo("Guided Tours");
        assertThat(renamed.getUserName()).isEqualTo("lucie");
        assertThat(renamed.getEmails()).isEqualTo(user.getEmails());
    }

    @Test
    void reading_namesInAnotherCase_normalizesThem() {
        ResourceReader reader = ResourceReader.of(ResourceTypes.user());
        User read = reader.read("{\"UserName\":\"lmoreau\",\"emails\":[],\"shoeSize\":43}")
                .as(User::new);
        ResourceReader strict = reader.unknownAttributes(ResourceReader.UnknownAttributes.REFUSE);

        assertThat(read.tree().propertyNames()).containsExactly("userName", "shoeSize");
        assertThat(Errors.errorOf(() -> strict.read(read.toJson())).path()).isEqualTo("shoeSize");
    }

    @Test
    void ownType_ofARecord_isDerivedFromIt() {
        Schema schema = Schema.of(Device.class);
        ResourceType devices =
                ResourceType.builder("Device", "/Devices", schema).build();

        assertThat(devices.attribute("serialNumber").orElseThrow().required()).isTrue();
    }

    @Test
    void schemaDocuments_ofAnApplication_areReadAndWritten() {
        Schema badge = Schema.read("""
                {"id": "urn:example:params:scim:schemas:2.0:Badge", "name": "Badge",
                 "attributes": [{"name": "color", "required": true, "canonicalValues": ["red", "green"]}]}
                """);
        ResourceType badges = ResourceType.read("""
                {"name": "Badge", "endpoint": "/Badges", "schema": "urn:example:params:scim:schemas:2.0:Badge"}
                """, List.of(badge));
        ObjectNode document = badge.toTree();

        assertThat(badges.attribute("COLOR").orElseThrow().required()).isTrue();
        assertThat(badges.attribute("shade")).isEmpty();
        assertThat(Schema.read(document)).isEqualTo(badge);
    }

    @Test
    void validating_invalidResources_reportsPathAndRule() {
        ResourceReader reader = ResourceReader.of(ResourceTypes.user());
        String head = "{'schemas':['" + Schemas.USER + "'],'userName':'a'";
        Resource request = reader.read(json(head + ",'id':'x','password':'p'}"));
        Resource secondRequest = reader.read(json(head + "}"));
        Resource broken = reader.read(json(head + ",'emails':[{'value':1}],'active':'yes'}"));

        SchemaValidator validator = SchemaValidator.of(ResourceTypes.user());
        Resource toStore = validator.acceptCreate(request);
        Resource replacement = validator.acceptReplace(secondRequest, toStore);
        List<Violation> violations = validator.checkCreate(broken);

        assertThat(replacement.tree().propertyNames()).containsExactlyInAnyOrder("schemas", "userName", "password");
        assertThat(violations)
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactlyInAnyOrder("emails[0].value TYPE", "active TYPE");
    }

    @Test
    void validating_anInvalidView_reportsTheScimPath() {
        User user = user();
        ScimException thrown = catchThrowableOfType(ScimException.class, () -> {
            ViewValidator views = ViewValidator.standard();
            views.validate(user.as(Employee::new));
        });
        assertThat(thrown.error().scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(thrown.error().path()).isEqualTo("locale");
        assertThat(thrown.error().detail()).isEqualTo("'locale' must not be null");
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/core.md"));
    }
}
