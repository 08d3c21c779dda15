package dev.scimkit.filter;

import org.jspecify.annotations.Nullable;

/**
 * A negation: {@code not (a)}.
 *
 * @param operand the negated filter
 */
public record Not(Filter operand) implements Filter {

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.visit(this);
    }

    // Written by hand: the method that a record generates needs several times the stack, and filters can be deep.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Not that && operand.equals(that.operand);
    }

    @Override
    public int hashCode() {
        return 41 * operand.hashCode();
    }

    @Override
    public String toString() {
        return FilterPrinter.print(this);
    }
}
