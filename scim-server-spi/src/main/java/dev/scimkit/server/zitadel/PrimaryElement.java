package dev.scimkit.server.zitadel;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Finds the primary one of several values. */
final class PrimaryElement {

    private PrimaryElement() {}

    /** Returns the element that is marked as primary; null if there is none. */
    static @Nullable JsonNode in(ArrayNode elements) {
        for (JsonNode element : elements) {
            if (element.path("primary").asBoolean(false)) {
                return element;
            }
        }
        return null;
    }
}
