package dev.scimkit.jpa.internal.model;

import dev.scimkit.jpa.internal.property.Conversion;
import dev.scimkit.jpa.internal.property.Property;
import org.jspecify.annotations.Nullable;

/**
 * The property that says which organization an entity belongs to.
 *
 * @param property the property: of the entity itself, or of the entity that it refers to, as in {@code tenant.slug}
 * @param conversion converts the names of organizations
 * @param reference the reference to the organization's entity, or null if the property is the entity's own
 * @param referenced the class of the organization's entity, or null
 * @param referencedName the name of its property, or null
 */
public record OrganizationProperty(
        Property property,
        Conversion conversion,
        @Nullable Property reference,
        @Nullable Class<?> referenced,
        @Nullable String referencedName) {

    /**
     * Makes the value that the entities of an organization have.
     *
     * @param organization the name
     * @return the value, or null if no entity can have it
     */
    public @Nullable Object value(String organization) {
        try {
            return conversion.convert(organization);
        } catch (IllegalArgumentException other) {
            return null;
        }
    }
}
