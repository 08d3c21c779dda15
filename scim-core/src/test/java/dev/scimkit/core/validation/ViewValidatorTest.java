package dev.scimkit.core.validation;

import static dev.scimkit.core.Errors.json;
import static dev.scimkit.core.constraint.WellFormed.Form.HTTP_URL;
import static dev.scimkit.core.constraint.WellFormed.Form.LANGUAGE_TAG;
import static dev.scimkit.core.constraint.WellFormed.Form.PHONE_NUMBER;
import static dev.scimkit.core.constraint.WellFormed.Form.TIME_ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.constraint.WellFormed;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.ExtensionType;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.Email;
import dev.scimkit.core.user.EnterpriseUser;
import dev.scimkit.core.user.User;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.cfg.defs.PatternDef;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ViewValidatorTest {

    /** As in an application: constraints on the getters of its own view. */
    public static class Employee extends User {

        public Employee(ResourceType resourceType, ObjectNode tree) {
            super(resourceType, tree);
        }

        @Override
        @NotBlank
        public @Nullable String getDisplayName() {
            return super.getDisplayName();
        }

        @Override
        @WellFormed(LANGUAGE_TAG)
        public @Nullable String getLocale() {
            return super.getLocale();
        }

        @Override
        @WellFormed(TIME_ZONE)
        public @Nullable String getTimezone() {
            return super.getTimezone();
        }

        @Override
        @WellFormed(HTTP_URL)
        public @Nullable String getProfileUrl() {
            return super.getProfileUrl();
        }

        @Override
        @Size(max = 2)
        public List<@Valid Email> getEmails() {
            return super.getEmails();
        }

        public List<@WellFormed(PHONE_NUMBER) String> getHotlines() {
            return strings("hotlines");
        }

        @Valid
        public @Nullable StrictManager getEnterpriseUser() {
            return complex(Schemas.ENTERPRISE_USER, StrictManager::new);
        }
    }

    /** An extension with constraints of the application. */
    public static class StrictManager extends EnterpriseUser {

        static final ExtensionType<StrictManager> VIEW =
                new ExtensionType<>(Schemas.enterpriseUser(), StrictManager::new);

        public StrictManager(ObjectNode tree) {
            super(tree);
        }

        @Override
        @NotNull
        public EnterpriseUser.@Nullable Manager getManager() {
            return super.getManager();
        }

        @Override
        @Pattern(regexp = "[0-9]+", message = "must be digits")
        public @Nullable String getCostCenter() {
            return super.getCostCenter();
        }
    }

    private static final ViewValidator VALIDATOR = ViewValidator.standard();

    private static Employee employee(String attributes) {
        return ResourceReader.of(ResourceTypes.user())
                .read(json("{'userName':'a'," + attributes + "}"))
                .as(Employee::new);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'displayName':' ' | 'displayName' must not be blank",
                // RFC 7643 section 4.1
                "'displayName':'d','locale':'en-US' | ``",
                "'displayName':'d','locale':'en US' | 'locale' must be a language tag such as en-US",
                "'displayName':'d','locale':'en_US' | 'locale' must be a language tag such as en-US",
                // RFC 7643 section 4.1
                "'displayName':'d','timezone':'America/Los_Angeles' | ``",
                "'displayName':'d','timezone':'Mars' "
                        + "| 'timezone' must be the IANA name of a time zone such as America/Los_Angeles",
                "'displayName':'d','profileUrl':'HTTPS://example.com/x' | ``",
                "'displayName':'d','profileUrl':'ftp://example.com' "
                        + "| 'profileUrl' must be an absolute http or https URL",
                "'displayName':'d','profileUrl':'/x' | 'profileUrl' must be an absolute http or https URL",
                "'displayName':'d','emails':[{'value':'a'},{'value':'b'},{'value':'c'}] "
                        + "| 'emails' size must be between 0 and 2",
                "'displayName':'d','hotlines':['+12015550123','tel:+1-201-555-0123'] | ``",
                "'displayName':'d','hotlines':['+12015550123','911'] "
                        + "| 'hotlines[1]' must be a telephone number such as +12015550123",
                "'displayName':'d','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'costCenter':'x'} "
                        + "| 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter' must be digits; "
                        + "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager' must not be null"
            })
    void constraint_onAView_hasTheseDetails(String attributes, String details) {
        List<Violation> violations = VALIDATOR.check(employee(attributes));
        assertThat(String.join("; ", violations.stream().map(Violation::detail).toList()))
                .isEqualTo(details);
        assertThat(violations).allMatch(violation -> violation.rule() == Violation.Rule.CONSTRAINT);
    }

    @Test
    void messages_inAnotherLocale_areEnglish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(ViewValidator.standard().check(employee("'displayName':''")))
                    .extracting(Violation::detail)
                    .containsExactly("'displayName' must not be blank");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void validate_withViolation_throwsInvalidValueWithTheScimPath() {
        ValidationException thrown = catchThrowableOfType(
                ValidationException.class, () -> VALIDATOR.validate(employee("'displayName':'d','locale':'?'")));
        assertThat(thrown.error().scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(thrown.error().status()).isEqualTo(400);
        assertThat(thrown.error().path()).isEqualTo("locale");
    }

    @Test
    void extension_thatWasNamed_isValidated() {
        Resource user = ResourceReader.of(ResourceTypes.user())
                .read(json("{'userName':'a','" + Schemas.ENTERPRISE_USER + "':{'costCenter':'x','manager':{}}}"));
        ViewValidator withExtension = VALIDATOR.withExtension(StrictManager.VIEW);
        assertThat(VALIDATOR.check(user)).isEmpty();
        assertThat(withExtension.check(user))
                .extracting(Violation::path)
                .containsExactly(Schemas.ENTERPRISE_USER + ":costCenter", Schemas.ENTERPRISE_USER + ":manager");
        assertThat(withExtension.check(user.with(Schemas.ENTERPRISE_USER, null)))
                .isEmpty();
    }

    @Test
    void views_ofTheLibrary_haveNoConstraints() {
        assertThat(VALIDATOR.constrains(User.builder("a").build())).isFalse();
        assertThat(VALIDATOR.constrains(Group.builder("g").build())).isFalse();
        assertThat(VALIDATOR.constrains(employee("'displayName':'d'"))).isTrue();
    }

    @Test
    void hibernateValidator_onTheClassPath_isFound() {
        assertThat(ViewValidator.ifPresent()).isPresent();
    }

    @Test
    void programmaticMapping_ofARecordOfTheLibrary_isReportedByItsScimPath() {
        var configuration = jakarta.validation.Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
        var mapping = configuration.createConstraintMapping();
        mapping.type(Email.class)
                .field("value")
                .constraint(new PatternDef().regexp(".+@.+").message("must be an e-mail address"));
        mapping.type(EnterpriseUser.Manager.class).field("ref").constraint(new PatternDef().regexp("https:.*"));
        ViewValidator validator = ViewValidator.of(
                configuration.addMapping(mapping).buildValidatorFactory().getValidator());

        User user = ResourceReader.of(ResourceTypes.user())
                .read(json("{'userName':'a','emails':[{'value':'a@b'},{'value':'nobody'}],'" + Schemas.ENTERPRISE_USER
                        + "':{'manager':{'$ref':'x'}}}"))
                .as(User::new);

        assertThat(validator.constrains(user)).isTrue();
        assertThat(validator.withExtension(EnterpriseUser.TYPE).check(user))
                .extracting(Violation::path)
                .containsExactly("emails[1].value", Schemas.ENTERPRISE_USER + ":manager.$ref");
    }
}
