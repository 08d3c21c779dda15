package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.FilterVisitor;
import dev.scimkit.filter.Literal;
import dev.scimkit.server.internal.engine.type.Reference;

/** Translates {@code $ref eq "…"} in the path of a PATCH operation to the id that the URL names. */
final class ReferenceFilter implements FilterVisitor<Filter> {

    private final Reference reference;
    private final IncomingReferences references;

    ReferenceFilter(Reference reference, IncomingReferences references) {
        this.reference = reference;
        this.references = references;
    }

    @Override
    public Filter visit(Filter.And and) {
        return new Filter.And(and.operands().stream().map(this::translated).toList());
    }

    @Override
    public Filter visit(Filter.Or or) {
        return new Filter.Or(or.operands().stream().map(this::translated).toList());
    }

    @Override
    public Filter visit(Filter.Not not) {
        return new Filter.Not(translated(not.operand()));
    }

    @Override
    public Filter visit(Filter.Comparison comparison) {
        if (!isRef(comparison.path())) {
            return comparison;
        }
        boolean equality = comparison.operator() == Filter.Operator.EQ || comparison.operator() == Filter.Operator.NE;
        if (!equality || !(comparison.value() instanceof Literal.JsonString url)) {
            throw unsupported(comparison.offset());
        }
        String id = references.idAt(reference, url.value());
        return id == null
                ? comparison
                : new Filter.Comparison(
                        AttributePath.of(Reference.VALUE),
                        comparison.operator(),
                        new Literal.JsonString(id),
                        comparison.offset());
    }

    @Override
    public Filter visit(Filter.Present present) {
        if (isRef(present.path())) {
            throw unsupported(present.offset());
        }
        return present;
    }

    @Override
    public Filter visit(Filter.ValuePath valuePath) {
        return valuePath;
    }

    private Filter translated(Filter filter) {
        return filter.accept(this);
    }

    private static boolean isRef(AttributePath path) {
        return path.attribute().equalsIgnoreCase(Reference.REF);
    }

    private FilterException unsupported(int offset) {
        return FilterException.of(
                ScimType.INVALID_FILTER,
                offset,
                "in a path, '" + reference.ref() + "' can only be compared with a URL by 'eq' or 'ne'");
    }
}
