package dev.scimkit.quickstart.oauth;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads the form in the body of a request. */
final class RequestForm {

    private static final int MAX_BODY = 10_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    private RequestForm() {}

    static Form read(HttpExchange exchange) {
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
