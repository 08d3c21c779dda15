package dev.scimkit.jpa.internal.property;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds properties in what the persistence provider says about entities. */
public final class Attributes {

    private Attributes() {}

    static Attribute<?, ?> find(ManagedType<?> current, String name, String use) {
        for (Attribute<?, ?> attribute : current.getAttributes()) {
            if (attribute.getName().equals(name)) {
                return attribute;
            }
        }
        List<String> names = current.getAttributes().stream()
                .map(Attribute::getName)
                .sorted()
                .toList();
        throw new IllegalArgumentException(current.getJavaType().getName() + " has no property '" + name
                + "', which the mapping of " + use + " names; it has " + String.join(", ", names));
    }

    /**
     * Finds what the elements of the collection are.
     *
     * @param owner the entity
     * @param path the property
     * @param use what it is used for, for error messages
     * @return the type of the elements
     * @throws IllegalArgumentException if it is not a collection of the entity itself
     */
    public static PluralAttribute<?, ?, ?> collection(ManagedType<?> owner, String path, String use) {
        if (find(owner, path, use) instanceof PluralAttribute<?, ?, ?> plural) {
            return plural;
        }
        throw new IllegalArgumentException(
                owner.getJavaType().getName() + ": the property '" + path + "' of " + use + " is not a collection");
    }

    /**
     * Finds the entity that a property refers to.
     *
     * @param owner the entity
     * @param path the property, with points through embeddables
     * @param use what it is used for, for error messages
     * @return the type of the entity, or null if the property has a simple value or belongs to another entity
     */
    public static @Nullable EntityType<?> target(ManagedType<?> owner, String path, String use) {
        ManagedType<?> current = owner;
        for (String name : path.split("\\.", -1)) {
            if (current == null || (current != owner && current instanceof EntityType)) {
                return null;
            }
            Type<?> next =
                    find(current, name, use) instanceof SingularAttribute<?, ?> singular ? singular.getType() : null;
            current = next instanceof ManagedType<?> managed ? managed : null;
        }
        return current instanceof EntityType<?> entity ? entity : null;
    }

    /**
     * Finds the only property of an element that refers to its entity.
     *
     * @param element the type of the elements of a collection
     * @param entity the entity that has the collection
     * @return the property, or null if there is none or several
     */
    public static @Nullable Property reference(EntityType<?> element, EntityType<?> entity) {
        List<String> references = new ArrayList<>();
        for (SingularAttribute<?, ?> attribute : element.getSingularAttributes()) {
            if (attribute.isAssociation() && attribute.getJavaType().isAssignableFrom(entity.getJavaType())) {
                references.add(attribute.getName());
            }
        }
        return references.size() == 1 ? Property.of(element, references.get(0), "the owner") : null;
    }
}
