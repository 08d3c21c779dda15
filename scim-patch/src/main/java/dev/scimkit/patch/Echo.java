package dev.scimkit.patch;

import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values that a client repeats as the service provider gave them, or parts of them: they change nothing. */
final class Echo {

    private Echo() {}

    static boolean repeats(AttributeDefinition definition, @Nullable JsonNode current, JsonNode given) {
        if (given.isNull() || (given.isArray() && given.isEmpty())) {
            return current == null;
        }
        if (current instanceof ArrayNode present) {
            return given instanceof ArrayNode list && repeatsAll(definition, present, list);
        }
        if (current instanceof ObjectNode present) {
            return given instanceof ObjectNode object && repeatsParts(definition, present, object);
        }
        return current != null && equal(definition, current, given);
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

    private static boolean equal(AttributeDefinition definition, JsonNode current, JsonNode given) {
        if (definition.type() == AttributeType.DATE_TIME && current.isString() && given.isString()) {
            Instant instant = ScimDateTime.parse(current.stringValue()).orElse(null);
            return instant != null && instant.equals(ScimDateTime.parse(given.stringValue()).orElse(null));
        }
        return Fold.value(definition, current).equals(Fold.value(definition, given));
    }
}
