package dev.scimkit.server.zitadel;

import static dev.scimkit.filter.Filter.Operator.CO;
import static dev.scimkit.filter.Filter.Operator.EQ;
import static dev.scimkit.filter.Filter.Operator.EW;
import static dev.scimkit.filter.Filter.Operator.GE;
import static dev.scimkit.filter.Filter.Operator.GT;
import static dev.scimkit.filter.Filter.Operator.LE;
import static dev.scimkit.filter.Filter.Operator.LT;
import static dev.scimkit.filter.Filter.Operator.NE;
import static dev.scimkit.filter.Filter.Operator.SW;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.FilterVisitor;
import java.util.Map;
import java.util.Set;

/**
 * The attributes that users can be filtered by, each with its operators, and sorted by (Z-Q-2, Z-Q-3, Z-Q-6): a visitor
 * that refuses filters with other attributes.
 */
final class FilterableAttributes implements FilterVisitor<Filter> {

    private static final Set<Filter.Operator> TIMES = Set.of(EQ, GT, GE, LT, LE);
    private static final Set<Filter.Operator> TEXTS = Set.of(EQ, NE, CO, SW, EW);
    private static final Set<Filter.Operator> EQUALITY = Set.of(EQ, NE);

    private static final Map<String, Set<Filter.Operator>> OPERATORS = Map.of(
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
        Set<Filter.Operator> operators = OPERATORS.get(attribute.toString());
        return operators != null && !operators.equals(EQUALITY);
    }

    @Override
    public Filter visit(Filter.And and) {
        and.operands().forEach(operand -> operand.accept(this));
        return and;
    }

    @Override
    public Filter visit(Filter.Or or) {
        or.operands().forEach(operand -> operand.accept(this));
        return or;
    }

    @Override
    public Filter visit(Filter.Not not) {
        not.operand().accept(this);
        return not;
    }

    @Override
    public Filter visit(Filter.Comparison comparison) {
        Set<Filter.Operator> operators = operators(comparison.path(), comparison.offset());
        if (!operators.contains(comparison.operator())) {
            throw refused(comparison.offset(), "'" + comparison.path() + "' does not take this operator");
        }
        return comparison;
    }

    @Override
    public Filter visit(Filter.Present present) {
        throw refused(present.offset(), "'pr' is not supported");
    }

    @Override
    public Filter visit(Filter.ValuePath valuePath) {
        throw refused(valuePath.offset(), "brackets are not supported");
    }

    private Set<Filter.Operator> operators(AttributePath path, int offset) {
        Set<Filter.Operator> operators = type.resolve(path).orElse(null) instanceof ResolvedAttribute attribute
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
