package dev.scimkit.core.validation;

import dev.scimkit.core.json.JsonTree;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the elements of a changed array that are identical nodes of the stored one, by walking both in parallel.
 *
 * <p>Elements in a different order may be taken for new ones, which only costs time.
 */
final class StoredElements {

    private static final int LOOK_AHEAD = 64;

    private final @Nullable ArrayNode stored;
    private @Nullable Set<JsonNode> all;
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

    /** Whether the stored array has an equal element, which may have been primary. */
    boolean has(JsonNode element) {
        Set<JsonNode> known = all;
        if (known == null) {
            known = new HashSet<>();
            for (JsonNode one : stored == null ? JsonTree.emptyArray() : stored) {
                known.add(withoutPrimary(one));
            }
            all = known;
        }
        return known.contains(withoutPrimary(element));
    }

    /** An element is made not primary when another becomes it (RFC 7644 section 3.5.2), so that is not a change of its own. */
    private static JsonNode withoutPrimary(JsonNode element) {
        return element instanceof ObjectNode object ? JsonTree.without(object, "primary") : element;
    }
}
