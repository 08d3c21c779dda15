package dev.scimkit.filter;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

// tag::translator[]
/**
 * Translates filters on users for two tables: {@code users u} and {@code emails e}, one row for each element. Columns
 * named {@code …_folded} hold the case-folded value.
 */
final class SqlFilterTranslator extends FilterTranslator<SqlFilterTranslator.Sql> {

    record Sql(String text, List<Object> parameters) {}

    private static final Map<String, String> COLUMNS = Map.of(
            "id", "u.id",
            "userName", "u.user_name_folded",
            "active", "u.active",
            "meta.lastModified", "u.last_modified",
            "emails.value", "e.value_folded",
            "emails.type", "e.type_folded",
            "emails.primary", "e.is_primary");

    @Override
    protected Optional<Sql> compare(FilterTranslator.Target target, Filter.Operator operator, ComparisonValue value) {
        String column = COLUMNS.get(target.toString());
        if (column == null || isOrderOfStrings(operator, value)) {
            return Optional.empty(); // the engine filters by this part
        }
        Sql test = new Sql(test(column, operator), List.of(parameter(target, operator, value)));
        return Optional.of(needsRow(target) ? inSomeRow(operator, test) : test);
    }

    /** Every test is true or false, never unknown, so that NOT gives the opposite. */
    private static String test(String column, Filter.Operator operator) {
        return switch (operator) {
            case EQ -> "(" + column + " IS NOT NULL AND " + column + " = ?)";
            case NE -> "(" + column + " IS NULL OR " + column + " <> ?)";
            case CO, SW, EW -> "(" + column + " IS NOT NULL AND " + column + " LIKE ? ESCAPE '!')";
            case GT -> "(" + column + " IS NOT NULL AND " + column + " > ?)";
            case GE -> "(" + column + " IS NOT NULL AND " + column + " >= ?)";
            case LT -> "(" + column + " IS NOT NULL AND " + column + " < ?)";
            case LE -> "(" + column + " IS NOT NULL AND " + column + " <= ?)";
        };
    }

    private static Object parameter(FilterTranslator.Target target, Filter.Operator operator, ComparisonValue value) {
        if (!(value instanceof ComparisonValue.Text text)) {
            return value.toObject();
        }
        boolean exact = target.attribute().definition().caseExact();
        String form = exact ? text.value() : text.value().toLowerCase(Locale.ROOT);
        String pattern = form.replaceAll("[!%_]", "!$0");
        return switch (operator) {
            case CO -> "%" + pattern + "%";
            case SW -> pattern + "%";
            case EW -> "%" + pattern;
            default -> form;
        };
    }

    /** The order of strings is the database's own, which may not be the one by code points. */
    private static boolean isOrderOfStrings(Filter.Operator operator, ComparisonValue value) {
        return operator.isOrdering() && value instanceof ComparisonValue.Text;
    }

    private static boolean needsRow(FilterTranslator.Target target) {
        return target.attribute().attribute().multiValued() && !target.ofElement();
    }

    /** A user without e-mail addresses has none that is equal, so {@code ne} holds. */
    private static Sql inSomeRow(Filter.Operator operator, Sql test) {
        Sql some = exists(test);
        return operator == Filter.Operator.NE
                ? new Sql(
                        "(NOT EXISTS (SELECT 1 FROM emails e WHERE e.user_id = u.id) OR " + some.text() + ")",
                        some.parameters())
                : some;
    }

    private static Sql exists(Sql condition) {
        return new Sql(
                "EXISTS (SELECT 1 FROM emails e WHERE e.user_id = u.id AND " + condition.text() + ")",
                condition.parameters());
    }

    @Override
    protected Optional<Sql> present(FilterTranslator.Target target) {
        String column = COLUMNS.get(target.toString());
        if (column == null) {
            return Optional.empty();
        }
        Sql test = new Sql("(" + column + " IS NOT NULL AND " + column + " <> '')", List.of());
        return Optional.of(needsRow(target) ? exists(test) : test);
    }

    @Override
    protected Optional<Sql> element(ResolvedAttribute attribute, Sql condition) {
        return Optional.of(exists(condition));
    }

    @Override
    protected Sql constant(boolean value) {
        return new Sql(value ? "(1 = 1)" : "(1 = 0)", List.of());
    }

    @Override
    protected Sql and(List<Sql> operands) {
        return join(operands, " AND ");
    }

    @Override
    protected Sql or(List<Sql> operands) {
        return join(operands, " OR ");
    }

    @Override
    protected Sql not(Sql operand) {
        return new Sql("NOT " + operand.text(), operand.parameters());
    }

    private static Sql join(List<Sql> operands, String connective) {
        List<String> texts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (Sql operand : operands) {
            texts.add(operand.text());
            parameters.addAll(operand.parameters());
        }
        return new Sql("(" + String.join(connective, texts) + ")", parameters);
    }
}
// end::translator[]
