package dev.scimkit.jdbc;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes random resources and values: few different ones, so that filters match, and those that are hard to compare. */
final class RandomValues {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "A",
            "b",
            "ab",
            "AB",
            "aB",
            "ä",
            "Ä",
            "a\u0308",
            "ß",
            "SS",
            "ss",
            "ẞ",
            "ı",
            "i",
            "I",
            "İ",
            "\uFB01",
            "fi",
            "\u03C3",
            "\u03C2",
            "\u03A3",
            "\uD83D\uDE00",
            "\uFF41",
            "\uE000",
            "\uD834\uDD1E",
            "\u212B",
            "\u00C5",
            "%",
            "_",
            "a%b",
            "'",
            "''",
            "\"",
            "\\",
            "a\\b",
            "$",
            "?",
            "; DROP TABLE scim_resource; --",
            "' OR '1'='1",
            "{}",
            "[]",
            "null",
            "true",
            " ",
            "a b",
            "\t",
            "a\nb",
            "$.a",
            "0",
            "x".repeat(300) + "1",
            "x".repeat(300) + "2",
            "X".repeat(300) + "1");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0.0",
            "1",
            "-1",
            "1.0",
            "1.50",
            "1.5",
            "10",
            "100",
            "2",
            "-2",
            "-1.5",
            "0.1",
            "0.01",
            "1e3",
            "1000",
            "123456789012345678901234567890",
            "-123456789012345678901234567890",
            "9007199254740993",
            "9007199254740992",
            "0.1000000000000000055511151231257827",
            "1e-300",
            "-1e-300",
            "1e300");

    private static final List<String> INTEGERS = List.of(
            "0",
            "1",
            "-1",
            "2",
            "-2",
            "10",
            "-10",
            "100",
            "9007199254740993",
            "9007199254740992",
            "2147483648",
            "-9223372036854775808",
            "123456789012345678901234567890");

    private static final List<String> DATES = List.of(
            "2026-11-30T09:00:00Z",
            "2026-11-30T10:00:00+01:00",
            "2026-11-30T09:00:00.000Z",
            "2026-11-30T09:00:00.001Z",
            "2026-11-30T09:00:00.0000001Z",
            "1969-12-31T23:59:59.999Z",
            "0001-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "-12345678-01-01T00:00:00Z",
            "9999-12-31T24:00:00Z",
            "10000-01-01T00:00:00Z",
            "12345678-06-01T00:00:00Z");

    private static final List<String> OCTETS = List.of("", "AA==", "AA", "AB==", "aa==", "-_-_", "+/+/", "AAAA");

    private static final List<String> URIS =
            List.of("https://a.example/", "https://A.example/", "urn:x:1", "urn:x:2", "a");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    /** A resource with some of the attributes of its type. */
    Resource resource(ResourceType type, int number) {
        JsonTree.Builder tree = JsonTree.object()
                .put(
                        "schemas",
                        JsonTree.array(List.of(StringNode.valueOf(type.schema().id()))))
                .put("id", "id-" + random.nextInt(1000) + "-" + number);
        if (random.nextInt(3) > 0) {
            tree.put("externalId", text());
        }
        addAttributes(tree, type.schema(), number);
        for (ResourceType.Extension extension : type.extensions()) {
            JsonTree.Builder part = JsonTree.object();
            addAttributes(part, extension.schema(), number);
            if (part.size() > 0 && random.nextBoolean()) {
                tree.put(extension.schema().id(), part.build());
            }
        }
        Instant created = Instant.parse("2026-01-01T00:00:00Z").plusMillis(number * 7L);
        Instant modified = created.plusSeconds(random.nextInt(5));
        return new Resource(type, tree.build())
                .withMeta(new Meta(type.name(), created, modified, null, null))
                .withConsistentSchemas();
    }

    private void addAttributes(JsonTree.Builder tree, Schema schema, int number) {
        for (AttributeDefinition attribute : schema.attributes()) {
            if (attribute.uniqueness() != dev.scimkit.core.schema.Uniqueness.NONE) {
                tree.put(attribute.name(), (random.nextBoolean() ? "Code-" : "code-") + number);
            } else if (random.nextInt(10) < 6 && attribute.mutability() != Mutability.READ_ONLY) {
                tree.put(attribute.name(), value(attribute));
            }
        }
    }

    private @Nullable JsonNode value(AttributeDefinition attribute) {
        if (!attribute.multiValued()) {
            return single(attribute);
        }
        List<JsonNode> values = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        boolean primary = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            JsonNode value = single(attribute);
            if (value instanceof ObjectNode object && object.path("primary").asBoolean(false)) {
                value = primary ? value : JsonTree.without(object, "primary");
                primary = false;
            }
            values.add(value);
        }
        ArrayNode array = JsonTree.array(values);
        return array.isEmpty() ? null : array;
    }

    private JsonNode single(AttributeDefinition attribute) {
        if (!attribute.isComplex()) {
            return simple(attribute.type());
        }
        JsonTree.Builder object = JsonTree.object();
        for (AttributeDefinition sub : attribute.subAttributes()) {
            if (random.nextBoolean()) {
                object.put(sub.name(), value(sub));
            }
        }
        return object.size() == 0 ? JsonTree.object().put("value", text()).build() : object.build();
    }

    /** A value of a simple type. */
    JsonNode simple(AttributeType type) {
        return switch (type) {
            case BOOLEAN -> BooleanNode.valueOf(random.nextBoolean());
            case INTEGER -> DecimalNode.valueOf(new BigDecimal(any(INTEGERS)));
            case DECIMAL -> DecimalNode.valueOf(new BigDecimal(any(NUMBERS)));
            case DATE_TIME -> StringNode.valueOf(any(DATES));
            case BINARY -> StringNode.valueOf(any(OCTETS));
            case REFERENCE -> StringNode.valueOf(any(URIS));
            case STRING, COMPLEX -> StringNode.valueOf(text());
        };
    }

    String text() {
        return any(TEXTS);
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Random random() {
        return random;
    }
}
