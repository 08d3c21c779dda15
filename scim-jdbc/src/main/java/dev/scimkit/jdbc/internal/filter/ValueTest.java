package dev.scimkit.jdbc.internal.filter;

import dev.scimkit.filter.Filter.Operator;
import dev.scimkit.jdbc.internal.dialect.Dialect;
import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.form.StorableText;
import java.util.Optional;

/**
 * Compares forms in SQL. The result is never null: what holds for a missing value is part of the test.
 *
 * @param dialect the dialect
 * @param operator how to compare
 * @param form the form to compare with
 * @param missing what holds for a value that is missing
 */
record ValueTest(Dialect dialect, Operator operator, String form, boolean missing) {

    /** The same test for a form that a database cannot store; empty if it has to be left to the engine. */
    static Optional<ValueTest> of(Dialect dialect, Operator operator, String form, boolean missing) {
        return StorableText.is(form) || !operator.isOrdering()
                ? Optional.of(new ValueTest(dialect, operator, form, missing))
                : Optional.empty();
    }

    /** Tests a form. */
    Sql of(Sql value) {
        if (!StorableText.is(form)) {
            return Sql.of(operator == Operator.NE ? "TRUE" : "FALSE");
        }
        if (operator.isSubstring() && form.isEmpty()) {
            return Sql.join("(", value, " IS NOT NULL)");
        }
        return Sql.join("COALESCE(", comparison(value), missing ? ", TRUE)" : ", FALSE)");
    }

    private Sql comparison(Sql value) {
        return switch (operator) {
            case EQ -> compared(value, "=");
            case NE -> compared(value, "<>");
            case GT -> compared(value, ">");
            case GE -> compared(value, ">=");
            case LT -> compared(value, "<");
            case LE -> compared(value, "<=");
            case CO -> dialect.contains(value, form);
            case SW -> dialect.startsWith(value, form);
            case EW -> dialect.endsWith(value, form);
        };
    }

    private Sql compared(Sql value, String sign) {
        return Sql.join(value, Sql.of(" " + sign + " ?", form));
    }
}
