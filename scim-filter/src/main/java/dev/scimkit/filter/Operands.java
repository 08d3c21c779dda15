package dev.scimkit.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Flattens the operands of {@link Filter.And} and {@link Filter.Or}: {@code a and (b and c)} has three operands. */
final class Operands {

    private Operands() {}

    static List<Filter> flat(List<Filter> operands, Class<?> kind, Function<Filter, List<Filter>> inner) {
        if (operands.size() < 2) {
            throw new IllegalArgumentException("At least two operands are needed: " + operands);
        }
        for (Filter operand : operands) {
            if (kind.isInstance(operand)) {
                return List.copyOf(flattened(operands, kind, inner));
            }
        }
        return List.copyOf(operands);
    }

    private static List<Filter> flattened(List<Filter> operands, Class<?> kind, Function<Filter, List<Filter>> inner) {
        List<Filter> flat = new ArrayList<>();
        for (Filter operand : operands) {
            if (kind.isInstance(operand)) {
                flat.addAll(inner.apply(operand));
            } else {
                flat.add(operand);
            }
        }
        return flat;
    }
}
