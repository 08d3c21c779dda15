package dev.scimkit.server.zitadel;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Which of several values is the primary one. */
final class PrimaryElement {

    private PrimaryElement() {}

    /** The element that says that it is primary; null when none does. */
    static @Nullable JsonNode in(ArrayNode elements) {
        for (JsonNode element : elements) {
            if (element.path("primary").asBoolean(false)) {
                return element;
            }
        }
        return null;
    }
}
