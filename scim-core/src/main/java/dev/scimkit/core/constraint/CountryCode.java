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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text is the code of a country such as {@code US} (ISO 3166-1 alpha-2), as in {@code addresses.country} (RFC 7643
 * section 4.1.2).
 *
 * <p>Null is valid, as for every constraint that does not require a value.
 */
@Documented
@Constraint(validatedBy = CountryCode.Check.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CountryCode {

    /** {@return the message for an invalid value} */
    String message() default "must be the two-letter code of a country such as US";

    /** {@return the groups of the constraint; empty for the default group} */
    Class<?>[] groups() default {};

    /** {@return the payload of the application} */
    Class<? extends Payload>[] payload() default {};

    /** Accepts the country codes that the Java runtime knows, in either case. */
    final class Check implements ConstraintValidator<CountryCode, CharSequence> {

        private static final Set<String> CODES = Set.copyOf(Set.of(Locale.getISOCountries()));

        /** Called by the Bean Validation provider. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || CODES.contains(value.toString().toUpperCase(Locale.ROOT));
        }
    }
}
