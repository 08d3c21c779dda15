package dev.scimkit.filter;

import java.util.List;

/** The expressions of a filter from left to right. */
final class Leaves implements FilterVisitor<List<String>> {

    @Override
    public List<String> visit(Filter.And and) {
        return of(and.operands());
    }

    @Override
    public List<String> visit(Filter.Or or) {
        return of(or.operands());
    }

    @Override
    public List<String> visit(Filter.Not not) {
        return not.operand().accept(this);
    }

    @Override
    public List<String> visit(Filter.Comparison comparison) {
        return List.of(comparison.toString());
    }

    @Override
    public List<String> visit(Filter.Present present) {
        return List.of(present.toString());
    }

    @Override
    public List<String> visit(Filter.ValuePath valuePath) {
        return valuePath.filter().accept(this);
    }

    private List<String> of(List<Filter> operands) {
        return operands.stream()
                .flatMap(operand -> operand.accept(this).stream())
                .toList();
    }
}
