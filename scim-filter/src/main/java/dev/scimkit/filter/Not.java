package dev.scimkit.filter;

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

    @Override
    public String toString() {
        return FilterPrinter.print(this);
    }
}
