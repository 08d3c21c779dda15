package dev.scimkit.core.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads attribute values from trees in canonical spelling.
 *
 * <p>A value that is missing or of another type reads as null or as an empty list: whether values fit the schema is
 * asked by validation, not here.
 */
public final class Attributes {

    private Attributes() {}

    /**
     * Reads a string, reference or binary attribute.
     *
     * @param tree the object that holds it
     * @param name its canonical name
     * @return its value, or null
     */
    public static @Nullable String string(ObjectNode tree, String name) {
        JsonNode value = tree.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /**
     * Reads a boolean attribute.
     *
     * @param tree the object that holds it
     * @param name its canonical name
     * @return its value, or null
     */
    public static @Nullable Boolean bool(ObjectNode tree, String name) {
        JsonNode value = tree.get(name);
        return (value != null && value.isBoolean()) ? value.booleanValue() : null;
    }

    /**
     * Reads an integer attribute.
     *
     * @param tree the object that holds it
     * @param name its canonical name
     * @return its value, or null, also when it is beyond the range of a long
     */
    public static @Nullable Long integer(ObjectNode tree, String name) {
        JsonNode value = tree.get(name);
        return (value != null && value.isIntegralNumber() && value.canConvertToLong()) ? value.longValue() : null;
    }

    /**
     * Reads a decimal attribute.
     *
     * @param tree the object that holds it
     * @param name its canonical name
     * @return its value, or null
     */
    public static @Nullable BigDecimal decimal(ObjectNode tree, String name) {
        JsonNode value = tree.get(name);
        return value != null && value.isNumber() ? value.decimalValue() : null;
    }

    /**
     * Reads a dateTime attribute.
     *
     * @param tree the object that holds it
     * @param name its canonical name
     * @return the instant, or null
     */
    public static @Nullable Instant instant(ObjectNode tree, String name) {
        String text = string(tree, name);
        return text == null ? null : ScimDateTime.parse(text).orElse(null);
    }

    /**
     * Reads a multi-valued attribute of strings.
     *
     * @param tree the object that holds it
     * @param name its canonical name
     * @return its values, unmodifiable
     */
    public static List<String> strings(ObjectNode tree, String name) {
        List<String> values = new ArrayList<>();
        for (JsonNode element : tree.path(name)) {
            if (element.isString()) {
                values.add(element.stringValue());
            }
        }
        return List.copyOf(values);
    }

    /**
     * Reads a singular complex attribute.
     *
     * @param <T> what its value becomes
     * @param tree the object that holds it
     * @param name its canonical name
     * @param reader makes the value of the sub-attributes
     * @return its value, or null
     */
    public static <T> @Nullable T complex(ObjectNode tree, String name, Function<ObjectNode, T> reader) {
        return tree.get(name) instanceof ObjectNode value ? reader.apply(value) : null;
    }

    /**
     * Reads a multi-valued complex attribute.
     *
     * @param <T> what each value becomes
     * @param tree the object that holds it
     * @param name its canonical name
     * @param reader makes one value of its sub-attributes
     * @return its values, unmodifiable
     */
    public static <T> List<T> list(ObjectNode tree, String name, Function<ObjectNode, T> reader) {
        JsonNode array = tree.path(name);
        List<T> values = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            if (element instanceof ObjectNode value) {
                values.add(reader.apply(value));
            }
        }
        return List.copyOf(values);
    }
}
