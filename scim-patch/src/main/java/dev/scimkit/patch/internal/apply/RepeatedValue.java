package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.internal.equality.ValueEquality;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.change.ResolvedChange.RepeatedReadOnly;
import dev.scimkit.patch.internal.error.PatchErrors;
import dev.scimkit.patch.internal.value.JsonNodes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * ReadOnly values that a client sends back as it got them, or parts of them, as Okta does when it renames a group. Secrets
 * are never the same, since a client cannot have got them.
 */
final class RepeatedValue {

    private RepeatedValue() {}

    static void requireSame(WorkingResource resource, RepeatedReadOnly change) {
        ResolvedAttribute target = change.target();
        AttributeDefinition sub = target.subAttribute();
        JsonNode current = resource.get(ResolvedAttribute.of(target.extension(), target.attribute()));
        JsonNode present = sub == null ? current : JsonNodes.object(current).get(sub.name());
        if (!repeats(target.definition(), present, change.value())) {
            throw PatchErrors.readOnly(target);
        }
    }

    private static boolean repeats(AttributeDefinition definition, @Nullable JsonNode current, JsonNode given) {
        if (given.isNull() || (given.isArray() && given.isEmpty())) {
            return current == null;
        }
        if (current instanceof ArrayNode present) {
            return given instanceof ArrayNode list && repeatsAll(definition, present, list);
        }
        if (current instanceof ObjectNode present) {
            return given instanceof ObjectNode object && repeatsParts(definition, present, object);
        }
        return current != null && !definition.isSecret() && ValueEquality.areEqual(definition, current, given);
    }

    private static boolean repeatsAll(AttributeDefinition definition, ArrayNode present, ArrayNode given) {
        if (present.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            if (!repeats(definition, present.get(i), given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean repeatsParts(AttributeDefinition definition, ObjectNode present, ObjectNode given) {
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            AttributeDefinition sub = definition.subAttribute(member.getKey()).orElse(null);
            if (sub != null && !repeats(sub, present.get(sub.name()), member.getValue())) {
                return false;
            }
        }
        return true;
    }
}
