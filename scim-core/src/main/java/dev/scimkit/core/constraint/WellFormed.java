package dev.scimkit.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The text has a form that another standard defines, such as a language tag: {@code @WellFormed(LANGUAGE_TAG)}.
 *
 * <p>Null is valid: {@code @NotNull} refuses a missing value.
 */
@Documented
@Constraint(validatedBy = WellFormed.Check.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface WellFormed {

    /** {@return the required form} */
    Form value();

    /** {@return the message for an invalid value; {@code {value}} stands for the description of the form} */
    String message() default "must be {value}";

    /** {@return the groups of the constraint; empty for the default group} */
    Class<?>[] groups() default {};

    /** {@return the payload of the application} */
    Class<? extends Payload>[] payload() default {};

    /** The forms of texts. */
    enum Form {

        /** The code of a country (ISO 3166-1 alpha-2), in either case, as in {@code addresses.country}. */
        COUNTRY_CODE("the two-letter code of a country such as US"),

        /** Exactly one DER-encoded X.509 certificate in base64, as in {@code x509Certificates.value}. */
        DER_CERTIFICATE("one DER-encoded X.509 certificate in base64"),

        /** A telephone number in the form of E.164, such as {@code +12015550123}. */
        E164("a telephone number such as +12015550123"),

        /** An absolute URL with the scheme http or https and a host. */
        HTTP_URL("an absolute http or https URL"),

        /** An absolute URL with the scheme https and a host. */
        HTTPS_URL("an absolute https URL"),

        /** A language tag such as {@code en-US} (BCP 47), as in {@code locale} (RFC 7643 section 4.1.1). */
        LANGUAGE_TAG("a language tag such as en-US"),

        /** A language tag, or a locale with underscores such as {@code en_US}, as some clients send. */
        LOCALE("a language tag such as en-US"),

        /** A number in the form of E.164, bare or as a tel URI (RFC 3966) such as {@code tel:+1-201-555-0123}. */
        PHONE_NUMBER("a telephone number such as +12015550123"),

        /** The IANA name of a time zone, as in {@code timezone} (RFC 7643 section 4.1.1). */
        TIME_ZONE("the IANA name of a time zone such as America/Los_Angeles");

        private final String description;

        Form(String description) {
            this.description = description;
        }

        /** {@return what a text must be, for messages} */
        @Override
        public String toString() {
            return description;
        }
    }

    /** Accepts texts of the required form. */
    final class Check implements ConstraintValidator<WellFormed, CharSequence> {

        private Predicate<String> test = text -> true;

        /** Called by the Bean Validation provider. */
        public Check() {}

        @Override
        public void initialize(WellFormed constraint) {
            test = WellFormedText.test(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || test.test(value.toString());
        }
    }
}
