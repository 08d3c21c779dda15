package dev.scimkit.testkit.recording;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is different in each run: the ids that the server issues become names in braces, names that must be unique begin with
 * {@code {run}}, and the base URL becomes {@code {B}}.
 */
final class StandInNames {

    /** Stands for a brace of the recording, until it is escaped: in a session braces hold names. */
    private static final char BRACE = '\uE001';

    private static final Pattern IN_BRACES = Pattern.compile("\\{(?=\\w+})");
    private static final Set<String> UNIQUE = Set.of("userName", "externalId");

    /** Shorter texts are replaced only where they are the whole value. */
    private static final int SHORTEST_PART = 6;

    private final Map<String, String> values = new HashMap<>();
    private Pattern parts = Pattern.compile("(?!)");

    private StandInNames() {}

    /** Finds the names in the resources that a recording creates. */
    static StandInNames of(List<RecordedRequest> requests, RecordedUris.Base base) {
        StandInNames names = new StandInNames();
        for (RecordedRequest request : requests) {
            names.addBase(request, base);
            boolean group = base.below(request.uri()).startsWith("/Groups");
            JsonNode body = Json.parse(request.body());
            if (body != null && request.method().equals("POST")) {
                names.addUnique(body, group);
                for (JsonNode operation : body.path("Operations")) { // of a bulk request
                    boolean inGroups = operation.path("path").asString("").startsWith("/Groups");
                    names.addUnique(operation.path("data"), inGroups);
                }
            }
        }
        names.compile();
        return names;
    }

    private void addBase(RecordedRequest request, RecordedUris.Base base) {
        String uri = request.uri().getScheme() + "://" + request.uri().getRawAuthority();
        values.put(uri + base.path(), "{B}");
    }

    private void addUnique(JsonNode resource, boolean group) {
        UNIQUE.forEach(member -> addUnique(resource.path(member).asString("")));
        addUnique(group ? resource.path("displayName").asString("") : "");
    }

    private void addUnique(String value) {
        if (!value.isEmpty()) {
            values.put(value, "{run}-" + literal(value));
        }
    }

    void setId(String id, String name) {
        values.put(id, "{" + name + "}");
        compile();
    }

    boolean isId(String id) {
        return values.getOrDefault(id, "").matches("\\{id\\d+}");
    }

    private void compile() {
        Set<String> longestFirst =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        values.keySet().stream()
                .filter(value -> value.length() >= SHORTEST_PART)
                .forEach(longestFirst::add);
        parts = longestFirst.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile(longestFirst.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /** Replaces what is different in each run in a text; braces of the text are marked. */
    String replaced(String text) {
        String whole = values.get(text);
        if (whole != null) {
            return whole;
        }
        StringBuilder result = new StringBuilder();
        Matcher matcher = parts.matcher(text);
        int end = 0;
        while (matcher.find()) {
            result.append(literal(text.substring(end, matcher.start()))).append(values.get(matcher.group()));
            end = matcher.end();
        }
        return result.append(literal(text.substring(end))).toString();
    }

    private static String literal(String text) {
        return IN_BRACES.matcher(text.replace(BRACE, '?')).replaceAll(String.valueOf(BRACE));
    }

    /** Replaces it in all strings of a body. */
    JsonNode replaced(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> copy.set(literal(member.getKey()), replaced(member.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(replaced(element)));
            return copy;
        }
        return node.isString() ? JsonNodeFactory.instance.stringNode(replaced(node.stringValue())) : node;
    }

    static String escapedInJson(String json) {
        return json.replace(String.valueOf(BRACE), "\\u007b");
    }

    /** Escapes what would end a value of a query. */
    static String escapedInUrl(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean last = i == value.length() - 1;
            if (character == BRACE) {
                escaped.append("%7B");
            } else if ("%&+#".indexOf(character) >= 0 || character < ' ' || (character == ' ' && last)) {
                escaped.append("%%%02X".formatted((int) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

    static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return raw;
        }
    }
}
