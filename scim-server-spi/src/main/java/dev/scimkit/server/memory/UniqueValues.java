package dev.scimkit.server.memory;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.server.repository.ComparisonKey;
import dev.scimkit.server.repository.UniquenessException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which resource has which value of the attributes that must be unique (RFC 7643 section 7).
 *
 * <p>Values are the same when their {@link ComparisonKey} is.
 */
final class UniqueValues {

    private final Map<AttributeDefinition, Map<String, String>> idsByValue = new LinkedHashMap<>();

    UniqueValues(ResourceType type) {
        for (AttributeDefinition attribute : type.schema().attributes()) {
            if (attribute.uniqueness() != Uniqueness.NONE && !attribute.multiValued() && !attribute.isComplex()) {
                idsByValue.put(attribute, new HashMap<>());
            }
        }
    }

    /** The id of the resource that has the value, as a list of one or none; null when the attribute is not unique. */
    @Nullable
    List<String> find(String attributeName, String value) {
        for (Map.Entry<AttributeDefinition, Map<String, String>> entry : idsByValue.entrySet()) {
            if (entry.getKey().name().equals(attributeName)) {
                String id = entry.getValue().get(ComparisonKey.of(entry.getKey(), value));
                return id == null ? List.of() : List.of(id);
            }
        }
        return null;
    }

    /** Moves the values of a resource from its old to its new state; nothing is changed when one is in use. */
    void replace(String id, @Nullable Resource before, @Nullable Resource after) {
        if (after != null) {
            idsByValue.forEach((attribute, ids) -> {
                if (isChanged(attribute, before, after)) {
                    check(id, attribute, key(attribute, after), ids);
                }
            });
        }
        idsByValue.forEach((attribute, ids) -> {
            if (isChanged(attribute, before, after)) {
                move(ids, key(attribute, before), key(attribute, after), id);
            }
        });
    }

    private static boolean isChanged(
            AttributeDefinition attribute, @Nullable Resource before, @Nullable Resource after) {
        return !Objects.equals(value(attribute, before), value(attribute, after));
    }

    private static void check(String id, AttributeDefinition attribute, @Nullable String key, Map<String, String> ids) {
        if (key != null && ids.containsKey(key) && !id.equals(ids.get(key))) {
            throw new UniquenessException(attribute.name());
        }
    }

    private static void move(Map<String, String> ids, @Nullable String before, @Nullable String after, String id) {
        if (before != null) {
            ids.remove(before);
        }
        if (after != null) {
            ids.put(after, id);
        }
    }

    private static @Nullable JsonNode value(AttributeDefinition attribute, @Nullable Resource resource) {
        return resource == null ? null : resource.tree().get(attribute.name());
    }

    private static @Nullable String key(AttributeDefinition attribute, @Nullable Resource resource) {
        JsonNode value = value(attribute, resource);
        if (value == null || !value.isValueNode()) {
            return null;
        }
        return ComparisonKey.of(attribute, value.asString());
    }
}
