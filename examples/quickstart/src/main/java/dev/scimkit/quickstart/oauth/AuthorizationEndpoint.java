package dev.scimkit.quickstart.oauth;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.scimkit.quickstart.configuration.RedirectUris;
import dev.scimkit.server.repository.UnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where an administrator approves a client in a browser (RFC 6749 section 4.1): signs in with the secret, sees who asks,
 * decides, and is sent back to the client.
 *
 * <p>There are no cookies, so a request that another site makes the browser send carries no authority: each step
 * carries its own proof, first the secret and then the ticket of the consent page.
 */
final class AuthorizationEndpoint implements HttpHandler {

    private static final String SIGN_IN = "sign-in";

    private final String path;
    private final String issuer;
    private final Clients clients;
    private final ApprovedGrants approved;
    private final SignInSecret secret;
    private final WrongSecrets wrongSecrets;
    private final Approvals approvals;

    AuthorizationEndpoint(String path, String issuer, Clients clients, ApprovedGrants approved, SignInSecret secret) {
        this.path = path;
        this.issuer = issuer;
        this.clients = clients;
        this.approved = approved;
        this.secret = secret;
        this.wrongSecrets = new WrongSecrets(approved.clock());
        this.approvals = new Approvals(approved.clock());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (OAuthException malformed) {
            send(exchange, malformed.status(), Page.refusal("The request cannot be read: " + malformed.getMessage()));
        } catch (UnavailableException down) {
            send(exchange, 503, Page.refusal("The database cannot be used at the moment. Try again later."));
        } catch (AuthorizationException refused) {
            AuthorizationRequest request = refused.request();
            if (request == null) {
                send(exchange, refused.status(), Page.refusal(String.valueOf(refused.getMessage())));
            } else {
                redirect(exchange, request, refused.parameters());
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            throw AuthorizationException.onPage(404, "There is no such page.");
        }
        String query = exchange.getRequestURI().getRawQuery();
        AuthorizationRequest request = AuthorizationRequest.read(Form.parseAll(query == null ? "" : query), clients);
        switch (exchange.getRequestMethod()) {
            case "GET" -> send(exchange, 200, Page.signIn(""));
            case "POST" -> submit(exchange, request);
            default -> {
                exchange.getResponseHeaders().set("Allow", "GET, POST");
                throw AuthorizationException.onPage(405, "This page accepts only GET and POST.");
            }
        }
    }

    private void submit(HttpExchange exchange, AuthorizationRequest request) throws IOException {
        checkOrigin(exchange);
        Form form = RequestForm.read(exchange);
        if (form.has("secret")) {
            signIn(exchange, request, form.value("secret"));
        } else if (approvals.take(form.value("ticket"), request)) {
            decide(exchange, request, form.value("decision"));
        } else {
            send(exchange, 403, Page.signIn("The page was used before, or it is too old. Sign in again."));
        }
    }

    /** A browser says when a form comes from another site; only pages of this server have a reason to send one. */
    private static void checkOrigin(HttpExchange exchange) {
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw AuthorizationException.onPage(403, "This form must be sent from the page of this server.");
        }
    }

    private void signIn(HttpExchange exchange, AuthorizationRequest request, String given) throws IOException {
        if (secret.is(given)) {
            wrongSecrets.right(SIGN_IN);
            send(exchange, 200, Page.consent(request, approvals.ticket(request)));
            return;
        }
        String wrong = "The secret is wrong. It is the one of the last start.";
        long wait = wrongSecrets.wrong(SIGN_IN);
        if (wait == 0) {
            send(exchange, 403, Page.signIn(wrong));
        } else {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(wait));
            send(exchange, 429, Page.signIn(wrong + " Wait for " + wait + " seconds before the next one."));
        }
    }

    private void decide(HttpExchange exchange, AuthorizationRequest request, String decision) throws IOException {
        if (!decision.equals("approve")) {
            throw request.refused("access_denied", "the administrator has not approved");
        }
        redirect(exchange, request, Map.of("code", approved.approve(request)));
    }

    /** With {@code iss}, so that a client of several servers knows which one answers (RFC 9207). */
    private void redirect(HttpExchange exchange, AuthorizationRequest request, Map<String, String> answer)
            throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>(answer);
        parameters.put("state", request.state());
        parameters.put("iss", issuer);
        protect(exchange.getResponseHeaders());
        exchange.getResponseHeaders().set("Location", RedirectUris.with(request.redirectUri(), parameters));
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, Page page) throws IOException {
        byte[] bytes = page.html().getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        protect(headers);
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", page.contentSecurityPolicy());
        headers.set("X-Frame-Options", "DENY");
        headers.set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static void protect(Headers headers) {
        headers.set("Cache-Control", "no-store");
        headers.set("Pragma", "no-cache");
        headers.set("Referrer-Policy", "no-referrer");
    }
}
