package dev.scimkit.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Prints filters in the notation of the vectors, so that a wrong shape shows as a difference in one line. */
final class SExpression implements FilterVisitor<String> {

    private SExpression() {}

    static String of(Filter filter) {
        return filter.accept(new SExpression());
    }

    @Override
    public String visit(Filter.And and) {
        return list("and", and.operands());
    }

    @Override
    public String visit(Filter.Or or) {
        return list("or", or.operands());
    }

    @Override
    public String visit(Filter.Not not) {
        return list("not", List.of(not.operand()));
    }

    @Override
    public String visit(Filter.Comparison comparison) {
        return "(" + comparison.operator().keyword() + " " + comparison.path() + " " + literal(comparison.value())
                + ")";
    }

    @Override
    public String visit(Filter.Present present) {
        return "(pr " + present.path() + ")";
    }

    @Override
    public String visit(Filter.ValuePath valuePath) {
        return "(vp " + valuePath.path() + " " + valuePath.filter().accept(this) + ")";
    }

    private String list(String head, List<Filter> operands) {
        return operands.stream()
                .map(operand -> operand.accept(this))
                .collect(Collectors.joining(" ", "(" + head + " ", ")"));
    }

    /** The vectors write numbers without exponents. */
    private static String literal(Literal literal) {
        if (literal instanceof Literal.JsonNumber number && number.value().scale() < 0) {
            return number.value().setScale(1).toPlainString();
        }
        if (literal instanceof Literal.JsonNumber number) {
            BigDecimal value = number.value();
            return value.toPlainString();
        }
        return literal.toString();
    }
}
