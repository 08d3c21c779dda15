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
import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.FilterVisitor;
import dev.scimkit.filter.Literal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that users can be filtered by, each with its operators and values, and sorted by (Z-Q-2, Z-Q-3, Z-Q-6): a
 * visitor that refuses other filters.
 */
final class FilterableAttributes implements FilterVisitor<Filter> {

    private static final Set<Filter.Operator> TIMES = Set.of(EQ, GT, GE, LT, LE);
    private static final Set<Filter.Operator> TEXTS = Set.of(EQ, NE, CO, SW, EW);
    private static final Set<Filter.Operator> EQUALITY = Set.of(EQ, NE);

    /** How an attribute can be compared. */
    private enum Kind {
        TIME,
        TEXT,
        TEXT_IN_ANY_CASE,
        EXTERNAL_ID,
        ACTIVE
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "meta.created", Kind.TIME,
            "meta.lastModified", Kind.TIME,
            "id", Kind.TEXT,
            "userName", Kind.TEXT_IN_ANY_CASE,
            "name.familyName", Kind.TEXT,
            "name.givenName", Kind.TEXT,
            "emails", Kind.TEXT,
            "emails.value", Kind.TEXT,
            "externalId", Kind.EXTERNAL_ID,
            "active", Kind.ACTIVE);

    private final ResourceType type;
    private final @Nullable AttributePath parent;

    FilterableAttributes(ResourceType type) {
        this(type, null);
    }

    private FilterableAttributes(ResourceType type, @Nullable AttributePath parent) {
        this.type = type;
        this.parent = parent;
    }

    static boolean isSortable(ResolvedAttribute attribute) {
        Kind kind = KINDS.get(attribute.toString());
        return kind != null && isColumn(kind);
    }

    /** Whether users can be filtered by the attribute, though not sorted. */
    static boolean isOnlyFilterable(ResolvedAttribute attribute) {
        Kind kind = KINDS.get(attribute.toString());
        return kind != null && !isColumn(kind);
    }

    private static boolean isColumn(Kind kind) {
        return kind != Kind.EXTERNAL_ID && kind != Kind.ACTIVE;
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
        Literal value = comparison.value();
        Filter.Operator operator = comparison.operator();
        int offset = comparison.offset();
        switch (kind(comparison.path(), offset)) {
            case TIME -> checkTime(value, operator, offset);
            case TEXT -> checkText(value, operator, offset, "SCIM-FF425");
            case TEXT_IN_ANY_CASE -> checkText(value, operator, offset, "SCIM-FF529");
            case EXTERNAL_ID -> {
                require(value instanceof Literal.JsonString, offset, "externalId is a string", "SCIM-EXid1");
                require(EQUALITY.contains(operator), offset, "externalId takes eq and ne only", "SCIM-EXid1");
            }
            case ACTIVE -> {
                require(EQUALITY.contains(operator), offset, "active takes eq and ne only", "SCIM-MGdg");
                require(value instanceof Literal.JsonBoolean, offset, "active is true or false", "SCIM-MGdr");
            }
        }
        return comparison;
    }

    private static void checkTime(Literal value, Filter.Operator operator, int offset) {
        require(value instanceof Literal.JsonString, offset, "a time is a string", "SCIM-FF451");
        boolean time = value instanceof Literal.JsonString text
                && ScimDateTime.parse(text.value()).isPresent();
        require(time, offset, "a time is written as in 2026-11-30T12:00:00Z", "SCIM-FF421");
        require(TIMES.contains(operator), offset, "a time does not take this operator", "SCIM-FF422");
    }

    /** {@code eq null} and {@code ne null} ask for absent and present values. */
    private static void checkText(Literal value, Filter.Operator operator, int offset, String wrongOperator) {
        boolean presence = value instanceof Literal.JsonNull && EQUALITY.contains(operator);
        require(presence || value instanceof Literal.JsonString, offset, "a text is a string", "SCIM-FF429");
        require(TEXTS.contains(operator), offset, "a text does not take this operator", wrongOperator);
    }

    @Override
    public Filter visit(Filter.Present present) {
        Kind kind = kind(present.path(), present.offset());
        require(isColumn(kind), present.offset(), "'pr' does not apply to '" + present.path() + "'", "SCIM-FXX49");
        return present;
    }

    @Override
    public Filter visit(Filter.ValuePath valuePath) {
        valuePath.filter().accept(new FilterableAttributes(type, valuePath.path()));
        return valuePath;
    }

    private Kind kind(AttributePath path, int offset) {
        AttributePath outer = parent;
        AttributePath whole =
                outer == null ? path : new AttributePath(outer.schemaUri(), outer.attribute(), path.attribute());
        String schema = whole.schemaUri();
        require(
                schema == null || type.schema().isNamedBy(schema),
                offset,
                "users have no schema '" + schema + "'",
                "SCIM-FF431");
        Kind kind = type.resolve(whole).orElse(null) instanceof ResolvedAttribute attribute
                ? KINDS.get(attribute.toString())
                : null;
        if (kind == null) {
            throw refused(offset, "users cannot be filtered by '" + whole + "'", ErrorIds.NOT_FILTERABLE);
        }
        return kind;
    }

    private static void require(boolean holds, int offset, String reason, String id) {
        if (!holds) {
            throw refused(offset, reason, id);
        }
    }

    private static FilterException refused(int offset, String reason, String id) {
        FilterException refused = FilterException.of(ScimType.INVALID_FILTER, offset, reason);
        return new FilterException(refused.error().withCode(id), offset);
    }
}
