package dev.scimkit.quickstart;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The parameters of a request to the token endpoint, none of which may appear twice (RFC 6749 section 3.2).
 *
 * @param parameters their values by name
 */
record Form(Map<String, String> parameters) {

    static Form parse(String body) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (parameters.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1))) != null) {
                throw new OAuthException(400, "invalid_request", "a parameter must not appear twice");
            }
        }
        return new Form(Map.copyOf(parameters));
    }

    /** The value of a parameter; empty if it is missing. */
    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new OAuthException(
                    400, "invalid_request", "a percent sign must be followed by two hexadecimal digits");
        }
    }
}
