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
 * The text is exactly one DER-encoded X.509 certificate in base64, as {@code x509Certificates.value} holds (RFC 7643
 * section 4.1.2).
 *
 * <p>Null is valid, as it is for every constraint but those that ask for a value.
 */
@Documented
@Constraint(validatedBy = DerCertificate.Check.class)
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

    /** Looks for one X.509 certificate and nothing after it. */
    final class Check implements ConstraintValidator<DerCertificate, CharSequence> {

        private static final int SEQUENCE = 0x30;

        /** Makes one, for a Bean Validation provider. */
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
                // The factory reads PEM as well, which does not begin like this.
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
