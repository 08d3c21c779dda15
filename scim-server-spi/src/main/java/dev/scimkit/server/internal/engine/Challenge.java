package dev.scimkit.server.internal.engine;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.wire.Responses;
import dev.scimkit.server.profile.ErrorPolicy;
import java.util.List;
import java.util.Locale;

/** The responses to a caller who is not authenticated, or whose token lacks a scope (RFC 6750 section 3, RFC 7617). */
final class Challenge {

    private static final String FIELD = "WWW-Authenticate";
    private static final String BEARER = "Bearer";
    private static final String BASIC = "Basic";
    private static final String REALM = " realm=\"scim\"";

    private Challenge() {}

    /**
     * 401 that says what is wrong with the form of the header field, and nothing about which tokens exist.
     *
     * @param headers those of the request
     * @param schemes the authentication schemes that the service accepts
     */
    static ScimHttpResponse to(HttpHeaders headers, List<String> schemes, ErrorPolicy errors) {
        Unauthorized found = of(headers, schemes);
        ScimHttpResponse response = Responses.error(ScimError.of(401, found.detail()), errors);
        for (String scheme : schemes) {
            response = response.header(FIELD, challenge(scheme, found.isInvalidToken()));
        }
        return response;
    }

    /** Adds to a 403 which scopes are needed. */
    static ScimHttpResponse insufficientScope(ScimHttpResponse response, String scope) {
        return response.header(FIELD, BEARER + REALM + ", error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }

    private static String challenge(String scheme, boolean invalidToken) {
        if (scheme.equals(BEARER) && invalidToken) {
            return BEARER + REALM + ", error=\"invalid_token\"";
        }
        return scheme + REALM + (scheme.equals(BASIC) ? ", charset=\"UTF-8\"" : "");
    }

    private record Unauthorized(String detail, boolean isInvalidToken) {}

    private static Unauthorized of(HttpHeaders headers, List<String> schemes) {
        String value = headers.first("Authorization").orElse("").strip();
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.startsWith("basic ") && schemes.contains(BASIC)) {
            return new Unauthorized("The user name or the password is not valid, or is no longer valid", false);
        }
        if (!schemes.contains(BEARER)) {
            return new Unauthorized("Valid credentials are needed, with " + String.join(" or ", schemes), false);
        }
        if (lower.startsWith("bearer bearer ")) {
            return new Unauthorized("The word Bearer appears twice before the token", true);
        }
        if (lower.startsWith("bearer ")) {
            return new Unauthorized("The access token is not valid, or is no longer valid", true);
        }
        if (!value.isEmpty() && !value.contains(" ") && !lower.equals("bearer")) {
            return new Unauthorized("The Authorization header must be the word Bearer, a space and the token", false);
        }
        return new Unauthorized("A valid access token is needed: Authorization: Bearer <token>", false);
    }
}
