package dev.scimkit.testkit.recording;

import dev.scimkit.testkit.internal.SecretNames;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The secrets of a recording: credentials, cookies, and what members and parameters with a telling name hold. They are found
 * first and then replaced wherever they are.
 */
final class Secrets {

    /** What replaces a password. */
    static final String PASSWORD = "Recorded-Pa55word";

    /** What replaces any other secret. */
    static final String REPLACED = "replaced-secret";

    /** Shorter texts are replaced where they are secrets, but not wherever they occur. */
    private static final int SHORTEST = 4;

    /** Shorter cookies are settings, such as a language. */
    private static final int SHORTEST_COOKIE = 8;

    private final Set<String> found =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Collects the secrets of a request and its response. */
    void collect(RecordedRequest request) {
        request.headers().forEach((name, value) -> {
            if (SecretNames.isTelling(name)) {
                credential(name, value);
            }
        });
        if (request.uri().getRawUserInfo() != null) {
            pair(SecretNames.decoded(request.uri().getRawUserInfo()));
        }
        parameters(request.uri().getRawQuery());
        parameters(request.uri().getRawPath().replace(';', '&').replace('/', '&'));
        request.setCookies().forEach(setCookie -> cookie(upTo(';', setCookie)));
        json(request.body());
        json(request.response());
    }

    private void credential(String name, String value) {
        add(value);
        for (String field : value.split(", ", -1)) { // several fields may be joined
            credential(field);
        }
        if (SecretNames.plain(name).contains("cookie")) {
            for (String cookie : value.split(";", -1)) {
                cookie(cookie);
            }
        }
    }

    private void credential(String value) {
        add(value);
        int space = value.indexOf(' ');
        String credentials = value.substring(space + 1).strip();
        add(credentials);
        if (value.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                pair(new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notBase64) {
                // replaced as a whole
            }
        }
    }

    private void cookie(String cookie) {
        String content = cookie.substring(cookie.indexOf('=') + 1).strip();
        if (content.length() >= SHORTEST_COOKIE) {
            add(content);
        }
    }

    /** A name, which is not secret, and a password. */
    private void pair(String credentials) {
        add(credentials);
        add(credentials.substring(credentials.indexOf(':') + 1));
    }

    private void parameters(@Nullable String query) {
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && SecretNames.isTellingParameter(parameter.substring(0, equals))) {
                String value = parameter.substring(equals + 1);
                add(value);
                add(SecretNames.decoded(value));
                add(SecretNames.decoded(SecretNames.decoded(value))); // a HAR file may have encoded parameters
            }
        }
    }

    private void json(String body) {
        JsonNode tree = Json.parse(body);
        if (tree == null) {
            parameters(body); // a form, as for the token endpoint
        } else {
            collect(tree);
        }
    }

    private void collect(JsonNode node) {
        if (node instanceof ObjectNode object) {
            boolean secretPath = !SecretNames.tellingPath(object).isEmpty();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (SecretNames.isTelling(member.getKey())
                        || (secretPath && member.getKey().equalsIgnoreCase("value"))) {
                    texts(member.getValue());
                } else {
                    collect(member.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::collect);
        }
    }

    private void texts(JsonNode node) {
        if (node.isContainer()) {
            node.forEach(this::texts);
        } else if (!node.isBoolean() && !node.isNull()) {
            add(node.asString());
        }
    }

    private void add(String secret) {
        if (secret.length() >= SHORTEST) {
            found.add(secret);
        }
    }

    private static String upTo(char separator, String text) {
        int end = text.indexOf(separator);
        return end < 0 ? text : text.substring(0, end);
    }

    /** Replaces the secrets in a body. */
    JsonNode replaced(JsonNode node) {
        return replaced(node, "");
    }

    private JsonNode replaced(JsonNode node, String holder) {
        if (node instanceof ObjectNode object) {
            String path = SecretNames.tellingPath(object);
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> {
                boolean ofPath = !path.isEmpty() && member.getKey().equalsIgnoreCase("value");
                String name = ofPath ? path : SecretNames.isTelling(member.getKey()) ? member.getKey() : holder;
                copy.set(replaced(member.getKey()), replaced(member.getValue(), name));
            });
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(replaced(element, holder)));
            return copy;
        }
        if (node.isNull() || node.isBoolean()) {
            return node;
        }
        if (!holder.isEmpty()) {
            return JsonNodeFactory.instance.stringNode(standIn(holder));
        }
        String text = node.asString();
        return replaced(text).equals(text) ? node : JsonNodeFactory.instance.stringNode(replaced(text));
    }

    private static String standIn(String name) {
        return SecretNames.plain(name).contains("password") ? PASSWORD : REPLACED;
    }

    /** Replaces the secrets in a text, in each form in which it may have them. */
    String replaced(String text) {
        String result = text;
        for (String secret : found) {
            String escaped = JsonMapper.shared().writeValueAsString(secret);
            result = result.replace(secret, REPLACED)
                    .replace(URLEncoder.encode(secret, StandardCharsets.UTF_8), REPLACED)
                    .replace(URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"), REPLACED)
                    .replace(escaped.substring(1, escaped.length() - 1), REPLACED);
        }
        return result;
    }
}
