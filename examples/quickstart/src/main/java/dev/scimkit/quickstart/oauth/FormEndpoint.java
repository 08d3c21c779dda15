package dev.scimkit.quickstart.oauth;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.repository.UnavailableException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An endpoint to which clients send forms with their credentials (RFC 6749 sections 2.3 and 5, RFC 7009). */
final class FormEndpoint implements HttpHandler {

    /** What the endpoint does for a client that has authenticated; returns JSON. */
    @FunctionalInterface
    interface Work {
        String answer(ServiceUser client, Form form) throws IOException;
    }

    private final String path;
    private final Clients clients;
    private final WrongSecrets wrongSecrets;
    private final Work work;

    FormEndpoint(String path, Clients clients, WrongSecrets wrongSecrets, Work work) {
        this.path = path;
        this.clients = clients;
        this.wrongSecrets = wrongSecrets;
        this.work = work;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Headers answer = exchange.getResponseHeaders();
        answer.set("Cache-Control", "no-store");
        answer.set("Pragma", "no-cache");
        try {
            AuthorizationServer.send(exchange, 200, answer(exchange));
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
            throw new OAuthException(405, "invalid_request", "this endpoint accepts only POST");
        }
        String authorization = authorization(exchange);
        Form form = RequestForm.read(exchange);
        ClientCredentials given = ClientCredentials.of(authorization, form);
        try {
            return work.answer(authenticated(given), form);
        } catch (UnavailableException down) {
            throw OAuthException.unavailable(down.retryAfter().toSeconds());
        }
    }

    private ServiceUser authenticated(ClientCredentials given) {
        Optional<ServiceUser> known = clients.find(given.id(), given.secret());
        if (known.isEmpty()) {
            throw OAuthException.wrongSecret(wrongSecrets.wrong(given.id()));
        }
        wrongSecrets.right(given.id());
        return known.get();
    }

    private static String authorization(HttpExchange exchange) {
        List<String> values = exchange.getRequestHeaders().get("Authorization");
        if (values != null && values.size() > 1) {
            throw new OAuthException(400, "invalid_request", "the Authorization header must not appear twice");
        }
        return values == null ? "" : values.get(0);
    }
}
