package dev.scimkit.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The disjunction of filters: {@code a or b or c}.
 *
 * @param operands two filters or more; none of them is an {@code Or} itself, such operands are replaced by their own operands
 */
public record Or(List<Filter> operands) implements Filter {

    public Or {
        operands = Operands.flat(operands, Or.class, filter -> ((Or) filter).operands);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.visit(this);
    }

    // Written out, because what the compiler would make for the record needs several times the stack.
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
