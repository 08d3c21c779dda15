package dev.scimkit.patch.internal.value;

import dev.scimkit.core.json.JsonTree;
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
 * The form in which values that mean the same are equal: strings without case unless the attribute is caseExact, numbers
 * by size. Sub-attributes that do not say which element is meant are left out: readOnly ones, and {@code primary} when it
 * is false. So are secrets, or adding and removing by value would tell whether a guess is right.
 */
public final class ComparisonForm {

    private static final String PRIMARY = "primary";

    private ComparisonForm() {}

    /**
     * Gives the form of a value.
     *
     * @param definition the attribute that has the value
     * @param value the value
     * @return its form
     */
    public static JsonNode of(AttributeDefinition definition, JsonNode value) {
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
        List<JsonNode> forms = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            forms.add(of(definition, element));
        }
        return JsonTree.array(forms);
    }

    private static JsonNode object(AttributeDefinition definition, ObjectNode object) {
        JsonTree.Builder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            AttributeDefinition sub = definition.subAttribute(member.getKey()).orElse(null);
            if (sub == null) {
                builder.put(member.getKey(), member.getValue());
            } else if (!isIdle(sub, member.getValue())) {
                builder.put(sub.name(), of(sub, member.getValue()));
            }
        }
        return builder.build();
    }

    /** Whether a value does not say which element is meant. */
    static boolean isIdle(AttributeDefinition sub, @Nullable JsonNode value) {
        return value == null
                || sub.mutability() == Mutability.READ_ONLY
                || sub.isSecret()
                || (sub.name().equals(PRIMARY) && !JsonNodes.isTrue(value));
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
