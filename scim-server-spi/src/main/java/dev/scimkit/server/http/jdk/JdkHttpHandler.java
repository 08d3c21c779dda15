package dev.scimkit.server.http.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.scimkit.core.error.ScimError;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.http.Sender;
import dev.scimkit.server.http.TrustedProxies;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;

/** Translates between the JDK's HTTP server and the engine. */
final class JdkHttpHandler implements HttpHandler {

    private static final long NO_BODY = -1;
    private static final long CHUNKED = 0;
    private static final int CHUNK = 65_536;

    private final ScimService service;
    private final String basePath;
    private final TrustedProxies proxies;
    private final RequestsInProgress requests;

    JdkHttpHandler(ScimService service, String basePath, TrustedProxies proxies, RequestsInProgress requests) {
        this.service = service;
        this.basePath = basePath;
        this.proxies = proxies;
        this.requests = requests;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        RequestInProgress request = requests.current();
        request.headArrived();
        HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders());
        TimedBody body = TimedBody.of(exchange.getRequestBody(), headers, request::read);
        ScimHttpResponse response = answer(exchange, headers, body);
        request.write(() -> send(exchange, response));
        requests.leave(request);
        close(exchange, body, request);
    }

    /** Closing the body reads on for a while, so that a client whose body was refused still sees the answer. */
    private static void close(HttpExchange exchange, TimedBody body, RequestInProgress request) throws IOException {
        if (body.isBroken()) {
            throw new IOException("The next request cannot be found on this connection"); // the JDK then closes it
        }
        if (body.isAtEnd()) {
            exchange.close();
            return;
        }
        request.linger(() -> {
            exchange.close();
            return 0;
        });
    }

    private ScimHttpResponse answer(HttpExchange exchange, HttpHeaders headers, TimedBody body) {
        URI uri = exchange.getRequestURI();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (!path.equals(basePath) && !path.startsWith(basePath + "/")) {
            return service.refuse(
                    headers, ScimError.of(404, "There is no such endpoint; SCIM is served below " + basePath));
        }
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        ScimHttpRequest request = new ScimHttpRequest(
                exchange.getRequestMethod(),
                origin(exchange, headers) + basePath,
                path.substring(basePath.length()),
                query,
                headers,
                body,
                Sender.at(address(exchange)));
        return service.handle(request, requests::enter);
    }

    private String origin(HttpExchange exchange, HttpHeaders headers) {
        String self = "localhost:" + exchange.getLocalAddress().getPort();
        return proxies.origin(address(exchange), headers, "http", self);
    }

    private static String address(HttpExchange exchange) {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    private static int send(HttpExchange exchange, ScimHttpResponse response) throws IOException {
        response.headers()
                .asMap()
                .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        if (response.isStreamed() && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), CHUNKED);
            OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), CHUNK);
            response.writeTo(out);
            out.flush();
            return CHUNK;
        }
        byte[] body = response.isStreamed() ? new byte[0] : response.body();
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), empty ? NO_BODY : body.length);
        if (!empty) {
            OutputStream out = exchange.getResponseBody();
            out.write(body);
            // Closing the exchange first would read on in the request's body, which may take a refused client long.
            out.flush();
        }
        return body.length;
    }
}
