package dev.scimkit.jpa.internal.model;

import dev.scimkit.jpa.internal.definition.EntityDefinition;
import dev.scimkit.jpa.internal.definition.ValueDefinition;
import dev.scimkit.jpa.internal.property.Attributes;
import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the properties that refer to entities with a mapping: {@code boss}, or {@code boss.id}. */
final class ReferenceReader {

    private final Map<Class<?>, String> ids = new HashMap<>();
    private final Map<Class<?>, EntityModel> models;

    ReferenceReader(Collection<EntityDefinition> definitions, Map<Class<?>, EntityModel> models) {
        definitions.forEach(
                definition -> ids.put(definition.entity(), definition.names().id()));
        this.models = models;
    }

    /** The reference that an attribute is, or null if its property has a value of its own. */
    @Nullable
    Reference reference(ManagedType<?> owner, ValueDefinition value, String use) {
        String path = value.property();
        if (value.toScim() != null) {
            return null;
        }
        Reference whole = reference(owner, path, use);
        int last = path.lastIndexOf('.');
        if (whole != null || last < 0 || value.writer() != null) {
            return whole;
        }
        Reference before = reference(owner, path.substring(0, last), use);
        return before != null && before.id().equals(path) ? before : null;
    }

    private @Nullable Reference reference(ManagedType<?> owner, String path, String use) {
        EntityType<?> target = Attributes.target(owner, path, use);
        Class<?> entity = target == null ? null : target.getJavaType();
        String id = entity == null ? null : ids.get(entity);
        return entity == null || id == null
                ? null
                : new Reference(
                        Property.of(owner, path, use),
                        path + "." + id,
                        () -> Objects.requireNonNull(models.get(entity)));
    }
}
