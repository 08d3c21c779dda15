package dev.scimkit.quickstart.oauth;

import dev.scimkit.server.access.serviceuser.ServiceUser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Makes codes from approvals, and refresh tokens from codes and earlier refresh tokens (RFC 6749 sections 4.1 and 6). A
 * code is valid once and for a minute. A refresh token is valid once; if an old one appears again, somebody has stolen it
 * or its successor, and the grant ends (RFC 9700 section 4.14.2). So it does if a code appears again.
 *
 * @param grants where grants are kept
 * @param clock the clock for their expiry
 */
record ApprovedGrants(Grants grants, Clock clock) {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);

    /** A client that does not refresh for so long must be approved again. */
    private static final Duration REFRESH_LIFETIME = Duration.ofDays(90);

    /** Makes a code for a request that an administrator has approved. */
    String approve(AuthorizationRequest request) {
        GrantToken code = GrantToken.ofNewGrant();
        Instant now = clock.instant();
        Grant grant = new Grant(
                code.grantId(),
                request.client().id(),
                code.secretHash(),
                now.plus(CODE_LIFETIME),
                request.redirectUri(),
                request.challenge());
        grants.add(grant, now);
        return code.text();
    }

    /** Exchanges a code for the first refresh token. */
    GrantToken exchange(ServiceUser client, Form form) {
        Grant grant = current(client, form.required("code"), true);
        if (!grant.redirectUri().equals(form.value("redirect_uri"))) {
            throw ended(grant, "redirect_uri must be the one that the code was requested with");
        }
        if (!isVerified(grant.challenge(), form.value("code_verifier"))) {
            throw ended(grant, "code_verifier does not match the code_challenge that the code was requested with");
        }
        return next(grant);
    }

    /** Exchanges a refresh token for the next one. */
    GrantToken refresh(ServiceUser client, Form form) {
        return next(current(client, form.required("refresh_token"), false));
    }

    /** Ends the grant of a refresh token (RFC 7009); an unknown token needs no revocation. */
    void revoke(ServiceUser client, Form form) {
        String text = form.required("token");
        if (text.indexOf('.') != text.lastIndexOf('.')) {
            throw new OAuthException(
                    400, "unsupported_token_type", "revoke the refresh token: its access tokens end with it");
        }
        GrantToken.parse(text)
                .flatMap(token -> grants.find(token.grantId()))
                .filter(grant -> grant.serviceUser().equals(client.id()))
                .ifPresent(grant -> grants.remove(grant.id()));
    }

    /** Whether access tokens of a grant are still valid. */
    boolean isInForce(String grantId) {
        return grants.find(grantId).isPresent();
    }

    private Grant current(ServiceUser client, String text, boolean code) {
        GrantToken token = GrantToken.parse(text).orElseThrow(ApprovedGrants::unknown);
        Grant grant = grants.find(token.grantId())
                .filter(found -> found.serviceUser().equals(client.id()))
                .orElseThrow(ApprovedGrants::unknown);
        if (!token.isCurrent(grant) || grant.isCode() != code) {
            throw usedTwice(grant);
        }
        if (!clock.instant().isBefore(grant.expires())) {
            throw ended(grant, "the code or refresh token has expired");
        }
        return grant;
    }

    private GrantToken next(Grant grant) {
        GrantToken token = GrantToken.of(grant.id());
        if (!grants.replace(grant, grant.refreshed(token, clock.instant().plus(REFRESH_LIFETIME)))) {
            throw usedTwice(grant);
        }
        return token;
    }

    /** Without a challenge there must be no verifier, or a stolen code could be used without one (RFC 9700 section 2.1.1). */
    private static boolean isVerified(String challenge, String verifier) {
        if (challenge.isEmpty() || verifier.isEmpty()) {
            return challenge.isEmpty() && verifier.isEmpty();
        }
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(GrantToken.sha256(verifier));
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), challenge.getBytes(StandardCharsets.US_ASCII));
    }

    private OAuthException usedTwice(Grant grant) {
        return ended(grant, "the code or refresh token was used before; an administrator must approve again");
    }

    private OAuthException ended(Grant grant, String reason) {
        grants.remove(grant.id());
        return new OAuthException(400, "invalid_grant", reason);
    }

    private static OAuthException unknown() {
        return new OAuthException(
                400, "invalid_grant", "the code or refresh token is unknown, or belongs to another client");
    }
}
