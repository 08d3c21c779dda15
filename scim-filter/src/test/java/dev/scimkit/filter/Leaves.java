package dev.scimkit.filter;

import java.util.List;

/** The expressions of a filter from left to right. */
final class Leaves implements FilterVisitor<List<String>> {

    @Override
    public List<String> visit(And and) {
        return of(and.operands());
    }

    @Override
    public List<String> visit(Or or) {
        return of(or.operands());
    }

    @Override
    public List<String> visit(Not not) {
        return not.operand().accept(this);
    }

    @Override
    public List<String> visit(Comparison comparison) {
        return List.of(comparison.toString());
    }

    @Override
    public List<String> visit(Present present) {
        return List.of(present.toString());
    }

    @Override
    public List<String> visit(ValuePath valuePath) {
        return valuePath.filter().accept(this);
    }

    private List<String> of(List<Filter> operands) {
        return operands.stream()
                .flatMap(operand -> operand.accept(this).stream())
                .toList();
    }
}
