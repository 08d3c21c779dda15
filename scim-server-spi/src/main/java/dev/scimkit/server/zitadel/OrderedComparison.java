package dev.scimkit.server.zitadel;

import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterVisitor;

/** Finds comparisons with gt, ge, lt or le, which the sub-attributes of users do not take. */
final class OrderedComparison implements FilterVisitor<Boolean> {

    private static final OrderedComparison FINDER = new OrderedComparison();

    private OrderedComparison() {}

    static boolean isIn(Filter filter) {
        return filter.accept(FINDER);
    }

    @Override
    public Boolean visit(Filter.And and) {
        return and.operands().stream().anyMatch(OrderedComparison::isIn);
    }

    @Override
    public Boolean visit(Filter.Or or) {
        return or.operands().stream().anyMatch(OrderedComparison::isIn);
    }

    @Override
    public Boolean visit(Filter.Not not) {
        return isIn(not.operand());
    }

    @Override
    public Boolean visit(Filter.Comparison comparison) {
        return switch (comparison.operator()) {
            case GT, GE, LT, LE -> true;
            default -> false;
        };
    }

    @Override
    public Boolean visit(Filter.Present present) {
        return false;
    }

    @Override
    public Boolean visit(Filter.ValuePath valuePath) {
        return isIn(valuePath.filter());
    }
}
