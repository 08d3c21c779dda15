package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The type of a component: one value, an optional one or several.
 *
 * @param path the attribute's path, for error messages
 * @param holder {@code Optional}, a collection, or the class of the value itself
 * @param value the class of each value
 * @param parts the components if the value is a record, otherwise null
 */
record ComponentType(
        String path,
        Class<?> holder,
        Class<?> value,
        @Nullable RecordShape<?> parts) {

    static ComponentType of(Type type, String path) {
        Class<?> holder = raw(type);
        Class<?> value = holder;
        if (type instanceof ParameterizedType parameterized) {
            value = raw(parameterized.getActualTypeArguments()[0]);
        }
        return new ComponentType(path, holder, value, value.isRecord() ? RecordShape.of(value, path + ".") : null);
    }

    private static Class<?> raw(Type type) {
        Type raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
        return (Class<?>) raw;
    }

    @Nullable
    Object read(@Nullable JsonNode node) {
        if (holder == Optional.class) {
            return Optional.ofNullable(node == null ? null : one(node));
        }
        if (!Collection.class.isAssignableFrom(holder)) {
            return node == null ? ScalarValues.missing(value) : one(node);
        }
        List<Object> values = new ArrayList<>();
        if (node != null) {
            for (JsonNode element : node.isArray() ? node.values() : List.of(node)) {
                values.add(one(element));
            }
        }
        return holder == Set.class ? Set.copyOf(new LinkedHashSet<>(values)) : List.copyOf(values);
    }

    private Object one(JsonNode node) {
        RecordShape<?> record = parts;
        try {
            Object read = record == null
                    ? ScalarValues.read(value, node)
                    : node instanceof ObjectNode object ? record.read(object) : null;
            if (read != null) {
                return read;
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
            throw invalid(refused.getMessage());
        }
        throw invalid(null);
    }

    private ScimException invalid(@Nullable String reason) {
        String expected = value.isEnum()
                ? "must be one of " + List.of(value.getEnumConstants())
                : "must be a " + value.getSimpleName() + (reason == null ? "" : ": " + reason);
        return ScimException.of(ScimType.INVALID_VALUE, "'" + path + "' " + expected)
                .at(path);
    }

    @Nullable
    JsonNode write(@Nullable Object component) {
        Object present = component instanceof Optional<?> optional ? optional.orElse(null) : component;
        if (present instanceof Collection<?> values) {
            List<JsonNode> nodes = new ArrayList<>();
            for (Object each : values) {
                nodes.add(node(each));
            }
            return nodes.isEmpty() ? null : JsonTree.array(nodes);
        }
        return present == null ? null : node(present);
    }

    private JsonNode node(Object present) {
        RecordShape<?> record = parts;
        return record == null ? ScalarValues.write(present) : record.write(present);
    }
}
