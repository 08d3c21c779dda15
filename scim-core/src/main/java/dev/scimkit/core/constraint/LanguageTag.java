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
 * The text is a language tag such as {@code en-US} (BCP 47), as {@code locale} holds (RFC 7643 section 4.1.1).
 *
 * <p>Null is valid, as it is for every constraint but those that ask for a value.
 */
@Documented
@Constraint(validatedBy = LanguageTag.Check.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {

    /** {@return whether an underscore may stand for a hyphen, as some clients send it} */
    boolean underscores() default false;

    /** {@return what is said when the value is another} */
    String message() default "must be a language tag such as en-US";

    /** {@return the groups that ask for it; none for the default group} */
    Class<?>[] groups() default {};

    /** {@return what the application attaches to it} */
    Class<? extends Payload>[] payload() default {};

    /** Looks for well-formed language tags. */
    final class Check implements ConstraintValidator<LanguageTag, CharSequence> {

        private static final int MAX_LENGTH = 100;

        private boolean underscores;

        /** Makes one, for a Bean Validation provider. */
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
