package dev.scimkit.jpa.internal.model;

import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out which columns an attribute may have. A naming strategy of the application may choose others. */
public final class ColumnNames {

    private ColumnNames() {}

    /**
     * Finds the columns of an attribute and of its key.
     *
     * @param entity the entity
     * @param binding the attribute
     * @return the names of the properties and those in {@code @Column}; empty if embeddables or overrides may change them
     */
    public static Set<String> of(Class<?> entity, Binding binding) {
        Set<String> names = new HashSet<>();
        boolean isKnown = add(entity, binding.property(), names) && add(entity, binding.key(), names);
        return isKnown ? names : Set.of();
    }

    private static boolean add(Class<?> entity, @Nullable Property property, Set<String> names) {
        String name = property == null ? "" : property.path();
        if (property != null) {
            names.add(name);
        }
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            if (name.contains(".") || type.getAnnotationsByType(AttributeOverride.class).length > 0) {
                return false;
            }
            members(type, name)
                    .map(member -> member.getAnnotation(Column.class))
                    .filter(column -> column != null && !column.name().isEmpty())
                    .forEach(column -> names.add(column.name().replaceAll("[`\"]", "")));
        }
        return true;
    }

    private static Stream<AnnotatedElement> members(Class<?> type, String name) {
        return Stream.concat(
                Stream.of(type.getDeclaredFields())
                        .filter(field -> field.getName().equals(name)),
                Stream.of(type.getDeclaredMethods())
                        .filter(method -> method.getName().equalsIgnoreCase("get" + name)));
    }
}
