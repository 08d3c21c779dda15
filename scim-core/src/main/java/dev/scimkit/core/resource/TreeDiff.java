package dev.scimkit.core.resource;

import dev.scimkit.core.internal.ElementKey;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.path.AttributePath;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.SchemaExtension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares two trees attribute by attribute. */
final class TreeDiff {

    private final ResourceType type;
    private final List<Change> changes = new ArrayList<>();

    TreeDiff(ResourceType type) {
        this.type = type;
    }

    List<Change> compare(ObjectNode before, ObjectNode after) {
        for (String name : names(type.attributes(), before, after)) {
            AttributeDefinition attribute = type.attribute(name);
            if (type.extension(name) == null && !isDerived(attribute)) {
                attribute(new AttributePath(null, name, null), attribute, before.get(name), after.get(name));
            }
        }
        for (SchemaExtension extension : type.extensions()) {
            String uri = extension.schema().id();
            extension(extension, object(before.get(uri)), object(after.get(uri)));
        }
        return changes;
    }

    private static boolean isDerived(@Nullable AttributeDefinition attribute) {
        return CommonAttributes.SCHEMAS.equals(attribute) || CommonAttributes.META.equals(attribute);
    }

    private void extension(SchemaExtension extension, ObjectNode before, ObjectNode after) {
        String uri = extension.schema().id();
        for (String name : names(extension.schema().attributes(), before, after)) {
            AttributePath path = new AttributePath(uri, name, null);
            attribute(path, extension.schema().attribute(name), before.get(name), after.get(name));
        }
    }

    private void attribute(
            AttributePath path,
            @Nullable AttributeDefinition attribute,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (attribute != null && attribute.multiValued() && areArrays(before, after)) {
            elements(path, attribute, before, after);
        } else if (attribute != null
                && attribute.isComplex()
                && !attribute.multiValued()
                && areObjects(before, after)) {
            subAttributes(path, attribute, object(before), object(after));
        } else {
            changes.add(new Change(path, before, after));
        }
    }

    private void subAttributes(
            AttributePath parent, AttributeDefinition attribute, ObjectNode before, ObjectNode after) {
        for (String name : names(attribute.subAttributes(), before, after)) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                AttributePath path = new AttributePath(parent.schemaUri(), parent.attribute(), name);
                changes.add(new Change(path, before.get(name), after.get(name)));
            }
        }
    }

    private void elements(
            AttributePath path, AttributeDefinition attribute, @Nullable JsonNode before, @Nullable JsonNode after) {
        Map<Object, JsonNode> remaining = byKey(attribute, before);
        for (Map.Entry<Object, JsonNode> now : byKey(attribute, after).entrySet()) {
            JsonNode old = remaining.remove(now.getKey());
            if (!now.getValue().equals(old)) {
                changes.add(new Change(path, old, now.getValue()));
            }
        }
        remaining.values().forEach(gone -> changes.add(new Change(path, gone, null)));
    }

    private static Map<Object, JsonNode> byKey(AttributeDefinition attribute, @Nullable JsonNode array) {
        ElementKey key = new ElementKey(attribute);
        Map<Object, JsonNode> elements = new LinkedHashMap<>();
        if (array != null) {
            for (JsonNode element : array) {
                elements.putIfAbsent(key.of(element), element);
            }
        }
        return elements;
    }

    /** Lists the names that the schema knows, in its order, then all others. */
    private static Set<String> names(List<AttributeDefinition> attributes, ObjectNode before, ObjectNode after) {
        Set<String> names = new LinkedHashSet<>();
        Function<String, Boolean> isThere = name -> before.has(name) || after.has(name);
        for (AttributeDefinition attribute : attributes) {
            if (isThere.apply(attribute.name())) {
                names.add(attribute.name());
            }
        }
        names.addAll(before.propertyNames());
        names.addAll(after.propertyNames());
        return names;
    }

    private static boolean areArrays(@Nullable JsonNode before, @Nullable JsonNode after) {
        return (before == null || before instanceof ArrayNode) && (after == null || after instanceof ArrayNode);
    }

    private static boolean areObjects(@Nullable JsonNode before, @Nullable JsonNode after) {
        return (before == null || before instanceof ObjectNode) && (after == null || after instanceof ObjectNode);
    }

    private static ObjectNode object(@Nullable JsonNode node) {
        return node instanceof ObjectNode found ? found : JsonTree.emptyObject();
    }
}
