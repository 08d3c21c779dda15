package dev.scimkit.jpa.internal.failure;

import org.jspecify.annotations.Nullable;

/** Knows which attribute has the value of which property. */
@FunctionalInterface
public interface AttributeNames {

    /**
     * Finds the attribute of a property.
     *
     * @param bean the name of the class that has the property
     * @param property the property, with points through embeddables: {@code name.last}
     * @return the path of the attribute, or null if no attribute is mapped to the property
     */
    @Nullable
    String find(String bean, String property);
}
