package dev.scimkit.testkit.recording;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A request that was recorded, with what is known of its response.
 *
 * @param place where it is in the recording, such as {@code line 3}, for messages
 * @param method the HTTP method in upper case
 * @param uri the absolute URI
 * @param headers the header fields; names in any case
 * @param body the body, empty if there is none
 * @param status the status code of the response, 0 if it was not recorded
 * @param response the body of the response, empty if it was not recorded
 * @param setCookies the cookies of the response, as in the header field {@code Set-Cookie}
 */
record RecordedRequest(
        String place,
        String method,
        URI uri,
        Map<String, String> headers,
        String body,
        int status,
        String response,
        List<String> setCookies) {

    /** Adds a header field, which may be there already (RFC 9110 section 5.3, RFC 6265 section 5.4). */
    static void addField(Map<String, String> headers, String name, String value) {
        String separator = name.equalsIgnoreCase("Cookie") ? "; " : ", ";
        headers.merge(name, value, (one, other) -> one.equals(other) ? one : one + separator + other);
    }
}
