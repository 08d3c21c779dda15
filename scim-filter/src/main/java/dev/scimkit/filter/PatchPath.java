package dev.scimkit.filter;

import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.internal.syntax.FilterSyntax;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The path of a PATCH operation (RFC 7644 section 3.5.2): an attribute, optionally a filter that selects some of its
 * elements, and optionally a sub-attribute of those elements.
 *
 * <table>
 *   <caption>The forms of a path</caption>
 *   <tr><th>Text</th><th>attribute</th><th>filter</th><th>subAttribute</th></tr>
 *   <tr><td>{@code members}</td><td>{@code members}</td><td></td><td></td></tr>
 *   <tr><td>{@code name.familyName}</td><td>{@code name.familyName}</td><td></td><td></td></tr>
 *   <tr><td>{@code emails[type eq "work"]}</td><td>{@code emails}</td><td>{@code type eq "work"}</td><td></td></tr>
 *   <tr><td>{@code emails[type eq "work"].value}</td><td>{@code emails}</td><td>{@code type eq "work"}</td>
 *     <td>{@code value}</td></tr>
 *   <tr><td>{@code schemas eq "urn:x:y"} (erratum 7122)</td><td>{@code schemas}</td><td>{@code value eq "urn:x:y"}</td>
 *     <td></td></tr>
 * </table>
 *
 * @param attribute the attribute; it has a sub-attribute of its own only if there is no filter
 * @param filter selects elements of the multi-valued attribute; its paths name sub-attributes. Null if there are no brackets
 * @param subAttribute the sub-attribute of the selected elements, or null for the elements themselves; only with a filter
 */
public record PatchPath(
        AttributePath attribute,
        @Nullable Filter filter,
        @Nullable String subAttribute) {

    public PatchPath {
        Objects.requireNonNull(attribute, "attribute");
        if (filter == null && subAttribute != null) {
            throw new IllegalArgumentException("Without a filter, the sub-attribute belongs in the attribute path");
        }
        if (filter != null && (attribute.subAttribute() != null || NestedValuePath.in(filter))) {
            throw new IllegalArgumentException(
                    "With a filter, the attribute path has no sub-attribute, and the filter contains no value path");
        }
    }

    /**
     * Parses a path with the standard options.
     *
     * @param text the path
     * @return the path
     * @throws FilterException with {@code invalidFilter} if the text between the brackets is not a filter, with
     *     {@code invalidPath} if the rest is not a path
     */
    public static PatchPath parse(String text) {
        return parse(text, FilterOptions.standard());
    }

    /**
     * Parses a path.
     *
     * @param text the path
     * @param options limits and leniencies
     * @return the path
     * @throws FilterException with {@code invalidFilter} if the text between the brackets is not a filter or exceeds a
     *     limit, with {@code invalidPath} if the rest is not a path
     */
    public static PatchPath parse(String text, FilterOptions options) {
        return FilterSyntax.patchPath(text, options);
    }

    /** {@return the path as text that parses to an equal path} */
    @Override
    public String toString() {
        String elements = filter == null ? "" : "[" + filter + "]";
        return attribute + elements + (subAttribute == null ? "" : "." + subAttribute);
    }
}
