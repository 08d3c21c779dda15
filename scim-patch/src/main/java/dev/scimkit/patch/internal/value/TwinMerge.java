package dev.scimkit.patch.internal.value;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.internal.equality.ValueEquality;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.internal.error.PatchErrors;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds an element that a list already has: a reference stays as it is, others take over the sub-attributes that differ. */
public final class TwinMerge {

    private TwinMerge() {}

    /**
     * Merges an added element with the present one.
     *
     * @param at the attribute
     * @param element the present element
     * @param again the same element, which is added
     * @return the element afterwards, the present one when nothing is new
     */
    public static JsonNode of(ResolvedAttribute at, JsonNode element, JsonNode again) {
        if (ElementIdentity.of(at.definition()).isReference()
                || !(element instanceof ObjectNode object)
                || !(again instanceof ObjectNode added)) {
            return element;
        }
        ObjectNode merged = object;
        for (Map.Entry<String, JsonNode> member : added.properties()) {
            merged = merge(at, merged, member.getKey(), member.getValue());
        }
        return merged;
    }

    private static ObjectNode merge(ResolvedAttribute at, ObjectNode element, String name, JsonNode added) {
        AttributeDefinition sub = at.definition().subAttribute(name).orElse(null);
        JsonNode present = element.get(name);
        if (sub == null || (present == null && !sub.isSecret() && ElementIdentity.isIdle(sub, added))) {
            return element;
        }
        if (present != null && !sub.isSecret() && ValueEquality.areEqual(sub, present, added)) {
            return element;
        }
        if (present != null && at.sub(sub).isImmutable()) {
            throw PatchErrors.immutable(at.sub(sub));
        }
        return JsonNodes.with(element, name, added);
    }
}
