package dev.scimkit.jpa.internal.model;

import dev.scimkit.jpa.internal.property.Property;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/**
 * The id of entities.
 *
 * @param binding the attribute and its property
 * @param origin who makes the ids of new entities
 */
public record EntityId(Binding binding, Origin origin) {

    /** Who makes the ids of new entities. */
    public enum Origin {
        /** The persistence provider or the database makes them, or takes them from another entity. */
        PERSISTENCE,
        /** The constructor or the factory of the application makes them. */
        APPLICATION,
        /** They are random, unless the application makes them. */
        SCIMKIT
    }

    /**
     * Gives a new entity its id, unless it has one or will be given one.
     *
     * @param entity the new entity
     * @param random an id that no other resource has
     */
    public void complete(Object entity, String random) {
        Property property = binding.property();
        if (origin == Origin.PERSISTENCE || isSet(property, property.get(entity))) {
            return;
        }
        if (origin == Origin.APPLICATION) {
            throw new IllegalStateException("A new " + entity.getClass().getName() + " has no '" + property
                    + "', and scimkit cannot make one: set it in newEntity(…)");
        }
        binding.write(entity, StringNode.valueOf(random));
    }

    /** A primitive id of a new entity is 0, and every other new entity would have it, too. */
    static boolean isSet(Property property, @Nullable Object value) {
        boolean isZero = property.isPrimitive() && value instanceof Number number && number.longValue() == 0;
        return value != null && !isZero;
    }
}
