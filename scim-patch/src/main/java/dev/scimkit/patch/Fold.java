package dev.scimkit.patch;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.ObjectBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Brings values to a form in which equal ones are equal: strings without case unless the attribute is caseExact, numbers
 * by size; what is readOnly, and a {@code primary} that is false, left out.
 */
final class Fold {

    private static final String PRIMARY = "primary";

    private Fold() {}

    static JsonNode value(AttributeDefinition definition, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object(definition, object);
        }
        if (value instanceof ArrayNode array) {
            return array(definition, array);
        }
        return simple(definition, value);
    }

    static String text(AttributeDefinition definition, String text) {
        return definition.caseExact() || definition.type() != AttributeType.STRING ? text : withoutCase(text);
    }

    private static JsonNode simple(AttributeDefinition definition, JsonNode value) {
        if (value.isString()) {
            return StringNode.valueOf(text(definition, value.stringValue()));
        }
        return value.isNumber() ? DecimalNode.valueOf(value.decimalValue().stripTrailingZeros()) : value;
    }

    private static JsonNode array(AttributeDefinition definition, ArrayNode array) {
        List<JsonNode> folded = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            folded.add(value(definition, element));
        }
        return JsonTree.array(folded);
    }

    private static JsonNode object(AttributeDefinition definition, ObjectNode object) {
        ObjectBuilder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            AttributeDefinition sub = definition.subAttribute(member.getKey()).orElse(null);
            if (sub == null) {
                builder.put(member.getKey(), member.getValue());
            } else if (!isIdle(sub, member.getValue())) {
                builder.put(sub.name(), value(sub, member.getValue()));
            }
        }
        return builder.build();
    }

    /** Whether a value says nothing about what its element is. */
    static boolean isIdle(AttributeDefinition sub, @Nullable JsonNode value) {
        return value == null
                || sub.mutability() == Mutability.READ_ONLY
                || (sub.name().equals(PRIMARY) && !Nodes.isTrue(value));
    }

    private static String withoutCase(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
                return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
