package dev.scimkit.core.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Looks for absolute http and https URLs. */
public final class HttpUrlCheck implements ConstraintValidator<HttpUrl, CharSequence> {

    private boolean httpsOnly;

    /** Makes one, for a Bean Validation provider. */
    public HttpUrlCheck() {}

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
