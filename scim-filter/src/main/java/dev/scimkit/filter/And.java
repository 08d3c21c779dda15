package dev.scimkit.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conjunction of filters: {@code a and b and c}.
 *
 * @param operands two filters or more; none of them is an {@code And} itself, such operands are replaced by their own operands
 */
public record And(List<Filter> operands) implements Filter {

    public And {
        operands = Operands.flat(operands, And.class, filter -> ((And) filter).operands);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.visit(this);
    }

    // Written out, because what the compiler would make for the record needs several times the stack.
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
