package dev.scimkit.filter.internal.match;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The operator {@code pr}: the attribute has a value that is not empty.
 *
 * @param place where the values are
 */
record PresenceTest(AttributePlace place) implements Condition {

    @Override
    public Truth test(JsonNode node, Evaluation evaluation) {
        evaluation.take(Evaluation.VALUE);
        Member extension = place.extension();
        JsonNode holder = extension == null ? node : extension.in(node);
        Member attribute = place.attribute();
        JsonNode value = attribute == null || holder == null ? holder : attribute.in(holder);
        Member sub = place.subAttribute();
        return Truth.of((sub == null || value == null) ? Presence.of(value) : hasSub(value, sub, evaluation));
    }

    private static boolean hasSub(JsonNode value, Member sub, Evaluation evaluation) {
        if (!(value instanceof ArrayNode elements)) {
            return Presence.of(sub.in(value));
        }
        int size = elements.size();
        evaluation.take(size);
        for (int i = 0; i < size; i++) {
            if (Presence.of(sub.in(elements.get(i)))) {
                return true;
            }
        }
        return false;
    }
}
