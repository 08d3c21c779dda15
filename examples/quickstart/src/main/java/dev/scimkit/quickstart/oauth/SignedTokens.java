package dev.scimkit.quickstart.oauth;

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
import dev.scimkit.quickstart.configuration.StartupException;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * Issues access tokens as JWTs (RFC 9068). The key is kept with the grants, so that tokens survive a restart.
 *
 * @param issuer the URL of the authorization server
 * @param key the key that signs them
 * @param clock the clock for their expiry
 */
record SignedTokens(String issuer, ECKey key, Clock clock) {

    /** The audience of the tokens: this server. */
    static final String AUDIENCE = "scimkit-quickstart";

    /** The scope of all tokens: what the service user may do. */
    static final String SCOPE = "scim";

    /** The claim with the id of the grant that a token belongs to; a token for client credentials has none. */
    static final String GRANT = "urn:scimkit:quickstart:grant";

    /** How long a token is valid. */
    static final Duration LIFETIME = Duration.ofHours(1);

    private static final String ORGANIZATION = "urn:zitadel:iam:user:resourceowner:id";

    static SignedTokens of(String issuer, Grants grants, Clock clock) {
        try {
            return new SignedTokens(issuer, ECKey.parse(grants.signingKey(SignedTokens::newKey)), clock);
        } catch (ParseException notAKey) {
            throw new StartupException("the key that signs access tokens cannot be read");
        }
    }

    private static String newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate()
                    .toJSONString();
        } catch (JOSEException noKey) {
            throw new IllegalStateException("Every JDK has P-256", noKey);
        }
    }

    JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    /** Issues a token; the id of the grant is empty for client credentials. */
    String issue(ServiceUser serviceUser, String grantId) throws JOSEException {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(serviceUser.id())
                .claim("client_id", serviceUser.name())
                .claim("scope", SCOPE)
                .claim(GRANT, grantId.isEmpty() ? null : grantId)
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
