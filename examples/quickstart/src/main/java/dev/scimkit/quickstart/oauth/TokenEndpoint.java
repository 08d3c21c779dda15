package dev.scimkit.quickstart.oauth;

import com.nimbusds.jose.JOSEException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import java.io.IOException;
import java.util.List;

/**
 * Gives access tokens for codes, refresh tokens and client credentials (RFC 6749 sections 4.1.3, 4.4 and 6).
 *
 * @param tokens issues access tokens
 * @param approved knows codes and refresh tokens
 */
record TokenEndpoint(SignedTokens tokens, ApprovedGrants approved) implements FormEndpoint.Work {

    static final String AUTHORIZATION_CODE = "authorization_code";
    static final String REFRESH_TOKEN = "refresh_token";
    static final String CLIENT_CREDENTIALS = "client_credentials";
    static final List<String> GRANT_TYPES = List.of(AUTHORIZATION_CODE, REFRESH_TOKEN, CLIENT_CREDENTIALS);

    @Override
    public String answer(ServiceUser client, Form form) throws IOException {
        return switch (form.required("grant_type")) {
            case AUTHORIZATION_CODE -> refreshable(client, approved.exchange(client, form));
            case REFRESH_TOKEN -> refreshable(client, approved.refresh(client, form));
            case CLIENT_CREDENTIALS -> write(answer(signed(client, "")));
            default ->
                throw new OAuthException(
                        400, "unsupported_grant_type", "grant_type must be one of " + String.join(", ", GRANT_TYPES));
        };
    }

    private String refreshable(ServiceUser client, GrantToken refreshToken) throws IOException {
        return write(answer(signed(client, refreshToken.grantId())).put(REFRESH_TOKEN, refreshToken.text()));
    }

    private String signed(ServiceUser client, String grantId) throws IOException {
        try {
            return tokens.issue(client, grantId);
        } catch (JOSEException notSigned) {
            throw new IOException(notSigned);
        }
    }

    /** The scope is named always, since it may differ from the one that was asked for (RFC 6749 section 3.3). */
    private static JsonTree.Builder answer(String accessToken) {
        return JsonTree.object()
                .put("access_token", accessToken)
                .put("token_type", "Bearer")
                .put("expires_in", (int) SignedTokens.LIFETIME.toSeconds())
                .put("scope", SignedTokens.SCOPE);
    }

    private static String write(JsonTree.Builder answer) {
        return JsonWriter.write(answer.build());
    }
}
