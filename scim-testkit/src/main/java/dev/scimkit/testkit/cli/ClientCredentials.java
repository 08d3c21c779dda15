package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.endpoint.AnswerLimits;
import dev.scimkit.testkit.internal.BoundedAnswers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
 * @param limits how long and how large the answer may be
 */
record ClientCredentials(URI tokenUrl, String id, String secret, String scope, AnswerLimits limits) {

    /**
     * Requests a token.
     *
     * @throws CannotRunException if no token is issued
     */
    String token() {
        HttpResponse<byte[]> response = send();
        JsonNode json = json(new String(response.body(), StandardCharsets.UTF_8));
        String token = json.path("access_token").asString("");
        if (response.statusCode() != 200 || token.isEmpty()) {
            String error = json.path("error").asString("");
            throw new CannotRunException("The token endpoint " + tokenUrl + " returned status " + response.statusCode()
                    + (error.isEmpty() ? " without an access_token" : " with error " + error));
        }
        return token;
    }

    private HttpResponse<byte[]> send() {
        String form = "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + encoded(scope));
        HttpRequest request = HttpRequest.newBuilder(tokenUrl)
                .header("Authorization", "Basic " + basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpClient client =
                    HttpClient.newBuilder().connectTimeout(limits.time()).build();
            return new BoundedAnswers(client, limits.time(), limits.maxBody()).send(request);
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
