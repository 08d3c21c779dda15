package dev.scimkit.quickstart.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters in the body of a request, none of which may appear twice (RFC 6749 section 3.2).
 *
 * @param parameters their values by name
 */
record Form(Map<String, String> parameters) {

    static Form parse(String body) {
        Map<String, String> parameters = new HashMap<>();
        parseAll(body).forEach((name, values) -> {
            if (values.size() > 1) {
                throw new OAuthException(400, "invalid_request", "a parameter must not appear twice");
            }
            parameters.put(name, values.get(0));
        });
        return new Form(Map.copyOf(parameters));
    }

    /** The values of each parameter of a body or of a query. */
    static Map<String, List<String>> parseAll(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            parameters
                    .computeIfAbsent(name, unused -> new ArrayList<>())
                    .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return parameters;
    }

    /** The value of a parameter; empty if it is missing. */
    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The value of a parameter that must not be missing. */
    String required(String name) {
        String value = value(name);
        if (value.isEmpty()) {
            throw new OAuthException(400, "invalid_request", name + " is missing");
        }
        return value;
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
