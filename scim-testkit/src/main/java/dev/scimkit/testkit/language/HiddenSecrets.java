package dev.scimkit.testkit.language;

import dev.scimkit.testkit.internal.SecretNames;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Hides the secrets in a JSON tree: what members with a telling name hold, and values of operations with a telling path. */
final class HiddenSecrets {

    /** What replaces a secret. */
    static final String HIDDEN = "***";

    private HiddenSecrets() {}

    /** The text without its secrets, or empty if it is not a JSON object or array, or has none. */
    static Optional<String> in(String text) {
        String trimmed = text.strip();
        if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
            return Optional.empty();
        }
        try {
            JsonNode tree = JsonMapper.shared().readTree(trimmed);
            JsonNode hidden = hidden(tree, false);
            return hidden.equals(tree) ? Optional.empty() : Optional.of(hidden.toString());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static JsonNode hidden(JsonNode node, boolean secret) {
        if (node instanceof ObjectNode object) {
            boolean secretPath = !SecretNames.tellingPath(object).isEmpty();
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> {
                boolean value = secretPath && member.getKey().equalsIgnoreCase("value");
                boolean telling = secret || value || SecretNames.isTelling(member.getKey());
                copy.set(member.getKey(), hidden(member.getValue(), telling));
            });
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(hidden(element, secret)));
            return copy;
        }
        return secret && !node.isBoolean() && !node.isNull() ? JsonNodeFactory.instance.stringNode(HIDDEN) : node;
    }
}
