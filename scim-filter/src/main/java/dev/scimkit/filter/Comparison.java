package dev.scimkit.filter;

import dev.scimkit.core.schema.AttributePath;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of an attribute with a literal: {@code userName eq "bjensen"}.
 *
 * @param path the attribute
 * @param operator the operator
 * @param value the literal
 * @param offset where the expression begins in the parsed text, in chars from 0, or -1 if it was not parsed; ignored by
 *     {@code equals}
 */
public record Comparison(AttributePath path, ComparisonOperator operator, Literal value, int offset) implements Filter {

    /**
     * Makes a comparison in code.
     *
     * @param path the attribute
     * @param operator the operator
     * @param value the literal
     */
    public Comparison(AttributePath path, ComparisonOperator operator, Literal value) {
        this(path, operator, value, -1);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Comparison that
                && path.equals(that.path)
                && operator == that.operator
                && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, operator, value);
    }

    @Override
    public String toString() {
        return FilterPrinter.print(this);
    }
}
