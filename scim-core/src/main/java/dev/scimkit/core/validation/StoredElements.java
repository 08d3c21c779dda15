package dev.scimkit.core.validation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Tells which elements of a changed array are the very nodes of the stored one, by walking both in step.
 *
 * <p>Elements that come back in another order may be taken for new ones, which costs time and nothing else.
 */
final class StoredElements {

    private static final int LOOK_AHEAD = 64;

    private final @Nullable ArrayNode stored;
    private int next;

    StoredElements(@Nullable JsonNode stored) {
        this.stored = stored instanceof ArrayNode array ? array : null;
    }

    /** Asks for the elements of the changed array one after another. */
    @SuppressWarnings("ReferenceEquality") // only the very same node is known to be stored and sound
    boolean hold(JsonNode element) {
        if (stored == null) {
            return false;
        }
        int end = Math.min(stored.size(), next + LOOK_AHEAD);
        for (int i = next; i < end; i++) {
            if (stored.get(i) == element) {
                next = i + 1;
                return true;
            }
        }
        return false;
    }
}
