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
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text is the name of a time zone such as {@code America/Los_Angeles}, as in {@code timezone} (RFC 7643 section
 * 4.1.1).
 *
 * <p>Null is valid, as for every constraint that does not require a value.
 */
@Documented
@Constraint(validatedBy = IanaTimeZone.Check.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface IanaTimeZone {

    /** {@return the message for an invalid value} */
    String message() default "must be the IANA name of a time zone such as America/Los_Angeles";

    /** {@return the groups of the constraint; empty for the default group} */
    Class<?>[] groups() default {};

    /** {@return the payload of the application} */
    Class<? extends Payload>[] payload() default {};

    /** Accepts the names of time zones in the Java runtime's copy of the IANA database. */
    final class Check implements ConstraintValidator<IanaTimeZone, CharSequence> {

        private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

        /** Called by the Bean Validation provider. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || NAMES.contains(value.toString());
        }
    }
}
