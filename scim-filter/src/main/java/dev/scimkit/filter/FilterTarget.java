package dev.scimkit.filter;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;

/**
 * What an expression of a filter is about, as the schema knows it.
 *
 * @param attribute the attribute or sub-attribute
 * @param ofElement whether the expression stands in the brackets of a value path, and is about the element at hand: about
 *     its sub-attribute, or about the element itself if the attribute is not complex
 */
public record FilterTarget(ResolvedAttribute attribute, boolean ofElement) {

    /** {@return the path in the schema's spelling} */
    @Override
    public String toString() {
        return attribute.toString();
    }
}
