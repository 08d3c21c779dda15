package dev.scimkit.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disjunction: {@code a or b or c}.
 *
 * @param operands two or more filters; an operand that is an {@code Or} itself is replaced by its own operands
 */
public record Or(List<Filter> operands) implements Filter {

    public Or {
        operands = Operands.flat(operands, Or.class, filter -> ((Or) filter).operands);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.visit(this);
    }

    // Written by hand: the method that a record generates needs several times the stack, and filters can be deep.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Or that && operands.equals(that.operands);
    }

    @Override
    public int hashCode() {
        return 31 * operands.hashCode();
    }

    @Override
    public String toString() {
        return FilterPrinter.print(this);
    }
}
