package dev.scimkit.server.zitadel;

import static dev.scimkit.filter.ComparisonOperator.CO;
import static dev.scimkit.filter.ComparisonOperator.EQ;
import static dev.scimkit.filter.ComparisonOperator.EW;
import static dev.scimkit.filter.ComparisonOperator.GE;
import static dev.scimkit.filter.ComparisonOperator.GT;
import static dev.scimkit.filter.ComparisonOperator.LE;
import static dev.scimkit.filter.ComparisonOperator.LT;
import static dev.scimkit.filter.ComparisonOperator.NE;
import static dev.scimkit.filter.ComparisonOperator.SW;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.And;
import dev.scimkit.filter.Comparison;
import dev.scimkit.filter.ComparisonOperator;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.FilterVisitor;
import dev.scimkit.filter.Not;
import dev.scimkit.filter.Or;
import dev.scimkit.filter.Present;
import dev.scimkit.filter.ValuePath;
import java.util.Map;
import java.util.Set;

/**
 * The attributes that users can be filtered by, each with its operators, and sorted by (Z-Q-2, Z-Q-3, Z-Q-6): a visitor
 * that refuses filters with other attributes.
 */
final class FilterableAttributes implements FilterVisitor<Filter> {

    private static final Set<ComparisonOperator> TIMES = Set.of(EQ, GT, GE, LT, LE);
    private static final Set<ComparisonOperator> TEXTS = Set.of(EQ, NE, CO, SW, EW);
    private static final Set<ComparisonOperator> EQUALITY = Set.of(EQ, NE);

    private static final Map<String, Set<ComparisonOperator>> OPERATORS = Map.of(
            "meta.created", TIMES,
            "meta.lastModified", TIMES,
            "id", TEXTS,
            "userName", TEXTS,
            "name.familyName", TEXTS,
            "name.givenName", TEXTS,
            "emails", TEXTS,
            "emails.value", TEXTS,
            "externalId", EQUALITY,
            "active", EQUALITY);

    private final ResourceType type;

    FilterableAttributes(ResourceType type) {
        this.type = type;
    }

    static boolean isSortable(ResolvedAttribute attribute) {
        Set<ComparisonOperator> operators = OPERATORS.get(attribute.toString());
        return operators != null && !operators.equals(EQUALITY);
    }

    @Override
    public Filter visit(And and) {
        and.operands().forEach(operand -> operand.accept(this));
        return and;
    }

    @Override
    public Filter visit(Or or) {
        or.operands().forEach(operand -> operand.accept(this));
        return or;
    }

    @Override
    public Filter visit(Not not) {
        not.operand().accept(this);
        return not;
    }

    @Override
    public Filter visit(Comparison comparison) {
        Set<ComparisonOperator> operators = operators(comparison.path(), comparison.offset());
        if (!operators.contains(comparison.operator())) {
            throw refused(comparison.offset(), "'" + comparison.path() + "' does not take this operator");
        }
        return comparison;
    }

    @Override
    public Filter visit(Present present) {
        throw refused(present.offset(), "'pr' is not supported");
    }

    @Override
    public Filter visit(ValuePath valuePath) {
        throw refused(valuePath.offset(), "brackets are not supported");
    }

    private Set<ComparisonOperator> operators(AttributePath path, int offset) {
        Set<ComparisonOperator> operators = type.resolve(path).orElse(null) instanceof ResolvedAttribute attribute
                ? OPERATORS.get(attribute.toString())
                : null;
        if (operators == null) {
            throw refused(offset, "users cannot be filtered by '" + path + "'");
        }
        return operators;
    }

    private static FilterException refused(int offset, String reason) {
        return FilterException.of(ScimType.INVALID_FILTER, offset, reason);
    }
}
