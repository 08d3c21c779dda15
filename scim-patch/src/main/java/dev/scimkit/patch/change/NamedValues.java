package dev.scimkit.patch.change;

import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters that name elements by their {@code value}: {@code value eq "a" or value eq "b"}. */
final class NamedValues {

    private NamedValues() {}

    /** Gives the values, or null when the filter has any other form. */
    static @Nullable List<String> in(Filter filter) {
        if (filter instanceof Filter.Or or) {
            return all(or.operands());
        }
        String single = single(filter);
        return single == null ? null : List.of(single);
    }

    private static @Nullable List<String> all(List<Filter> terms) {
        List<String> values = new ArrayList<>(terms.size());
        for (Filter term : terms) {
            String value = single(term);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static @Nullable String single(Filter filter) {
        return filter instanceof Filter.Comparison comparison
                        && comparison.operator() == Filter.Operator.EQ
                        && isValue(comparison.path())
                        && comparison.value() instanceof Literal.JsonString text
                ? text.value()
                : null;
    }

    private static boolean isValue(AttributePath path) {
        return path.schemaUri() == null
                && path.subAttribute() == null
                && path.attribute().equalsIgnoreCase("value");
    }
}
