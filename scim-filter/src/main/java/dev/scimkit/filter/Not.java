package dev.scimkit.filter;

import org.jspecify.annotations.Nullable;

/**
 * The negation of a filter: {@code not (a)}.
 *
 * @param operand what is negated
 */
public record Not(Filter operand) implements Filter {

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.visit(this);
    }

    // Written out, because what the compiler would make for the record needs several times the stack.
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
