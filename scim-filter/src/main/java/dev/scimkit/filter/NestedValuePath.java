package dev.scimkit.filter;

import java.util.List;

/** Says whether a filter contains a value path. */
final class NestedValuePath implements FilterVisitor<Boolean> {

    private static final NestedValuePath FINDER = new NestedValuePath();

    private NestedValuePath() {}

    static boolean in(Filter filter) {
        return filter.accept(FINDER);
    }

    @Override
    public Boolean visit(Filter.And and) {
        return inAny(and.operands());
    }

    @Override
    public Boolean visit(Filter.Or or) {
        return inAny(or.operands());
    }

    @Override
    public Boolean visit(Filter.Not not) {
        return in(not.operand());
    }

    @Override
    public Boolean visit(Filter.Comparison comparison) {
        return false;
    }

    @Override
    public Boolean visit(Filter.Present present) {
        return false;
    }

    @Override
    public Boolean visit(Filter.ValuePath valuePath) {
        return true;
    }

    private static boolean inAny(List<Filter> operands) {
        for (Filter operand : operands) {
            if (in(operand)) {
                return true;
            }
        }
        return false;
    }
}
