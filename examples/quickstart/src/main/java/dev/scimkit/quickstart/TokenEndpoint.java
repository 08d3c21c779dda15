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
import java.util.Optional;

/** The token endpoint for client credentials (RFC 6749 sections 4.4 and 5). */
final class TokenEndpoint implements HttpHandler {

    private static final int MAX_BODY = 10_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String path;
    private final Clients clients;
    private final SignedTokens tokens;
    private final WrongSecrets wrongSecrets;

    TokenEndpoint(String path, Clients clients, SignedTokens tokens, WrongSecrets wrongSecrets) {
        this.path = path;
        this.clients = clients;
        this.tokens = tokens;
        this.wrongSecrets = wrongSecrets;
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
            if (refused.retryAfter() > 0) {
                answer.set("Retry-After", Long.toString(refused.retryAfter()));
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
        ServiceUser serviceUser =
                authenticated(given, exchange.getRemoteAddress().getAddress().getHostAddress());
        if (!given.grantType().equals("client_credentials")) {
            throw new OAuthException(400, "unsupported_grant_type", "grant_type must be client_credentials");
        }
        return json(serviceUser);
    }

    private ServiceUser authenticated(ClientCredentials given, String address) {
        long wait = wrongSecrets.seconds(given.id(), address);
        if (wait > 0) {
            throw OAuthException.tooManyWrongSecrets(wait);
        }
        Optional<ServiceUser> known = clients.find(given.id(), given.secret());
        if (known.isEmpty()) {
            wrongSecrets.wrong(given.id(), address);
            throw new OAuthException(401, "invalid_client", "the client id or the secret is wrong");
        }
        wrongSecrets.right(given.id(), address);
        return known.get();
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
        if (values != null && values.size() > 1) {
            throw new OAuthException(400, "invalid_request", "the Authorization header must not appear twice");
        }
        return values == null ? "" : values.get(0);
    }

    private static Form form(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            throw new OAuthException(400, "invalid_request", "the body must be " + FORM);
        }
        byte[] body = body(exchange);
        if (body.length > MAX_BODY) {
            throw new OAuthException(400, "invalid_request", "the body is too large");
        }
        return Form.parse(new String(body, StandardCharsets.US_ASCII));
    }

    private static byte[] body(HttpExchange exchange) {
        try {
            return exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        } catch (IOException | RuntimeException broken) { // the JDK throws both for a malformed chunk
            throw new OAuthException(400, "invalid_request", "the body did not arrive completely");
        }
    }
}
