package dev.scimkit.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conjunction: {@code a and b and c}.
 *
 * @param operands two or more filters; an operand that is an {@code And} itself is replaced by its own operands
 */
public record And(List<Filter> operands) implements Filter {

    public And {
        operands = Operands.flat(operands, And.class, filter -> ((And) filter).operands);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.visit(this);
    }

    // Written by hand: the method that a record generates needs several times the stack, and filters can be deep.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof And that && operands.equals(that.operands);
    }

    @Override
    public int hashCode() {
        return 37 * operands.hashCode();
    }

    @Override
    public String toString() {
        return FilterPrinter.print(this);
    }
}
