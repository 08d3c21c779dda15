package dev.scimkit.jpa.internal.definition;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attribute and the property that has its value.
 *
 * @param path the path of the attribute as in PATCH; in a list that of the sub-attribute, or empty for the element itself
 * @param property the path of the property; empty for the element of a collection itself
 * @param key the path of the property with the comparison form, or null
 * @param lowerCase whether the database finds equal values by their lower case
 * @param readOnly whether clients must not write it
 * @param required whether clients must give a value
 * @param toScim converts a property's value, or null for the usual conversion
 * @param toProperty converts an attribute's value, or null for the usual conversion
 * @param writer sets the property, or null for its setter or field
 */
public record ValueDefinition(
        String path,
        String property,
        @Nullable String key,
        boolean lowerCase,
        boolean readOnly,
        boolean required,
        @Nullable Function<Object, @Nullable Object> toScim,
        @Nullable Function<Object, @Nullable Object> toProperty,
        @Nullable BiConsumer<Object, @Nullable Object> writer) {

    /** {@return the same without writing} */
    public ValueDefinition asReadOnly() {
        return new ValueDefinition(path, property, key, lowerCase, true, required, toScim, toProperty, writer);
    }
}
