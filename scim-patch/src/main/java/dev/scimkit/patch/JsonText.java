package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** JSON objects that arrive as text inside a string. */
final class JsonText {

    private JsonText() {}

    /** Reads the object, within the standard limits; null when the text is none. */
    static @Nullable ObjectNode object(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return null;
        }
        try {
            return JsonReader.standard().read(text) instanceof ObjectNode object ? object : null;
        } catch (ScimException notJson) {
            return null;
        }
    }
}
