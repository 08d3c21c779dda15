package dev.scimkit.server.access.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the signature and the claims of tokens with Nimbus JOSE+JWT. */
final class TokenVerifier {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    /** Most servers do not accept longer headers. */
    private static final int MAX_LENGTH = 16_384;

    private final JWTProcessor<SecurityContext> processor;

    TokenVerifier(PublishedKeys keys, Set<JWSAlgorithm> algorithms, ExpectedClaims expected) {
        DefaultJWTProcessor<SecurityContext> checks = new DefaultJWTProcessor<>();
        checks.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        checks.setJWSKeySelector(
                new JWSVerificationKeySelector<>(algorithms, (wanted, context) -> keys.matching(wanted)));
        checks.setJWTClaimsSetVerifier(expected);
        this.processor = checks;
    }

    /** Returns the claims, or empty if the token is invalid for any reason. */
    Optional<Map<String, Object>> claims(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        @Nullable SecurityContext none = null;
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            Map<String, Object> claims = processor.process(jwt, none).toJSONObject();
            return hasSubject(jwt) ? Optional.of(claims) : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException refused) {
            // The message may quote the token, so only its kind is logged, which helps during setup.
            LOG.debug("An access token is invalid: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Whether {@code sub} is a text; the library also takes numbers and empty texts (RFC 7519 section 4.1.2). */
    private static boolean hasSubject(SignedJWT jwt) {
        return jwt.getPayload().toJSONObject().get("sub") instanceof String subject && !subject.isBlank();
    }
}
