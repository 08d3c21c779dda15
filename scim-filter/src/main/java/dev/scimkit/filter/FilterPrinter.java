package dev.scimkit.filter;

import java.util.List;

/** Prints filters as canonical text: one blank between tokens, parentheses only where needed. */
final class FilterPrinter implements FilterVisitor<StringBuilder> {

    private final StringBuilder out = new StringBuilder();

    private FilterPrinter() {}

    static String print(Filter filter) {
        return filter.accept(new FilterPrinter()).toString();
    }

    @Override
    public StringBuilder visit(Filter.And and) {
        return join(and.operands(), " and ");
    }

    @Override
    public StringBuilder visit(Filter.Or or) {
        return join(or.operands(), " or ");
    }

    @Override
    public StringBuilder visit(Filter.Not not) {
        out.append("not (");
        return not.operand().accept(this).append(')');
    }

    @Override
    public StringBuilder visit(Filter.Comparison comparison) {
        return out.append(comparison.path())
                .append(' ')
                .append(comparison.operator().keyword())
                .append(' ')
                .append(comparison.value());
    }

    @Override
    public StringBuilder visit(Filter.Present present) {
        return out.append(present.path()).append(" pr");
    }

    @Override
    public StringBuilder visit(Filter.ValuePath valuePath) {
        out.append(valuePath.path()).append('[');
        return valuePath.filter().accept(this).append(']');
    }

    private StringBuilder join(List<Filter> operands, String connective) {
        String before = "";
        for (Filter operand : operands) {
            out.append(before);
            print(operand, operand instanceof Filter.Or);
            before = connective;
        }
        return out;
    }

    private void print(Filter operand, boolean grouped) {
        if (grouped) {
            out.append('(');
        }
        operand.accept(this);
        if (grouped) {
            out.append(')');
        }
    }
}
