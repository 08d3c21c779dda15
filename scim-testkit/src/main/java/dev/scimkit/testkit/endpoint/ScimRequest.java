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
 * @param body the octets of the body, empty when there is none; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // octets, because some rules send what is no text; requests are not compared
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

    /** {@return method and path; never query, header fields or body, which are personal} */
    @Override
    public String toString() {
        return method + " " + uri.getRawPath();
    }
}
