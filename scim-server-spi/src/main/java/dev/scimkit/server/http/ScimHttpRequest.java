package dev.scimkit.server.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * An HTTP request as the engine sees it.
 *
 * @param method the method in upper case, such as {@code GET}
 * @param baseUrl the absolute URL of the service as the client sees it, without a trailing slash, such as
 *     {@code https://app.example.com/scim/v2}; locations of resources begin with it
 * @param path the path after the base URL, still percent-encoded; empty, or beginning with a slash, such as
 *     {@code /3223/Users/1}
 * @param query the text after the question mark, still percent-encoded; empty if there is none
 * @param headers the headers
 * @param body the body, which is read once, and only up to the limits
 * @param sender who sent the request, as far as the HTTP server knows
 */
public record ScimHttpRequest(
        String method,
        String baseUrl,
        String path,
        String query,
        HttpHeaders headers,
        InputStream body,
        Sender sender) {

    public ScimHttpRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(sender, "sender");
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new IllegalArgumentException("path must be empty or begin with a slash");
        }
    }

    /**
     * Makes a request of an unknown sender.
     *
     * @param method the method in upper case
     * @param baseUrl the absolute URL of the service, without a trailing slash
     * @param path the path after the base URL, percent-encoded
     * @param query the text after the question mark, percent-encoded; empty if there is none
     * @param headers the headers
     * @param body the body
     */
    public ScimHttpRequest(
            String method, String baseUrl, String path, String query, HttpHeaders headers, InputStream body) {
        this(method, baseUrl, path, query, headers, body, Sender.unknown());
    }

    /**
     * Makes a request without headers and body.
     *
     * @param method the method in upper case
     * @param baseUrl the absolute URL of the service, without a trailing slash
     * @param pathAndQuery the path and, after a question mark, the query, both percent-encoded
     * @return the request
     */
    public static ScimHttpRequest of(String method, String baseUrl, String pathAndQuery) {
        int mark = pathAndQuery.indexOf('?');
        String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        String query = mark < 0 ? "" : pathAndQuery.substring(mark + 1);
        return new ScimHttpRequest(method, baseUrl, path, query, HttpHeaders.none(), InputStream.nullInputStream());
    }

    /**
     * Adds a header.
     *
     * @param name its name
     * @param value its value
     * @return a request with that header
     */
    public ScimHttpRequest header(String name, String value) {
        return new ScimHttpRequest(method, baseUrl, path, query, headers.with(name, value), body, sender);
    }

    /**
     * Sets the body.
     *
     * @param json the text of the body
     * @return a request with that body
     */
    public ScimHttpRequest body(String json) {
        InputStream bytes = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return new ScimHttpRequest(method, baseUrl, path, query, headers, bytes, sender);
    }

    /**
     * Sets the sender.
     *
     * @param value who sent the request
     * @return a request of that sender
     */
    public ScimHttpRequest from(Sender value) {
        return new ScimHttpRequest(method, baseUrl, path, query, headers, body, value);
    }

    /** {@return method and path; not query, headers and body, which may contain personal data} */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
