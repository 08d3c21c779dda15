package dev.scimkit.testkit.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A response as the testkit receives it.
 *
 * @param status the status code
 * @param headers the values of each header field; names in any case
 * @param body the octets of the body, empty if there is none; must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // octets, because their encoding is under test; responses are not compared
public record ScimResponse(int status, Map<String, List<String>> headers, byte[] body) {

    public ScimResponse {
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }

    /**
     * Finds a header field.
     *
     * @param name its name, in any case
     * @return its first value, or empty if it is missing
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** {@return the body as text} */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return status and size; never the body, which may hold personal data} */
    @Override
    public String toString() {
        return status + " (" + body.length + " octets)";
    }
}
