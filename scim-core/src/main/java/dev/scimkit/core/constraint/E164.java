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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text is a telephone number in the form of E.164, such as {@code +12015550123}.
 *
 * <p>Null is valid, as for every constraint that does not require a value.
 */
@Documented
@Constraint(validatedBy = E164.Check.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface E164 {

    /** {@return whether a tel URI (RFC 3966) of such a number is accepted too, as in {@code tel:+1-201-555-0123}} */
    boolean telUri() default true;

    /** {@return the message for an invalid value} */
    String message() default "must be a telephone number such as +12015550123";

    /** {@return the groups of the constraint; empty for the default group} */
    Class<?>[] groups() default {};

    /** {@return the payload of the application} */
    Class<? extends Payload>[] payload() default {};

    /** Accepts E.164 numbers, bare or in tel URIs. */
    final class Check implements ConstraintValidator<E164, CharSequence> {

        private static final int MAX_LENGTH = 100;
        private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{1,14}");
        private static final Pattern SEPARATORS = Pattern.compile("[-.()]");

        private boolean telUri;

        /** Called by the Bean Validation provider. */
        public Check() {}

        @Override
        public void initialize(E164 constraint) {
            telUri = constraint.telUri();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || isNumber(value.toString());
        }

        private boolean isNumber(String text) {
            boolean uri = telUri && text.regionMatches(true, 0, "tel:", 0, 4) && text.length() <= MAX_LENGTH;
            String number = uri ? SEPARATORS.matcher(text.substring(4)).replaceAll("") : text;
            return NUMBER.matcher(number).matches();
        }
    }
}
