package dev.scimkit.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is exactly one DER-encoded X.509 certificate in base64, as {@code x509Certificates.value} holds (RFC 7643
 * section 4.1.2).
 *
 * <p>Null is valid, as it is for every constraint but those that ask for a value.
 */
@Documented
@Constraint(validatedBy = DerCertificateCheck.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface DerCertificate {

    /** {@return what is said when the value is another} */
    String message() default "must be one DER-encoded X.509 certificate in base64";

    /** {@return the groups that ask for it; none for the default group} */
    Class<?>[] groups() default {};

    /** {@return what the application attaches to it} */
    Class<? extends Payload>[] payload() default {};
}
