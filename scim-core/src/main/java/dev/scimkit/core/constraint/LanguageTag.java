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
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text is a language tag such as {@code en-US} (BCP 47), as in {@code locale} (RFC 7643 section 4.1.1).
 *
 * <p>Null is valid, as for every constraint that does not require a value.
 */
@Documented
@Constraint(validatedBy = LanguageTag.Check.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {

    /** {@return whether to accept an underscore instead of a hyphen, as some clients send} */
    boolean underscores() default false;

    /** {@return the message for an invalid value} */
    String message() default "must be a language tag such as en-US";

    /** {@return the groups of the constraint; empty for the default group} */
    Class<?>[] groups() default {};

    /** {@return the payload of the application} */
    Class<? extends Payload>[] payload() default {};

    /** Accepts well-formed language tags. */
    final class Check implements ConstraintValidator<LanguageTag, CharSequence> {

        private static final int MAX_LENGTH = 100;

        private boolean underscores;

        /** Called by the Bean Validation provider. */
        public Check() {}

        @Override
        public void initialize(LanguageTag constraint) {
            underscores = constraint.underscores();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || isTag(underscores ? value.toString().replace('_', '-') : value.toString());
        }

        static boolean isTag(String text) {
            if (text.isEmpty() || text.length() > MAX_LENGTH || text.indexOf('_') >= 0) {
                return false;
            }
            try {
                new Locale.Builder().setLanguageTag(text);
                return true;
            } catch (IllformedLocaleException illFormed) {
                return false;
            }
        }
    }
}
