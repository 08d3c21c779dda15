package dev.scimkit.testkit.recording;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies, which need not be JSON. */
final class Json {

    private Json() {}

    /** The tree of a JSON object or array; null if the text is neither. */
    static @Nullable JsonNode parse(String text) {
        try {
            JsonNode tree = text.isBlank() ? null : JsonMapper.shared().readTree(text);
            return tree != null && tree.isContainer() ? tree : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
