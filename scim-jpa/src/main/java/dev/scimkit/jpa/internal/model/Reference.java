package dev.scimkit.jpa.internal.model;

import dev.scimkit.jpa.internal.property.Property;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An association with another entity that is served, too: the id of its resource is the attribute's value.
 *
 * @param association the property that refers to the entity
 * @param id the property of the entity with its id, as a path from the one that refers to it
 * @param target the mapping of the entity
 */
public record Reference(Property association, String id, Supplier<EntityModel> target) {

    /** Finds the entities that attributes refer to. */
    @FunctionalInterface
    public interface Targets {

        /**
         * Finds an entity.
         *
         * @param reference which entity refers to it
         * @param id the id of its resource
         * @return the entity, or null if there is none
         */
        @Nullable
        Object find(Reference reference, String id);
    }
}
