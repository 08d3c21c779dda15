package dev.scimkit.server.access.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
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

    /** Longer ones do not fit into the header of a request as most servers take it. */
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

    /** The claims; empty when the token is not good, whatever the reason. */
    Optional<Map<String, Object>> claims(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        @Nullable SecurityContext none = null;
        try {
            return Optional.of(processor.process(token, none).toJSONObject());
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException refused) {
            // The reason, which may quote the token, is told to nobody; its kind helps whoever sets a server up.
            LOG.debug("An access token is not good: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
