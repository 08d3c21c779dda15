package dev.scimkit.server.memory;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.server.repository.ComparisonKey;
import dev.scimkit.server.repository.UniquenessException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An index of resources by the values of unique attributes (RFC 7643 section 7).
 *
 * <p>Values are equal if their {@link ComparisonKey}s are.
 */
final class UniqueValues {

    private final List<Unique> unique = new ArrayList<>();

    UniqueValues(ResourceType type) {
        for (AttributeDefinition attribute : type.schema().attributes()) {
            if (attribute.uniqueness() != Uniqueness.NONE && !attribute.multiValued() && !attribute.isComplex()) {
                unique.add(new Unique(attribute, new HashMap<>()));
            }
        }
    }

    /** Returns the id of the resource with a value, as a list of one or none; null if the attribute is not unique. */
    @Nullable
    List<String> find(String attributeName, String value) {
        for (Unique values : unique) {
            if (values.attribute.name().equals(attributeName)) {
                String id = values.ids.get(ComparisonKey.of(values.attribute, value));
                return id == null ? List.of() : List.of(id);
            }
        }
        return null;
    }

    /** Updates the index when a resource changes; changes nothing if a value is already in use. */
    void replace(String id, @Nullable Resource before, @Nullable Resource after) {
        List<Move> moves = new ArrayList<>(unique.size());
        for (Unique values : unique) {
            JsonNode old = value(values.attribute, before);
            JsonNode now = value(values.attribute, after);
            if (!Objects.equals(old, now)) {
                moves.add(new Move(values, key(values.attribute, old), key(values.attribute, now)));
            }
        }
        for (Move move : moves) {
            move.check(id);
        }
        for (Move move : moves) {
            move.make(id);
        }
    }

    /** An attribute, with resource ids by the keys of its values. */
    private record Unique(AttributeDefinition attribute, Map<String, String> ids) {}

    /** The key that a resource gives up, and the one that it takes. */
    private record Move(
            Unique values,
            @Nullable String before,
            @Nullable String after) {

        void check(String id) {
            String holder = after == null ? null : values.ids.get(after);
            if (holder != null && !holder.equals(id)) {
                throw new UniquenessException(values.attribute.name());
            }
        }

        void make(String id) {
            if (before != null) {
                values.ids.remove(before);
            }
            if (after != null) {
                values.ids.put(after, id);
            }
        }
    }

    private static @Nullable JsonNode value(AttributeDefinition attribute, @Nullable Resource resource) {
        return resource == null ? null : resource.tree().get(attribute.name());
    }

    private static @Nullable String key(AttributeDefinition attribute, @Nullable JsonNode value) {
        return value == null || !value.isValueNode() ? null : ComparisonKey.of(attribute, value.asString());
    }
}
