package dev.scimkit.core.validation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Finds the elements of a changed array that are identical nodes of the stored one, by walking both in parallel.
 *
 * <p>Elements in a different order may be taken for new ones, which only costs time.
 */
final class StoredElements {

    private static final int LOOK_AHEAD = 64;

    private final @Nullable ArrayNode stored;
    private int next;

    StoredElements(@Nullable JsonNode stored) {
        this.stored = stored instanceof ArrayNode array ? array : null;
    }

    /** Must be called for the elements of the changed array in order. */
    @SuppressWarnings("ReferenceEquality") // only an identical node is known to be valid already
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
