package dev.scimkit.server.access.jwt;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;

/** Checks the claims of a token: issuer, audience, subject and times. */
final class ExpectedClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

    private final Clock clock;

    @SuppressWarnings("JavaUtilDate") // the type that Nimbus asks for
    ExpectedClaims(String issuer, Set<String> audience, Duration clockSkew, Clock clock) {
        super(audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp", "sub"), Set.of());
        this.clock = clock;
        setMaxClockSkew((int) clockSkew.toSeconds());
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // the type that Nimbus asks for
    protected Date currentTime() {
        return Date.from(clock.instant());
    }
}
