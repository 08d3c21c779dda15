package dev.scimkit.server.access.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OAuth 2.0 authorization server over HTTP: it exchanges client credentials (RFC 6749 section 4.4) for JWTs (RFC
 * 9068), and publishes and rotates its keys. It has one client, {@code okta} with the secret {@code s3cret}.
 */
final class AuthorizationServer implements AutoCloseable {

    static final String AUDIENCE = "scimkit";

    /** Reads the roles in the tokens of this server. */
    static final ClaimsMapper MAPPER = ClaimsMapper.rolesByOrganization(Zitadel.ROLES_CLAIM);

    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString("okta:s3cret".getBytes(StandardCharsets.US_ASCII));

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private final List<JWK> published = new ArrayList<>();
    private final Instant now;
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private JWK signing;
    private int status = 200;

    AuthorizationServer(Instant now) throws IOException, JOSEException {
        this.now = now;
        this.signing = ec("key-1");
        published.add(signing);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", this::keys);
        server.createContext("/oauth/v2/token", this::token);
        server.createContext("/", this::document);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    URI jwks() {
        return URI.create(issuer() + "/keys");
    }

    URI tokenEndpoint() {
        return URI.create(issuer() + "/oauth/v2/token");
    }

    /** How often the keys were fetched. */
    int fetches() {
        return fetches.get();
    }

    /** Sets the status of requests for the keys; only 200 returns keys. */
    void answerKeysWith(int newStatus) {
        status = newStatus;
    }

    /** Serves a document, such as metadata; every other path is answered 404. */
    void publish(String path, String document) {
        documents.put(path, document);
    }

    /** Replaces the signing key and publishes only the new one. */
    void rotate(JWK next) {
        signing = next;
        published.clear();
        published.add(next);
    }

    JWK signingKey() {
        return signing;
    }

    /** The claims of a valid token. */
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(AUDIENCE)
                .subject("okta")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim(Zitadel.ROLES_CLAIM, Map.of("ORG_USER_MANAGER", Map.of("322355063156684166", "acme.example")));
    }

    String sign(JWTClaimsSet.Builder claims) throws JOSEException {
        return sign(claims, signing, new JOSEObjectType("at+jwt"));
    }

    static String sign(JWTClaimsSet.Builder claims, JWK key, JOSEObjectType type) throws JOSEException {
        JWSAlgorithm algorithm = key instanceof RSAKey ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256;
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .keyID(key.getKeyID())
                .type(type)
                .build();
        SignedJWT jwt = new SignedJWT(header, claims.build());
        jwt.sign(key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key));
        return jwt.serialize();
    }

    static ECKey ec(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256)
                .keyID(id)
                .keyUse(KeyUse.SIGNATURE)
                .generate();
    }

    static RSAKey rsa(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void keys(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        answer(exchange, status, status == 200 ? new JWKSet(published).toString() : "down");
    }

    private void document(HttpExchange exchange) throws IOException {
        String document = documents.get(exchange.getRequestURI().getPath());
        answer(exchange, document == null ? 404 : 200, document == null ? "{}" : document);
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        boolean known = CREDENTIALS.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known || !form.equals("grant_type=client_credentials")) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        try {
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"" + sign(claims()) + "\",\"token_type\":\"Bearer\",\"expires_in\":600}");
        } catch (JOSEException failure) {
            throw new IOException(failure);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }
}
