package dev.scimkit.core.resource;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.ScimAttribute;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The components of a record and its constructor. */
final class RecordShape<T> {

    private final Constructor<T> constructor;
    private final List<Component> components;

    /** A component and the attribute that it is. */
    private record Component(String attribute, Method accessor, ComponentType type) {}

    private RecordShape(Constructor<T> constructor, List<Component> components) {
        this.constructor = constructor;
        this.components = List.copyOf(components);
    }

    static <T> RecordShape<T> of(Class<T> type, String parent) {
        List<Component> components = new ArrayList<>();
        RecordComponent[] declared = type.getRecordComponents();
        if (declared == null) {
            throw new IllegalArgumentException(type.getName() + " must be a record to be read and written");
        }
        for (RecordComponent component : declared) {
            ScimAttribute named = component.getAnnotation(ScimAttribute.class);
            String name = named == null || named.name().isEmpty() ? component.getName() : named.name();
            Method accessor = component.getAccessor();
            components.add(new Component(name, accessor, ComponentType.of(component.getGenericType(), parent + name)));
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            components.forEach(component -> component.accessor().setAccessible(true));
            return new RecordShape<>(constructor, components);
        } catch (NoSuchMethodException | InaccessibleObjectException closed) {
            throw new IllegalArgumentException(
                    type.getName() + " cannot be accessed: open the package " + type.getPackageName()
                            + " to dev.scimkit.core",
                    closed);
        }
    }

    List<String> names() {
        return components.stream().map(Component::attribute).toList();
    }

    T read(ObjectNode tree) {
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            values[i] = component.type().read(tree.get(component.attribute()));
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException rule ? rule : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ObjectNode write(Object value) {
        JsonTree.Builder tree = JsonTree.object();
        for (Component component : components) {
            try {
                tree.put(
                        component.attribute(),
                        component.type().write(component.accessor().invoke(value)));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return tree.build();
    }
}
