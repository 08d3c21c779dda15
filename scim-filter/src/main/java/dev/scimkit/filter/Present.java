package dev.scimkit.filter;

import dev.scimkit.core.schema.AttributePath;
import org.jspecify.annotations.Nullable;

/**
 * A presence test: the attribute has a value that is not empty, as in {@code title pr}.
 *
 * @param path the attribute
 * @param offset where the expression begins in the parsed text, in chars from 0, or -1 if it was not parsed; ignored by
 *     {@code equals}
 */
public record Present(AttributePath path, int offset) implements Filter {

    /**
     * Makes a presence test in code.
     *
     * @param path the attribute
     */
    public Present(AttributePath path) {
        this(path, -1);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Present that && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return FilterPrinter.print(this);
    }
}
