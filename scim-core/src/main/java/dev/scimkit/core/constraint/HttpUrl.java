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
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The text is an absolute URL with the scheme http or https and a host.
 *
 * <p>Null is valid, as for every constraint that does not require a value.
 */
@Documented
@Constraint(validatedBy = HttpUrl.Check.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface HttpUrl {

    /** {@return whether to accept https only} */
    boolean httpsOnly() default false;

    /** {@return the message for an invalid value} */
    String message() default "must be an absolute http or https URL";

    /** {@return the groups of the constraint; empty for the default group} */
    Class<?>[] groups() default {};

    /** {@return the payload of the application} */
    Class<? extends Payload>[] payload() default {};

    /** Accepts absolute http and https URLs. */
    final class Check implements ConstraintValidator<HttpUrl, CharSequence> {

        private boolean httpsOnly;

        /** Called by the Bean Validation provider. */
        public Check() {}

        @Override
        public void initialize(HttpUrl constraint) {
            httpsOnly = constraint.httpsOnly();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || isUrl(value.toString());
        }

        private boolean isUrl(String text) {
            try {
                URI uri = new URI(text);
                String scheme = uri.getScheme();
                String host = uri.getHost();
                return scheme != null
                        && host != null
                        && !host.isEmpty()
                        && ("https".equalsIgnoreCase(scheme) || (!httpsOnly && "http".equalsIgnoreCase(scheme)));
            } catch (URISyntaxException malformed) {
                return false;
            }
        }
    }
}
