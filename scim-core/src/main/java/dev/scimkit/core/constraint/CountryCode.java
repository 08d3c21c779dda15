package dev.scimkit.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is the code of a country such as {@code US} (ISO 3166-1 alpha-2), as {@code addresses.country} holds (RFC 7643
 * section 4.1.2).
 *
 * <p>Null is valid, as it is for every constraint but those that ask for a value.
 */
@Documented
@Constraint(validatedBy = CountryCodeCheck.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CountryCode {

    /** {@return what is said when the value is another} */
    String message() default "must be the two-letter code of a country such as US";

    /** {@return the groups that ask for it; none for the default group} */
    Class<?>[] groups() default {};

    /** {@return what the application attaches to it} */
    Class<? extends Payload>[] payload() default {};
}
