package dev.scimkit.jpa.internal.definition;

import java.util.List;

/**
 * A multi-valued attribute and the collection that has its elements.
 *
 * @param attribute the path of the attribute
 * @param collection the property
 * @param values the sub-attributes of an element, or one with an empty path for the element itself
 * @param readOnly whether clients must not write it
 */
public record ListDefinition(String attribute, String collection, List<ValueDefinition> values, boolean readOnly) {

    public ListDefinition {
        values = List.copyOf(values);
    }
}
