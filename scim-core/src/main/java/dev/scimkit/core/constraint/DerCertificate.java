package dev.scimkit.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The text is exactly one DER-encoded X.509 certificate in base64, as in {@code x509Certificates.value} (RFC 7643
 * section 4.1.2).
 *
 * <p>Null is valid, as for every constraint that does not require a value.
 */
@Documented
@Constraint(validatedBy = DerCertificate.Check.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface DerCertificate {

    /** {@return the message for an invalid value} */
    String message() default "must be one DER-encoded X.509 certificate in base64";

    /** {@return the groups of the constraint; empty for the default group} */
    Class<?>[] groups() default {};

    /** {@return the payload of the application} */
    Class<? extends Payload>[] payload() default {};

    /** Accepts one X.509 certificate without anything after it. */
    final class Check implements ConstraintValidator<DerCertificate, CharSequence> {

        private static final int SEQUENCE = 0x30;

        /** Called by the Bean Validation provider. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null
                    || isCertificate(value.toString().replace('-', '+').replace('_', '/'));
        }

        private static boolean isCertificate(String base64) {
            try {
                byte[] der = Base64.getDecoder().decode(base64);
                ByteArrayInputStream rest = new ByteArrayInputStream(der);
                // The factory would also read PEM, which does not start with this byte.
                return der.length > 0
                        && der[0] == SEQUENCE
                        && CertificateFactory.getInstance("X.509").generateCertificate(rest) != null
                        && rest.available() == 0;
            } catch (IllegalArgumentException | CertificateException malformed) {
                return false;
            }
        }
    }
}
