package dev.scimkit.patch;

import dev.scimkit.core.path.AttributePath;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.SchemaExtension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the attributes that differ between two states of a resource; what both share is not looked at. */
final class ChangedPaths {

    private final List<AttributePath> paths = new ArrayList<>();

    private ChangedPaths() {}

    static List<AttributePath> between(ResourceType type, ObjectNode before, ObjectNode after) {
        ChangedPaths changed = new ChangedPaths();
        changed.compareContainers(null, before, after, name -> {
            SchemaExtension extension = type.extension(name);
            if (extension == null) {
                return type.attribute(name);
            }
            String uri = extension.schema().id();
            changed.compareContainers(
                    uri, Nodes.object(before.get(name)), Nodes.object(after.get(name)), extension.schema()::attribute);
            return null;
        });
        return changed.paths;
    }

    private void compareContainers(
            @Nullable String uri,
            ObjectNode before,
            ObjectNode after,
            Function<String, @Nullable AttributeDefinition> definitions) {
        if (Nodes.same(before, after)) {
            return;
        }
        for (Map.Entry<String, JsonNode> member : after.properties()) {
            compare(uri, definitions, member.getKey(), before.get(member.getKey()), member.getValue());
        }
        for (Map.Entry<String, JsonNode> member : before.properties()) {
            if (!after.has(member.getKey())) {
                compare(uri, definitions, member.getKey(), member.getValue(), null);
            }
        }
    }

    private void compare(
            @Nullable String uri,
            Function<String, @Nullable AttributeDefinition> definitions,
            String name,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        AttributeDefinition attribute = Nodes.same(before, after) ? null : definitions.apply(name);
        if (attribute != null) {
            compare(uri, attribute, before, after);
        }
    }

    private void compare(
            @Nullable String uri, AttributeDefinition attribute, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (!attribute.isComplex() || attribute.multiValued()) {
            if (differ(before, after)) {
                paths.add(new AttributePath(uri, attribute.name(), null));
            }
            return;
        }
        ObjectNode was = Nodes.object(before);
        ObjectNode is = Nodes.object(after);
        for (String name : names(was, is)) {
            if (!Objects.equals(was.get(name), is.get(name))) {
                paths.add(new AttributePath(uri, attribute.name(), name));
            }
        }
    }

    /** Lists of different length need no look at their elements. */
    private static boolean differ(@Nullable JsonNode before, @Nullable JsonNode after) {
        boolean longer = before != null && after != null && before.size() != after.size();
        return longer || !Objects.equals(before, after);
    }

    private static Set<String> names(ObjectNode before, ObjectNode after) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        return names;
    }
}
