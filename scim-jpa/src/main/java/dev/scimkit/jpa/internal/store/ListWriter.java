package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.Elements;
import dev.scimkit.jpa.internal.model.Reference;
import dev.scimkit.jpa.internal.property.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Brings a collection in line with the elements of an attribute; elements that stay keep their rows. */
final class ListWriter {

    /** An element of the collection, and what it looks like. */
    private record Present(Object element, @Nullable JsonNode value) {}

    private final Elements list;
    private final Reference.Targets targets;

    private ListWriter(Elements list, Reference.Targets targets) {
        this.list = list;
        this.targets = targets;
    }

    static void write(Elements list, Object entity, ArrayNode wanted, Reference.Targets targets) {
        new ListWriter(list, targets).write(entity, wanted);
    }

    private void write(Object entity, ArrayNode wanted) {
        Collection<Object> collection = collection(entity);
        List<Present> present = new ArrayList<>();
        for (Object element : collection) {
            present.add(new Present(element, EntityReader.value(list, element)));
        }
        List<JsonNode> missing = new ArrayList<>();
        for (JsonNode value : wanted) {
            if (!take(present, each -> Trees.same(each.value(), value))) {
                missing.add(value);
            }
        }
        List<JsonNode> added = list.isEntity() ? changed(present, missing) : missing;
        present.forEach(left -> collection.remove(left.element()));
        added.forEach(value -> collection.add(element(entity, value)));
    }

    private static boolean take(List<Present> present, java.util.function.Predicate<Present> test) {
        for (int i = 0; i < present.size(); i++) {
            if (test.test(present.get(i))) {
                present.remove(i);
                return true;
            }
        }
        return false;
    }

    /** Changes those entities that have the same {@code value}, or else the same {@code type}; returns the others. */
    private List<JsonNode> changed(List<Present> present, List<JsonNode> missing) {
        List<JsonNode> left = missing;
        for (String name : List.of("value", "type")) {
            List<JsonNode> others = new ArrayList<>();
            for (JsonNode value : left) {
                boolean changed = value.has(name)
                        && take(present, each -> {
                            JsonNode old = each.value();
                            boolean same = old != null && Trees.same(old.get(name), value.get(name));
                            if (same) {
                                fill(each.element(), old, value);
                            }
                            return same;
                        });
                if (!changed) {
                    others.add(value);
                }
            }
            left = others;
        }
        return left;
    }

    private void fill(Object element, @Nullable JsonNode old, JsonNode value) {
        for (Binding binding : list.bindings()) {
            AttributeDefinition sub = binding.attribute().subAttribute();
            JsonNode before = sub == null || old == null ? old : old.get(sub.name());
            JsonNode after = sub == null ? value : value.get(sub.name());
            if (!binding.readOnly() && !Trees.same(before, after)) {
                binding.write(element, after, targets);
            }
        }
    }

    private Object element(Object entity, JsonNode value) {
        if (list.isSimple()) {
            Binding binding = list.bindings().get(0);
            return binding.element(value);
        }
        Object element = Property.instance(list.elementType());
        Property owner = list.owner();
        if (owner != null) {
            owner.set(element, entity);
        }
        fill(element, null, value);
        return element;
    }

    @SuppressWarnings("unchecked") // what the collection contains is checked when the mapping is
    private Collection<Object> collection(Object entity) {
        Object found = list.collection().get(entity);
        if (found == null) {
            throw new IllegalStateException("The collection " + list.collection() + " of "
                    + entity.getClass().getName() + " is null; initialize it where it is declared");
        }
        return (Collection<Object>) found;
    }
}
