package dev.scimkit.filter.internal.match;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Asks whether an attribute has a value that is not empty.
 *
 * @param extension the name of the object that holds the extension, or null for an attribute at the top level
 * @param attribute the name of the attribute, or null if the node at hand is the value itself
 * @param subAttribute the name of the sub-attribute, or null
 */
record PresenceTest(
        @Nullable String extension,
        @Nullable String attribute,
        @Nullable String subAttribute) implements Condition {

    @Override
    public Truth test(JsonNode node) {
        String outer = extension;
        JsonNode holder = outer == null ? node : node.get(outer);
        String name = attribute;
        JsonNode value = name == null || holder == null ? holder : holder.get(name);
        String sub = subAttribute;
        return Truth.of((sub == null || value == null) ? Presence.of(value) : hasSub(value, sub));
    }

    private static boolean hasSub(JsonNode value, String sub) {
        if (!(value instanceof ArrayNode elements)) {
            return Presence.of(value.get(sub));
        }
        for (int i = 0; i < elements.size(); i++) {
            if (Presence.of(elements.get(i).get(sub))) {
                return true;
            }
        }
        return false;
    }
}
