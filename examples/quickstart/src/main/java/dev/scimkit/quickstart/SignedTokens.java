package dev.scimkit.quickstart;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * Issues access tokens as JWTs (RFC 9068). Each start creates a new key.
 *
 * @param issuer the URL of the authorization server
 * @param key the key that signs them
 * @param clock the clock for their expiry
 */
record SignedTokens(String issuer, ECKey key, Clock clock) {

    /** The audience of the tokens: this server. */
    static final String AUDIENCE = "scimkit-quickstart";

    /** How long a token is valid. */
    static final Duration LIFETIME = Duration.ofHours(1);

    private static final String ORGANIZATION = "urn:zitadel:iam:user:resourceowner:id";

    static SignedTokens of(String issuer, Clock clock) throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256)
                .keyID(UUID.randomUUID().toString())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        return new SignedTokens(issuer, key, clock);
    }

    JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    String issue(ServiceUser serviceUser) throws JOSEException {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(serviceUser.id())
                .claim("client_id", serviceUser.name())
                .claim(ORGANIZATION, serviceUser.organization())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType("at+jwt"))
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
