package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.Elements;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.model.MappedElement;
import dev.scimkit.jpa.internal.model.MemberSource;
import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes resources of entities. */
final class EntityReader {

    private static final String MEMBERS = "members";

    private final EntityModel model;

    EntityReader(EntityModel model) {
        this.model = model;
    }

    /** Makes the resource of an entity; collections that are not shown are not read. */
    Resource read(EntityManager manager, Object entity, Predicate<String> shown) {
        return read(manager, List.of(entity), shown).get(0);
    }

    /** Makes the resources of entities; their members are found all at once. */
    List<Resource> read(EntityManager manager, List<Object> entities, Predicate<String> shown) {
        Map<MemberSource, Map<Object, List<String>>> members = new LinkedHashMap<>();
        if (shown.test(MEMBERS)) {
            for (MemberSource source : model.members()) {
                members.put(source, new MemberIds(model, source).ofGroups(manager, entities));
            }
        }
        return entities.stream().map(entity -> read(entity, members, shown)).toList();
    }

    private Resource read(
            Object entity, Map<MemberSource, Map<Object, List<String>>> members, Predicate<String> shown) {
        ObjectNode tree = rest(entity);
        tree.set("id", model.parts().id().read(entity));
        for (Binding binding : model.parts().values()) {
            JsonNode value = binding.read(entity);
            if (value == null) {
                Trees.remove(tree, binding.attribute());
            } else {
                Trees.set(tree, binding.attribute(), value);
            }
        }
        for (MappedElement mapped : model.parts().mappedElements()) {
            readMapped(mapped, entity, tree);
        }
        for (Elements list : model.parts().lists()) {
            String name = list.attribute().attribute().name();
            if (list.attribute().extension() != null || shown.test(name)) {
                readList(list, entity, tree);
            }
        }
        Object id = model.parts().id().property().get(entity);
        members.forEach((source, ids) -> addMembers(source, ids.getOrDefault(id, List.of()), tree));
        return new Resource(model.type(), tree).withMeta(meta(entity)).withConsistentSchemas();
    }

    private ObjectNode rest(Object entity) {
        Property rest = model.parts().rest();
        String text = rest == null ? null : (String) rest.get(entity);
        return text == null || text.isBlank()
                ? JsonNodeFactory.instance.objectNode()
                : JsonReader.standard().readObject(text).deepCopy();
    }

    private static void readMapped(MappedElement mapped, Object entity, ObjectNode tree) {
        ArrayNode array = Trees.array(tree, mapped.attribute());
        int position = position(mapped, array);
        if (!mapped.attribute().attribute().isComplex()) {
            JsonNode value = mapped.bindings().get(0).read(entity);
            if (value != null) {
                array.add(value);
            }
        } else {
            ObjectNode element = position < 0 ? fixed(mapped) : (ObjectNode) array.get(position);
            boolean present = readElement(mapped.bindings(), entity, element)
                    || element.size() > mapped.fixed().size();
            if (present && position < 0) {
                array.add(element);
            } else if (!present && position >= 0) {
                array.remove(position);
            }
        }
        if (array.isEmpty()) {
            Trees.remove(tree, mapped.attribute());
        }
    }

    private static int position(MappedElement mapped, ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i).isObject() && mapped.isFor(array.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static ObjectNode fixed(MappedElement mapped) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        mapped.fixed().forEach(element::set);
        return element;
    }

    private static boolean readElement(List<Binding> bindings, Object owner, ObjectNode element) {
        boolean present = false;
        for (Binding binding : bindings) {
            AttributeDefinition sub = binding.attribute().subAttribute();
            JsonNode value = binding.read(owner);
            if (sub != null && value == null) {
                element.remove(sub.name());
            } else if (sub != null) {
                element.set(sub.name(), value);
                present = true;
            }
        }
        return present;
    }

    private static void readList(Elements list, Object entity, ObjectNode tree) {
        List<JsonNode> values = values(list, entity);
        if (!values.isEmpty()) {
            Trees.array(tree, list.attribute()).addAll(values);
        }
    }

    /** The elements; a set has no order, so they are brought into one. */
    static List<JsonNode> values(Elements list, Object entity) {
        Collection<?> collection = (Collection<?>) list.collection().get(entity);
        List<JsonNode> values = new ArrayList<>();
        if (collection == null) {
            return values;
        }
        for (Object element : collection) {
            JsonNode value = element == null ? null : value(list, element);
            if (value != null) {
                values.add(value);
            }
        }
        if (!(collection instanceof List)) {
            values.sort(Comparator.comparing(JsonNode::toString));
        }
        return values;
    }

    static @Nullable JsonNode value(Elements list, Object element) {
        if (!list.attribute().attribute().isComplex()) {
            return list.bindings()
                    .get(0)
                    .conversion()
                    .show(simple(list.bindings().get(0), element));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (list.isSimple()) {
            JsonNode value = list.bindings().get(0).conversion().show(element);
            return value == null ? null : object.set("value", value);
        }
        return readElement(list.bindings(), element, object) ? object : null;
    }

    private static @Nullable Object simple(Binding binding, Object element) {
        return binding.property().path().isEmpty()
                ? element
                : binding.property().get(element);
    }

    private static void addMembers(MemberSource source, List<String> ids, ObjectNode tree) {
        if (ids.isEmpty()) {
            return;
        }
        ArrayNode array = tree.get(MEMBERS) instanceof ArrayNode found ? found : tree.putArray(MEMBERS);
        for (String id : ids) {
            ObjectNode value = array.addObject().put("value", id);
            source.elements().fixed().forEach(value::set);
        }
    }

    private Meta meta(Object entity) {
        return new Meta(
                model.type().name(),
                time(model.parts().created(), entity),
                time(model.parts().lastModified(), entity),
                null,
                version(entity));
    }

    private static @Nullable Instant time(@Nullable Binding binding, Object entity) {
        JsonNode value = binding == null ? null : binding.read(entity);
        return value == null ? null : ScimDateTime.parse(value.stringValue()).orElse(null);
    }

    /** The version of an entity as an entity-tag, or null if the mapping has none. */
    @Nullable
    String version(Object entity) {
        Property version = model.parts().version();
        Object value = version == null ? null : version.get(entity);
        return version == null ? null : "W/\"" + (value == null ? "0" : value) + "\"";
    }
}
