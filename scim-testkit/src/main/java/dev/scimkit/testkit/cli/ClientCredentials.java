package dev.scimkit.testkit.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gets an access token by OAuth 2.0 client credentials (RFC 6749 section 4.4). The client authenticates with HTTP Basic
 * (section 2.3.1), which every authorization server must support.
 *
 * @param tokenUrl the token endpoint
 * @param id the client's id
 * @param secret the client's secret; it never appears in a message
 * @param scope the scope to request, empty for none
 */
record ClientCredentials(URI tokenUrl, String id, String secret, String scope) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Requests a token.
     *
     * @throws CannotRunException if no token is issued
     */
    String token() {
        HttpResponse<String> response = send();
        JsonNode json = json(response.body());
        String token = json.path("access_token").asString("");
        if (response.statusCode() != 200 || token.isEmpty()) {
            String error = json.path("error").asString("");
            throw new CannotRunException("The token endpoint " + tokenUrl + " returned status " + response.statusCode()
                    + (error.isEmpty() ? " without an access_token" : " with error " + error));
        }
        return token;
    }

    private HttpResponse<String> send() {
        String form = "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + encoded(scope));
        HttpRequest request = HttpRequest.newBuilder(tokenUrl)
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException unreachable) {
            throw new CannotRunException("The token endpoint " + tokenUrl + " cannot be reached: " + unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("Interrupted while waiting for a token");
        }
    }

    private String basic() {
        String pair = encoded(id) + ":" + encoded(secret);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    /** {@return the token endpoint and the client's id, never its secret} */
    @Override
    public String toString() {
        return id + " at " + tokenUrl;
    }
}
