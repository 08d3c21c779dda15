package dev.scimkit.core.validation;

import dev.scimkit.core.json.JsonTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An object that is copied on the first change only. */
final class LazyCopy {

    private final ObjectNode start;
    private JsonTree.@Nullable Builder copy;

    LazyCopy(ObjectNode start) {
        this.start = start;
    }

    @SuppressWarnings("ReferenceEquality") // an identical node needs no new parent
    void put(String name, @Nullable JsonNode present, @Nullable JsonNode wanted) {
        if (present == wanted) {
            return;
        }
        copy = copy == null ? JsonTree.object(start) : copy;
        if (wanted == null) {
            copy.remove(name);
        } else {
            copy.put(name, wanted);
        }
    }

    ObjectNode result() {
        return copy == null ? start : copy.build();
    }
}
