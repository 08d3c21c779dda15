package dev.scimkit.filter.internal.match;

import dev.scimkit.filter.Filter;

/** Applies comparison operators to the result of a comparison. */
final class Ordering {

    private Ordering() {}

    /**
     * Applies an operator.
     *
     * @param operator an operator that does not look for parts of strings
     * @param order below 0, 0 or above 0 as the value is less than, equal to or greater than the literal
     */
    static boolean holds(Filter.Operator operator, int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case CO, SW, EW -> throw new IllegalArgumentException(operator + " does not compare by order");
        };
    }
}
