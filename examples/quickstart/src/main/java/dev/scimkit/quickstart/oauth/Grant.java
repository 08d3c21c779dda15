package dev.scimkit.quickstart.oauth;

import java.time.Instant;

/**
 * What an administrator has approved: a client may get access tokens. First it has a code, then one refresh token after
 * another, of which only the last one is valid.
 *
 * @param id its id, which is part of the code, of each refresh token and of each access token
 * @param serviceUser the id of the service user that is the client
 * @param secretHash the SHA-256 of the secret part of the current code or refresh token, in hexadecimal
 * @param expires when that expires
 * @param redirectUri the redirect URI of the code; empty once it was exchanged
 * @param challenge the code challenge of the code (RFC 7636 section 4.2); empty if there is none
 */
record Grant(String id, String serviceUser, String secretHash, Instant expires, String redirectUri, String challenge) {

    /** Whether it still has its code. */
    boolean isCode() {
        return !redirectUri.isEmpty();
    }

    /** The same grant with the next refresh token. */
    Grant refreshed(GrantToken token, Instant until) {
        return new Grant(id, serviceUser, token.secretHash(), until, "", "");
    }
}
