package dev.scimkit.testkit.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keys of JSON objects that name a member of a member, such as {@code name} and {@code familyName}. */
final class NestedKeys {

    /** A character that no body contains; between the names. */
    private static final String BETWEEN = "\uE000";

    private NestedKeys() {}

    static String join(List<String> names) {
        return String.join(BETWEEN, names);
    }

    /** Moves the values of such keys to where they belong; other text stays as it is. */
    static String expand(String json) {
        if (!json.contains(BETWEEN)) {
            return json;
        }
        try {
            return expand(JsonMapper.shared().readTree(json)).toString();
        } catch (JacksonException malformed) {
            return json.replace(BETWEEN, ".");
        }
    }

    private static JsonNode expand(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode expanded = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                put(expanded, member.getKey().split(Pattern.quote(BETWEEN)), expand(member.getValue()));
            }
            return expanded;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode expanded = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> expanded.add(expand(element)));
            return expanded;
        }
        return node;
    }

    private static void put(ObjectNode owner, String[] names, JsonNode value) {
        ObjectNode target = owner;
        for (int i = 0; i < names.length - 1; i++) {
            JsonNode existing = target.get(names[i]);
            target = existing instanceof ObjectNode object ? object : target.putObject(names[i]);
        }
        String last = names[names.length - 1];
        if (target.get(last) instanceof ObjectNode existing && value instanceof ObjectNode more) {
            existing.setAll(more);
        } else {
            target.set(last, value);
        }
    }
}
