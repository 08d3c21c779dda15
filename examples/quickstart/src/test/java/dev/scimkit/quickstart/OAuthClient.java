package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A client of the quickstart's authorization server, and the administrator who approves it, without a browser. */
final class OAuthClient {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient(); // follows no redirects
    private final String authorization;
    private final String authorizationEndpoint;
    private final String tokenEndpoint;

    OAuthClient(String id, String secret, String url) {
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        this.authorizationEndpoint = url + "/oauth/v2/authorize";
        this.tokenEndpoint = url + "/oauth/v2/token";
    }

    /** A form or a query; null leaves a parameter out. */
    static String form(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                parameters.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The parameters in the query of a URL. */
    static Map<String, String> query(String url) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : URI.create(url).getRawQuery().split("&")) {
            String[] both = pair.split("=", 2);
            parameters.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /** Opens the page for a request. */
    HttpResponse<String> page(String query) {
        return send(HttpRequest.newBuilder(URI.create(authorizationEndpoint + "?" + query)));
    }

    /** Sends a form of the page. */
    HttpResponse<String> submit(String query, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(authorizationEndpoint + "?" + query))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Signs in; returns the ticket of the consent page. */
    String ticket(String query, String secret) {
        HttpResponse<String> page = submit(query, form("secret", secret));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        Matcher ticket = TICKET.matcher(page.body());
        assertThat(ticket.find()).isTrue();
        return ticket.group(1);
    }

    /** Signs in and approves; returns where the browser is sent. */
    String approve(String query, String secret) {
        HttpResponse<String> answer = submit(query, form("ticket", ticket(query, secret), "decision", "approve"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Sends a form to the token endpoint, with the credentials in the header. */
    Answer token(String... form) {
        return post(tokenEndpoint, form(form));
    }

    Answer post(String url, String form) {
        return Answer.of(send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))));
    }

    Answer refresh(String refreshToken) {
        return token("grant_type", "refresh_token", "refresh_token", refreshToken);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
