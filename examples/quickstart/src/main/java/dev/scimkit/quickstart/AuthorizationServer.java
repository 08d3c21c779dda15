package dev.scimkit.quickstart;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.jwt.ClaimsMapper;
import dev.scimkit.server.access.jwt.JwtAuthenticator;
import dev.scimkit.server.access.serviceuser.ServiceUserAuthenticator;
import dev.scimkit.server.access.serviceuser.ServiceUserStore;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/**
 * A small OAuth 2.0 authorization server for development and tests: exchanges client credentials for signed
 * access tokens (RFC 6749 section 4.4), and publishes its keys (RFC 7517) and metadata (RFC 8414).
 *
 * <p>Each service user is a client: its name is the client id, and each of its personal access tokens is a client
 * secret. In production, trust the application's own authorization server with {@link JwtAuthenticator}.
 */
final class AuthorizationServer implements AutoCloseable {

    private static final String TOKEN_PATH = "/oauth/v2/token";
    private static final String KEYS_PATH = "/oauth/v2/keys";
    private static final String METADATA_PATH = "/.well-known/oauth-authorization-server";

    private static final int MAX_REQUESTS = 64;
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    private final HttpServer server;
    private final LimitedThreads threads;
    private final SignedTokens tokens;
    private final ServiceUserStore serviceUsers;

    private AuthorizationServer(
            HttpServer server, LimitedThreads threads, SignedTokens tokens, ServiceUserStore serviceUsers) {
        this.server = server;
        this.threads = threads;
        this.tokens = tokens;
        this.serviceUsers = serviceUsers;
    }

    /** Starts the server on a port of 127.0.0.1; 0 picks any free port. */
    static AuthorizationServer start(int port, ServiceUserStore serviceUsers, Clock clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        SignedTokens tokens;
        try {
            tokens = SignedTokens.of(issuer, clock);
        } catch (JOSEException noKey) {
            server.stop(0);
            throw new IOException(noKey);
        }
        Clients clients = new Clients(ServiceUserAuthenticator.of(serviceUsers));
        server.createContext(TOKEN_PATH, new TokenEndpoint(TOKEN_PATH, clients, tokens, new WrongSecrets(clock)));
        JWKSet keys = tokens.publicKeys();
        server.createContext("/", exchange -> answer(exchange, issuer, keys));
        LimitedThreads threads = new LimitedThreads(MAX_REQUESTS, LONGEST_REQUEST);
        server.setExecutor(threads);
        server.start();
        return new AuthorizationServer(server, threads, tokens, serviceUsers);
    }

    /** The URL for the field that Okta calls "Access token endpoint". */
    String tokenEndpoint() {
        return tokens.issuer() + TOKEN_PATH;
    }

    /** Accepts the access tokens that this server issues. */
    Authenticator authenticator() {
        return JwtAuthenticator.builder(tokens.issuer(), URI.create(tokens.issuer() + KEYS_PATH))
                .audience(SignedTokens.AUDIENCE)
                .claims(ClaimsMapper.serviceUsers(serviceUsers))
                .build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static void answer(HttpExchange exchange, String issuer, JWKSet keys) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case KEYS_PATH -> send(exchange, 200, keys.toString());
            case METADATA_PATH -> send(exchange, 200, metadata(issuer));
            default -> send(exchange, 404, "{}");
        }
    }

    private static String metadata(String issuer) {
        return JsonWriter.write(JsonTree.object()
                .put("issuer", issuer)
                .put("token_endpoint", issuer + TOKEN_PATH)
                .put("jwks_uri", issuer + KEYS_PATH)
                .put("grant_types_supported", words("client_credentials"))
                .put("token_endpoint_auth_methods_supported", words("client_secret_basic", "client_secret_post"))
                .put("response_types_supported", (JsonNode) JsonTree.emptyArray())
                .build());
    }

    private static ArrayNode words(String... words) {
        return JsonTree.array(List.of(words).stream().map(StringNode::valueOf).toList());
    }

    static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
