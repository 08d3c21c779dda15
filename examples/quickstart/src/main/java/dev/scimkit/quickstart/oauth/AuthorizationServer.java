package dev.scimkit.quickstart.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.jwt.ClaimsMapper;
import dev.scimkit.server.access.jwt.JwtAuthenticator;
import dev.scimkit.server.access.serviceuser.ServiceUserStore;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/**
 * A small OAuth 2.0 authorization server for development and tests: gives signed access tokens for codes that an
 * administrator approves in a browser (RFC 6749 section 4.1), for refresh tokens (section 6) and for client credentials
 * (section 4.4), revokes (RFC 7009), and publishes its keys (RFC 7517) and metadata (RFC 8414).
 *
 * <p>Each service user is a client: its name is the client id, and each of its personal access tokens is a client
 * secret. In production, trust the application's own authorization server with {@link JwtAuthenticator}.
 */
public final class AuthorizationServer implements AutoCloseable {

    private static final String AUTHORIZATION_PATH = "/oauth/v2/authorize";
    private static final String TOKEN_PATH = "/oauth/v2/token";
    private static final String REVOCATION_PATH = "/oauth/v2/revoke";
    private static final String KEYS_PATH = "/oauth/v2/keys";
    private static final String METADATA_PATH = "/.well-known/oauth-authorization-server";

    private static final int MAX_REQUESTS = 64;
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    private final HttpServer server;
    private final LimitedThreads threads;
    private final SignedTokens tokens;
    private final ServiceUserStore serviceUsers;
    private final ApprovedGrants approved;
    private final SignInSecret signInSecret;

    private AuthorizationServer(
            HttpServer server,
            LimitedThreads threads,
            SignedTokens tokens,
            ServiceUserStore serviceUsers,
            ApprovedGrants approved,
            SignInSecret signInSecret) {
        this.server = server;
        this.threads = threads;
        this.tokens = tokens;
        this.serviceUsers = serviceUsers;
        this.approved = approved;
        this.signInSecret = signInSecret;
    }

    /** Starts the server on a port of 127.0.0.1, with nothing approved yet; 0 picks any free port. */
    public static AuthorizationServer start(int port, WritableServiceUserStore serviceUsers, Clock clock)
            throws IOException {
        return start(port, null, serviceUsers, Grants.inMemory(), clock);
    }

    /** Starts the server; clients know it by the URL of a proxy or tunnel, unless that is null. */
    public static AuthorizationServer start(
            int port, @Nullable String url, WritableServiceUserStore serviceUsers, Grants grants, Clock clock)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        String issuer = url == null ? localUrl(server) : url;
        SignedTokens tokens;
        try {
            tokens = SignedTokens.of(issuer, grants, clock);
        } catch (RuntimeException noKey) {
            server.stop(0);
            throw noKey;
        }
        ApprovedGrants approved = new ApprovedGrants(grants, clock);
        SignInSecret secret = SignInSecret.random();
        addEndpoints(server, tokens, new Clients(serviceUsers), approved, secret);
        LimitedThreads threads = new LimitedThreads(MAX_REQUESTS, LONGEST_REQUEST);
        server.setExecutor(threads);
        server.start();
        return new AuthorizationServer(server, threads, tokens, serviceUsers, approved, secret);
    }

    private static void addEndpoints(
            HttpServer server, SignedTokens tokens, Clients clients, ApprovedGrants approved, SignInSecret secret) {
        WrongSecrets wrongSecrets = new WrongSecrets(approved.clock());
        server.createContext(
                AUTHORIZATION_PATH,
                new AuthorizationEndpoint(AUTHORIZATION_PATH, tokens.issuer(), clients, approved, secret));
        server.createContext(
                TOKEN_PATH, new FormEndpoint(TOKEN_PATH, clients, wrongSecrets, new TokenEndpoint(tokens, approved)));
        server.createContext(
                REVOCATION_PATH, new FormEndpoint(REVOCATION_PATH, clients, wrongSecrets, (client, form) -> {
                    approved.revoke(client, form);
                    return "{}";
                }));
        server.createContext("/", exchange -> answer(exchange, tokens));
    }

    private static String localUrl(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the server listens, whatever clients call it. */
    public String localUrl() {
        return localUrl(server);
    }

    /** The URL at which clients get access tokens. */
    public String tokenEndpoint() {
        return tokens.issuer() + TOKEN_PATH;
    }

    /** The URL to which clients send the administrator's browser. */
    public String authorizationEndpoint() {
        return tokens.issuer() + AUTHORIZATION_PATH;
    }

    /** The URL at which clients revoke refresh tokens. */
    public String revocationEndpoint() {
        return tokens.issuer() + REVOCATION_PATH;
    }

    /** What the administrator signs in with. */
    public String signInSecret() {
        return signInSecret.text();
    }

    /** Accepts the access tokens that this server issues, unless their grant has ended. */
    public Authenticator authenticator() {
        ClaimsMapper owner = ClaimsMapper.serviceUsers(serviceUsers);
        return JwtAuthenticator.builder(tokens.issuer(), URI.create(localUrl(server) + KEYS_PATH))
                .audience(SignedTokens.AUDIENCE)
                .requiredScope(SignedTokens.SCOPE)
                .claims(claims ->
                        isInForce(claims.get(SignedTokens.GRANT)) ? owner.principal(claims) : Optional.empty())
                .build();
    }

    private boolean isInForce(@Nullable Object grant) {
        return grant == null || approved.isInForce(grant.toString());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static void answer(HttpExchange exchange, SignedTokens tokens) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case KEYS_PATH -> send(exchange, 200, tokens.publicKeys().toString());
            case METADATA_PATH -> send(exchange, 200, metadata(tokens.issuer()));
            default -> send(exchange, 404, "{}");
        }
    }

    private static String metadata(String issuer) {
        List<String> authentication = List.of("client_secret_basic", "client_secret_post");
        return JsonWriter.write(JsonTree.object()
                .put("issuer", issuer)
                .put("authorization_endpoint", issuer + AUTHORIZATION_PATH)
                .put("token_endpoint", issuer + TOKEN_PATH)
                .put("revocation_endpoint", issuer + REVOCATION_PATH)
                .put("jwks_uri", issuer + KEYS_PATH)
                .put("scopes_supported", words(List.of(SignedTokens.SCOPE)))
                .put("response_types_supported", words(List.of("code")))
                .put("grant_types_supported", words(TokenEndpoint.GRANT_TYPES))
                .put("code_challenge_methods_supported", words(List.of("S256")))
                .put("token_endpoint_auth_methods_supported", words(authentication))
                .put("revocation_endpoint_auth_methods_supported", words(authentication))
                .put("authorization_response_iss_parameter_supported", true)
                .build());
    }

    private static ArrayNode words(List<String> words) {
        return JsonTree.array(words.stream().map(StringNode::valueOf).toList());
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
