package dev.scimkit.filter;

import dev.scimkit.core.schema.AttributePath;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value path: a single element of a multi-valued attribute satisfies the whole filter, as in
 * {@code emails[type eq "work" and primary eq true]}.
 *
 * @param path the multi-valued attribute
 * @param filter the condition on the element; its paths name sub-attributes, and it contains no value path (erratum 4690)
 * @param offset where the expression begins in the parsed text, in chars from 0, or -1 if it was not parsed; ignored by
 *     {@code equals}
 */
public record ValuePath(AttributePath path, Filter filter, int offset) implements Filter {

    public ValuePath {
        if (NestedValuePath.in(filter)) {
            throw new IllegalArgumentException("A value path inside a value path is not allowed: " + filter);
        }
    }

    /**
     * Makes a value path in code.
     *
     * @param path the multi-valued attribute
     * @param filter the condition on the element
     * @throws IllegalArgumentException if the filter contains a value path
     */
    public ValuePath(AttributePath path, Filter filter) {
        this(path, filter, -1);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValuePath that && path.equals(that.path) && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, filter);
    }

    @Override
    public String toString() {
        return FilterPrinter.print(this);
    }
}
