package dev.scimkit.testkit.recording;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    private static final Pattern TELLING = Pattern.compile(
            ".*(?:passw|passphrase|passcode|pwd|secret|token|apikey|accesskey|authkey|subscriptionkey|privatekey"
                    + "|credential|authorization|cookie|assertion|session|signature|jwt).*",
            Pattern.DOTALL);
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> TELLING_NAMES = Set.of("pass", "pin", "otp", "totp");
    private static final Set<String> TELLING_PARAMETERS = Set.of("code", "sig", "key", "auth");

    private final Set<String> found =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Collects the secrets of a request and its response. */
    void collect(RecordedRequest request) {
        request.headers().forEach((name, value) -> {
            if (isTelling(name)) {
                credential(name, value);
            }
        });
        if (request.uri().getRawUserInfo() != null) {
            pair(decoded(request.uri().getRawUserInfo()));
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
        if (plain(name).contains("cookie")) {
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
            if (equals > 0 && isTellingParameter(parameter.substring(0, equals))) {
                String value = parameter.substring(equals + 1);
                add(value);
                add(decoded(value));
                add(decoded(decoded(value))); // a HAR file may have encoded parameters
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
            boolean secretPath = !tellingPath(object).isEmpty();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (isTelling(member.getKey()) || (secretPath && member.getKey().equalsIgnoreCase("value"))) {
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

    /** Whether a header field, a member or a parameter of this name holds a secret. */
    static boolean isTelling(String name) {
        return TELLING.matcher(plain(name)).matches() || TELLING_NAMES.contains(plain(afterLast(':', name)));
    }

    static boolean isTellingParameter(String name) {
        String decoded = decoded(name);
        return isTelling(decoded) || TELLING_PARAMETERS.contains(plain(decoded));
    }

    /** Whether a PATCH operation with this path sets a secret. */
    private static boolean isTellingPath(String path) {
        String attribute = afterLast(':', withoutFilters(path));
        return isTelling(attribute)
                || isTelling(afterLast('.', attribute))
                || isTelling(upTo('.', attribute))
                || isTelling(afterLast(':', path)); // the filter may tell, as in x[type eq "password"]
    }

    private static String withoutFilters(String path) {
        StringBuilder rest = new StringBuilder();
        boolean inFilter = false;
        boolean quoted = false;
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            if (quoted && character == '\\') {
                i++;
            } else if (inFilter && character == '"') {
                quoted = !quoted;
            } else if (inFilter) {
                inFilter = quoted || character != ']';
            } else if (character == '[') {
                inFilter = true;
            } else {
                rest.append(character);
            }
        }
        return rest.toString();
    }

    private static String afterLast(char separator, String text) {
        return text.substring(text.lastIndexOf(separator) + 1);
    }

    private static String upTo(char separator, String text) {
        int end = text.indexOf(separator);
        return end < 0 ? text : text.substring(0, end);
    }

    /** The path of a PATCH operation that sets a secret, otherwise empty. Servers may read names of members in any case. */
    private static String tellingPath(ObjectNode operation) {
        for (Map.Entry<String, JsonNode> member : operation.properties()) {
            String path = member.getValue().asString("");
            if (member.getKey().equalsIgnoreCase("path") && isTellingPath(path)) {
                return path;
            }
        }
        return "";
    }

    private static String plain(String name) {
        return NOT_PLAIN.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** Replaces the secrets in a body. */
    JsonNode replaced(JsonNode node) {
        return replaced(node, "");
    }

    private JsonNode replaced(JsonNode node, String holder) {
        if (node instanceof ObjectNode object) {
            String path = tellingPath(object);
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> {
                boolean ofPath = !path.isEmpty() && member.getKey().equalsIgnoreCase("value");
                String name = ofPath ? path : isTelling(member.getKey()) ? member.getKey() : holder;
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
        return plain(name).contains("password") ? PASSWORD : REPLACED;
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
