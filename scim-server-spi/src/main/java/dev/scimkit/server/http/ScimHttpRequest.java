package dev.scimkit.server.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * An HTTP request as the engine sees it.
 *
 * @param method the method in upper case, such as {@code GET}
 * @param baseUrl the absolute URL under which the service is reached, without a slash at the end, such as
 *     {@code https://app.example.com/scim/v2}; locations of resources begin with it
 * @param path what follows the base URL: empty or beginning with a slash, still percent-encoded, such as
 *     {@code /3223/Users/1}
 * @param query what follows the question mark, still percent-encoded; empty when there is none
 * @param headers the header fields
 * @param body the body, read once and only as far as the limits allow
 */
public record ScimHttpRequest(
        String method, String baseUrl, String path, String query, HttpHeaders headers, InputStream body) {

    public ScimHttpRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new IllegalArgumentException("path must be empty or begin with a slash");
        }
    }

    /**
     * Makes a request without header fields or body.
     *
     * @param method the method in upper case
     * @param baseUrl the absolute URL of the service, without a slash at the end
     * @param pathAndQuery path and, after a question mark, query, both percent-encoded
     * @return the request
     */
    public static ScimHttpRequest of(String method, String baseUrl, String pathAndQuery) {
        int mark = pathAndQuery.indexOf('?');
        String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        String query = mark < 0 ? "" : pathAndQuery.substring(mark + 1);
        return new ScimHttpRequest(method, baseUrl, path, query, HttpHeaders.none(), InputStream.nullInputStream());
    }

    /**
     * Adds a header field.
     *
     * @param name its name
     * @param value its value
     * @return a request that has it too
     */
    public ScimHttpRequest header(String name, String value) {
        return new ScimHttpRequest(method, baseUrl, path, query, headers.with(name, value), body);
    }

    /**
     * Sets the body.
     *
     * @param json the text of the body
     * @return a request with that body
     */
    public ScimHttpRequest body(String json) {
        return new ScimHttpRequest(
                method, baseUrl, path, query, headers, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@return method and path; never query, header fields or body, which are personal} */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
