package dev.scimkit.quickstart.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The credentials of a client, by {@code client_secret_basic} or {@code client_secret_post}, never both (RFC 6749
 * section 2.3.1).
 *
 * @param id the client id
 * @param secret the client secret
 */
record ClientCredentials(String id, String secret) {

    private static final String BASIC = "basic ";

    static ClientCredentials of(String authorization, Form form) {
        if (authorization.isEmpty()) {
            return new ClientCredentials(form.value("client_id"), form.value("client_secret"));
        }
        if (form.has("client_secret")) {
            throw new OAuthException(
                    400,
                    "invalid_request",
                    "the client secret must be either in the Authorization header or in the body");
        }
        String pair = basic(authorization);
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw invalidClient();
        }
        ClientCredentials given =
                new ClientCredentials(Form.decode(pair.substring(0, colon)), Form.decode(pair.substring(colon + 1)));
        if (form.has("client_id") && !form.value("client_id").equals(given.id())) {
            throw new OAuthException(400, "invalid_request", "client_id must be the one in the Authorization header");
        }
        return given;
    }

    private static String basic(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw invalidClient();
        }
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            return new String(pair, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw invalidClient();
        }
    }

    private static OAuthException invalidClient() {
        return new OAuthException(
                401, "invalid_client", "the Authorization header must be valid HTTP Basic credentials");
    }
}
