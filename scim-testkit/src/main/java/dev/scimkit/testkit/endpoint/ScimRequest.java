package dev.scimkit.testkit.endpoint;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as the testkit sends it.
 *
 * @param method the HTTP method in upper case
 * @param uri the absolute URI
 * @param headers the header fields; names in any case
 * @param body the octets of the body, empty if there is none; must not be changed
 */
@SuppressWarnings(
        "ArrayRecordComponent") // octets, because some rules send bodies that are not text; requests are not compared
public record ScimRequest(String method, URI uri, Map<String, String> headers, byte[] body) {

    public ScimRequest {
        TreeMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /** {@return the body as text} */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return method and path; never query, header fields or body, which may hold personal data} */
    @Override
    public String toString() {
        return method + " " + uri.getRawPath();
    }
}
