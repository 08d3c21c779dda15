package dev.scimkit.server.internal.engine;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.wire.Responses;
import dev.scimkit.server.profile.ErrorPolicy;
import java.util.Locale;

/** The response to a caller who is not authenticated (RFC 6750 section 3). */
final class Challenge {

    private static final String BEARER = "Bearer realm=\"scim\"";
    private static final String INVALID_TOKEN = BEARER + ", error=\"invalid_token\"";

    private Challenge() {}

    /** 401 that says what is wrong with the form of the header field, and nothing about which tokens exist. */
    static ScimHttpResponse to(HttpHeaders headers, ErrorPolicy errors) {
        Unauthorized found = of(headers);
        return Responses.error(ScimError.of(401, found.detail()), errors).header("WWW-Authenticate", found.challenge());
    }

    private record Unauthorized(String detail, String challenge) {}

    private static Unauthorized of(HttpHeaders headers) {
        String value = headers.first("Authorization").orElse("").strip();
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.startsWith("bearer bearer ")) {
            return new Unauthorized("The word Bearer appears twice before the token", INVALID_TOKEN);
        }
        if (lower.startsWith("bearer ")) {
            return new Unauthorized("The access token is not valid, or is no longer valid", INVALID_TOKEN);
        }
        if (!value.isEmpty() && !value.contains(" ") && !lower.equals("bearer")) {
            return new Unauthorized("The Authorization header must be the word Bearer, a space and the token", BEARER);
        }
        return new Unauthorized("A valid access token is needed: Authorization: Bearer <token>", BEARER);
    }
}
