package dev.scimkit.quickstart;

import com.nimbusds.jose.JOSEException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The token endpoint for client credentials (RFC 6749 sections 4.4 and 5). */
final class TokenEndpoint implements HttpHandler {

    private static final int MAX_BODY = 10_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String path;
    private final Clients clients;
    private final SignedTokens tokens;

    TokenEndpoint(String path, Clients clients, SignedTokens tokens) {
        this.path = path;
        this.clients = clients;
        this.tokens = tokens;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Headers answer = exchange.getResponseHeaders();
        answer.set("Cache-Control", "no-store");
        try {
            String json = answer(exchange);
            AuthorizationServer.send(exchange, 200, json);
        } catch (OAuthException refused) {
            if (refused.status() == 401) {
                answer.set("WWW-Authenticate", "Basic realm=\"scimkit-quickstart\"");
            } else if (refused.status() == 405) {
                answer.set("Allow", "POST");
            }
            AuthorizationServer.send(exchange, refused.status(), refused.json());
        }
    }

    private String answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            throw new OAuthException(404, "invalid_request", "this endpoint does not exist");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            throw new OAuthException(405, "invalid_request", "the token endpoint accepts only POST");
        }
        ClientCredentials given = ClientCredentials.of(authorization(exchange), form(exchange));
        ServiceUser serviceUser = clients.find(given.id(), given.secret())
                .orElseThrow(() -> new OAuthException(401, "invalid_client", "the client id or the secret is wrong"));
        if (!given.grantType().equals("client_credentials")) {
            throw new OAuthException(400, "unsupported_grant_type", "grant_type must be client_credentials");
        }
        return json(serviceUser);
    }

    private String json(ServiceUser serviceUser) throws IOException {
        try {
            return JsonWriter.write(JsonTree.object()
                    .put("access_token", tokens.issue(serviceUser))
                    .put("token_type", "Bearer")
                    .put("expires_in", (int) SignedTokens.LIFETIME.toSeconds())
                    .build());
        } catch (JOSEException notSigned) {
            throw new IOException(notSigned);
        }
    }

    private static String authorization(HttpExchange exchange) {
        List<String> values = exchange.getRequestHeaders().get("Authorization");
        return values == null ? "" : values.get(0);
    }

    private static Form form(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            throw new OAuthException(400, "invalid_request", "the body must be " + FORM);
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new OAuthException(400, "invalid_request", "the body is too large");
        }
        return Form.parse(new String(body, StandardCharsets.US_ASCII));
    }
}
