package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.internal.error.PatchErrors;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.request.PatchOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** RFC 7644 section 3.5.2: when an operation makes a value primary, the service provider makes all others not primary. */
final class PrimaryRule {

    private static final String PRIMARY = "primary";

    private PrimaryRule() {}

    /** Whether an operation made an element primary that was not. */
    static boolean claims(@Nullable JsonNode before, JsonNode after) {
        return ElementIdentity.isPrimary(after) && !(before != null && ElementIdentity.isPrimary(before));
    }

    /**
     * Leaves at most one primary value.
     *
     * @param elements all elements; those that lose are replaced
     * @param winner the last element that the operation made primary
     * @param several whether it made others primary too, which is an error unless tolerated
     */
    static void settle(
            ResolvedAttribute at, List<JsonNode> elements, JsonNode winner, boolean several, PatchOptions options) {
        if (several && !options.leniencies().tolerate(Leniency.LAST_PRIMARY_WINS, at::toString)) {
            throw PatchErrors.severalPrimary(at);
        }
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            if (ElementIdentity.isPrimary(element) && !JsonNodes.same(element, winner)) {
                elements.set(i, JsonNodes.with((ObjectNode) element, PRIMARY, BooleanNode.FALSE));
            }
        }
    }
}
