package dev.scimkit.server.profile;

import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterVisitor;
import dev.scimkit.filter.Filters;
import dev.scimkit.filter.Literal;
import java.util.List;

/** Translates a filter on {@code externalId} to where that of one provisioning domain is stored. */
final class DomainFilter implements FilterVisitor<Filter> {

    private static final AttributePath KEPT =
            new AttributePath(DomainExternalIds.SCHEMA.id(), DomainExternalIds.LIST, null);

    private final ResourceType type;
    private final Filter ofDomain;

    DomainFilter(ResourceType type, String domain) {
        this.type = type;
        this.ofDomain = Filters.eq(DomainExternalIds.DOMAIN, domain);
    }

    Filter translate(Filter filter) {
        return filter.accept(this);
    }

    @Override
    public Filter visit(Filter.And and) {
        return new Filter.And(all(and.operands()));
    }

    @Override
    public Filter visit(Filter.Or or) {
        return new Filter.Or(all(or.operands()));
    }

    @Override
    public Filter visit(Filter.Not not) {
        return new Filter.Not(translate(not.operand()));
    }

    @Override
    public Filter visit(Filter.Comparison comparison) {
        if (!isExternalId(comparison.path())) {
            return comparison;
        }
        boolean differs = comparison.operator() == Filter.Operator.NE;
        if (comparison.value() instanceof Literal.JsonNull) {
            return differs ? any() : new Filter.Not(any());
        }
        Filter.Operator operator = differs ? Filter.Operator.EQ : comparison.operator();
        Filter same =
                element(new Filter.Comparison(AttributePath.of(DomainExternalIds.VALUE), operator, comparison.value()));
        return differs ? new Filter.Not(same) : same;
    }

    @Override
    public Filter visit(Filter.Present present) {
        return isExternalId(present.path()) ? any() : present;
    }

    @Override
    public Filter visit(Filter.ValuePath valuePath) {
        return valuePath;
    }

    private List<Filter> all(List<Filter> filters) {
        return filters.stream().map(this::translate).toList();
    }

    private Filter any() {
        return new Filter.ValuePath(KEPT, ofDomain);
    }

    private Filter element(Filter condition) {
        return new Filter.ValuePath(KEPT, Filters.and(ofDomain, condition));
    }

    private boolean isExternalId(AttributePath path) {
        return type.resolve(path).orElse(null) instanceof ResolvedAttribute found
                && found.extension() == null
                && found.attribute().name().equals("externalId");
    }
}
