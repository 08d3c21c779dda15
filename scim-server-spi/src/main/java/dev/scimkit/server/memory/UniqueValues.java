package dev.scimkit.server.memory;

import dev.scimkit.core.internal.equality.ValueEquality;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.server.repository.UniquenessException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * An index of resources by the values of unique attributes (RFC 7643 section 7): wherever the schema says {@code server} or
 * {@code global}, in extensions, sub-attributes and lists too.
 *
 * <p>Values are equal as {@link ValueEquality} says.
 */
final class UniqueValues {

    private final List<Unique> unique = new ArrayList<>();

    /** What each resource holds, so that the forms of stored values are not made again. */
    private final Map<String, Keys> held = new HashMap<>();

    UniqueValues(ResourceType type) {
        add(null, type.schema());
        type.extensions().forEach(extension -> add(extension.schema(), extension.schema()));
    }

    private void add(@Nullable Schema extension, Schema schema) {
        String prefix = extension == null ? "" : extension.id() + ":";
        for (AttributeDefinition attribute : schema.attributes()) {
            String name = prefix + attribute.name();
            if (isUnique(attribute) && !attribute.isComplex()) {
                unique.add(new Unique(name, extension, attribute, null, new ConcurrentHashMap<>()));
            }
            for (AttributeDefinition sub : attribute.subAttributes()) {
                if (isUnique(sub)) {
                    unique.add(
                            new Unique(name + "." + sub.name(), extension, attribute, sub, new ConcurrentHashMap<>()));
                }
            }
        }
    }

    private static boolean isUnique(AttributeDefinition attribute) {
        return attribute.uniqueness() != Uniqueness.NONE;
    }

    /** Returns the id of the resource with a value, as a list of one or none; null if the attribute is not unique. */
    @Nullable
    List<String> find(String path, String value) {
        for (Unique values : unique) {
            if (values.path.equals(path)) {
                String id = values.ids.get(ValueEquality.key(values.definition(), StringNode.valueOf(value)));
                return id == null ? List.of() : List.of(id);
            }
        }
        return null;
    }

    /** Makes the keys of a resource's unique values. This may take long, and needs no lock. */
    Keys keys(Resource resource) {
        List<Set<String>> keys = new ArrayList<>(unique.size());
        for (Unique values : unique) {
            keys.add(values.keys(resource));
        }
        return new Keys(keys);
    }

    /** Updates the index when a resource changes; null removes it. Changes nothing if a value is already in use. */
    void replace(String id, @Nullable Keys after) {
        if (after != null && after.equals(held.get(id))) {
            return;
        }
        if (after != null) {
            for (int i = 0; i < unique.size(); i++) {
                unique.get(i).check(id, after.ofEach().get(i));
            }
        }
        Keys before = after == null ? held.remove(id) : held.put(id, after);
        for (int i = 0; i < unique.size(); i++) {
            Map<String, String> ids = unique.get(i).ids;
            if (before != null) {
                before.ofEach().get(i).forEach(ids::remove);
            }
            if (after != null) {
                after.ofEach().get(i).forEach(key -> ids.put(key, id));
            }
        }
    }

    /**
     * The keys of a resource's unique values.
     *
     * @param ofEach the keys of each unique attribute
     */
    record Keys(List<Set<String>> ofEach) {}

    /** A unique attribute or sub-attribute, with resource ids by the keys of its values. */
    private record Unique(
            String path,
            @Nullable Schema extension,
            AttributeDefinition attribute,
            @Nullable AttributeDefinition subAttribute,
            Map<String, String> ids) {

        AttributeDefinition definition() {
            return subAttribute == null ? attribute : subAttribute;
        }

        void check(String id, Set<String> keys) {
            for (String key : keys) {
                String holder = ids.get(key);
                if (holder != null && !holder.equals(id)) {
                    throw new UniquenessException(path);
                }
            }
        }

        Set<String> keys(Resource resource) {
            JsonNode owner =
                    extension == null ? resource.tree() : resource.tree().path(extension.id());
            JsonNode value = owner.get(attribute.name());
            if (value == null) {
                return Set.of();
            }
            if (value.isString() && subAttribute == null) {
                return Set.of(ValueEquality.key(attribute, value));
            }
            Set<String> keys = new LinkedHashSet<>();
            each(value, element -> {
                if (subAttribute == null) {
                    keys.add(ValueEquality.key(attribute, element));
                } else {
                    each(element.get(subAttribute.name()), part -> keys.add(ValueEquality.key(subAttribute, part)));
                }
            });
            return Set.copyOf(keys);
        }

        private static void each(@Nullable JsonNode value, Consumer<JsonNode> action) {
            if (value != null && value.isArray()) {
                value.forEach(action);
            } else if (value != null && !value.isNull()) {
                action.accept(value);
            }
        }
    }
}
