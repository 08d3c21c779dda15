package dev.scimkit.filter.internal.match;

import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.And;
import dev.scimkit.filter.Comparison;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterVisitor;
import dev.scimkit.filter.Not;
import dev.scimkit.filter.Or;
import dev.scimkit.filter.Present;
import dev.scimkit.filter.ValuePath;
import java.util.Collection;
import java.util.List;

/** Checks that every attribute of a filter is known to one of several resource types at least. */
public final class KnownPaths implements FilterVisitor<Boolean> {

    private final Collection<ResourceType> resourceTypes;

    private KnownPaths(Collection<ResourceType> resourceTypes) {
        this.resourceTypes = resourceTypes;
    }

    /**
     * Refuses a filter with an attribute that no type has.
     *
     * @param filter the filter
     * @param resourceTypes the types
     */
    public static void check(Filter filter, Collection<ResourceType> resourceTypes) {
        Boolean known = filter.accept(new KnownPaths(resourceTypes));
        assert known : filter;
    }

    private boolean check(AttributePath path, int offset) {
        for (ResourceType resourceType : resourceTypes) {
            if (resourceType.resolve(path) != null) {
                return true;
            }
        }
        throw Refusals.of(path, offset, "it is not an attribute of any of the resource types " + resourceTypes);
    }

    private boolean checkAll(List<Filter> operands) {
        for (Filter operand : operands) {
            operand.accept(this);
        }
        return true;
    }

    @Override
    public Boolean visit(And and) {
        return checkAll(and.operands());
    }

    @Override
    public Boolean visit(Or or) {
        return checkAll(or.operands());
    }

    @Override
    public Boolean visit(Not not) {
        return not.operand().accept(this);
    }

    @Override
    public Boolean visit(Comparison comparison) {
        return check(comparison.path(), comparison.offset());
    }

    @Override
    public Boolean visit(Present present) {
        return check(present.path(), present.offset());
    }

    @Override
    public Boolean visit(ValuePath valuePath) {
        return check(valuePath.path(), valuePath.offset());
    }
}
