package dev.scimkit.filter;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;

/**
 * The attribute that an expression of a filter refers to, resolved against the schema.
 *
 * @param attribute the attribute or sub-attribute
 * @param ofElement whether the expression is inside the brackets of a value path and refers to the current element: to one of
 *     its sub-attributes, or to the element itself if the attribute is not complex
 */
public record FilterTarget(ResolvedAttribute attribute, boolean ofElement) {

    /** {@return the path in the schema's spelling} */
    @Override
    public String toString() {
        return attribute.toString();
    }
}
