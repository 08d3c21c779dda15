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
 * Reads attribute values from trees whose names have the schema's spelling.
 *
 * <p>A value that is missing or has the wrong type reads as null or as an empty list; validation reports values that do
 * not fit the schema.
 */
public final class Attributes {

    private Attributes() {}

    /**
     * Reads a string, reference or binary attribute.
     *
     * @param tree the object that contains it
     * @param name its name in the schema's spelling
     * @return its value, or null
     */
    public static @Nullable String string(ObjectNode tree, String name) {
        JsonNode value = tree.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /**
     * Reads a boolean attribute.
     *
     * @param tree the object that contains it
     * @param name its name in the schema's spelling
     * @return its value, or null
     */
    public static @Nullable Boolean bool(ObjectNode tree, String name) {
        JsonNode value = tree.get(name);
        return (value != null && value.isBoolean()) ? value.booleanValue() : null;
    }

    /**
     * Reads an integer attribute.
     *
     * @param tree the object that contains it
     * @param name its name in the schema's spelling
     * @return its value, or null; also null when outside the range of a long
     */
    public static @Nullable Long integer(ObjectNode tree, String name) {
        JsonNode value = tree.get(name);
        return (value != null && value.isIntegralNumber() && value.canConvertToLong()) ? value.longValue() : null;
    }

    /**
     * Reads a decimal attribute.
     *
     * @param tree the object that contains it
     * @param name its name in the schema's spelling
     * @return its value, or null
     */
    public static @Nullable BigDecimal decimal(ObjectNode tree, String name) {
        JsonNode value = tree.get(name);
        return value != null && value.isNumber() ? value.decimalValue() : null;
    }

    /**
     * Reads a dateTime attribute.
     *
     * @param tree the object that contains it
     * @param name its name in the schema's spelling
     * @return the instant, or null
     */
    public static @Nullable Instant instant(ObjectNode tree, String name) {
        String text = string(tree, name);
        return text == null ? null : ScimDateTime.parse(text).orElse(null);
    }

    /**
     * Reads a multi-valued attribute of strings.
     *
     * @param tree the object that contains it
     * @param name its name in the schema's spelling
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
     * @param <T> the type of the result
     * @param tree the object that contains it
     * @param name its name in the schema's spelling
     * @param reader makes the result from the sub-attributes
     * @return its value, or null
     */
    public static <T> @Nullable T complex(ObjectNode tree, String name, Function<ObjectNode, T> reader) {
        return tree.get(name) instanceof ObjectNode value ? reader.apply(value) : null;
    }

    /**
     * Reads a multi-valued complex attribute.
     *
     * @param <T> the type of each result
     * @param tree the object that contains it
     * @param name its name in the schema's spelling
     * @param reader makes a result from the sub-attributes of one value
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
