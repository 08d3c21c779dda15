package dev.scimkit.core.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Looks for one X.509 certificate and nothing after it. */
public final class DerCertificateCheck implements ConstraintValidator<DerCertificate, CharSequence> {

    private static final int SEQUENCE = 0x30;

    /** Makes one, for a Bean Validation provider. */
    public DerCertificateCheck() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || isCertificate(value.toString().replace('-', '+').replace('_', '/'));
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
