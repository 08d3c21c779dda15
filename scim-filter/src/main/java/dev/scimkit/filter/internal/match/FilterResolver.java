package dev.scimkit.filter.internal.match;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.ComparisonValue;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.filter.FilterVisitor;
import dev.scimkit.filter.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a filter against the schema and turns it into something else: a condition, or a query for a database.
 *
 * @param <T> the type of the results
 */
public abstract class FilterResolver<T> implements FilterVisitor<T> {

    private final FilterMatcher.Options options;
    private PathResolver paths;
    private @Nullable ResolvedAttribute scope;

    /**
     * Makes a resolver.
     *
     * @param paths resolves the paths of the filter
     * @param scope the attribute whose elements the filter tests, or null if it tests resources
     * @param options the leniencies
     */
    protected FilterResolver(PathResolver paths, @Nullable ResolvedAttribute scope, FilterMatcher.Options options) {
        this.paths = paths;
        this.scope = scope;
        this.options = options;
    }

    /**
     * Translates a comparison that the schema allows.
     *
     * @param attribute the attribute; for a complex attribute its sub-attribute {@code value}
     * @param operator the operator
     * @param value the value to compare with
     * @return the translation
     */
    protected abstract T compare(ResolvedAttribute attribute, Filter.Operator operator, ComparisonValue value);

    /**
     * Translates a presence test that the schema allows.
     *
     * @param path the attribute or schema
     * @return the translation
     */
    protected abstract T present(ResolvedPath path);

    /**
     * Translates a condition on an attribute that the type does not define.
     *
     * @param value whether the condition is true if there is no value
     * @return the translation
     */
    protected abstract T constant(boolean value);

    /**
     * Translates a conjunction.
     *
     * @param operands the translated operands
     * @return the translation
     */
    protected abstract T and(List<T> operands);

    /**
     * Translates a disjunction.
     *
     * @param operands the translated operands
     * @return the translation
     */
    protected abstract T or(List<T> operands);

    /**
     * Translates a negation.
     *
     * @param operand the translated operand
     * @return the translation
     */
    protected abstract T not(T operand);

    /**
     * Translates a value path.
     *
     * @param attribute the attribute
     * @param condition the translated condition; {@link #scope()} was the attribute when its parts were translated
     * @return the translation
     */
    protected abstract T element(ResolvedAttribute attribute, T condition);

    /** {@return the attribute whose brackets are being resolved, or null outside of brackets} */
    protected final @Nullable ResolvedAttribute scope() {
        return scope;
    }

    @Override
    public final T visit(Filter.And and) {
        return and(resolveAll(and.operands()));
    }

    @Override
    public final T visit(Filter.Or or) {
        return or(resolveAll(or.operands()));
    }

    @Override
    public final T visit(Filter.Not not) {
        return not(not.operand().accept(this));
    }

    private List<T> resolveAll(List<Filter> operands) {
        List<T> resolved = new ArrayList<>(operands.size());
        for (Filter operand : operands) {
            resolved.add(operand.accept(this));
        }
        return resolved;
    }

    @Override
    public final T visit(Filter.Comparison comparison) {
        Filter.Operator operator = comparison.operator();
        if (comparison.value() instanceof Literal.JsonNull) {
            return compareWithNull(comparison);
        }
        ResolvedPath path = resolve(comparison.path(), comparison.offset());
        if (path == null) {
            return constant(operator == Filter.Operator.NE);
        }
        OperandCheck check = new OperandCheck(comparison, options.stringBooleans());
        ResolvedAttribute attribute = check.comparable(path);
        rejectSecret(attribute, comparison.path(), comparison.offset());
        return compare(attribute, operator, check.value(attribute));
    }

    /** {@code eq null} is {@code not (pr)}, {@code ne null} is {@code pr}. */
    private T compareWithNull(Filter.Comparison comparison) {
        Filter.Operator operator = comparison.operator();
        if (operator != Filter.Operator.EQ && operator != Filter.Operator.NE) {
            throw AttributeErrors.of(
                    comparison.path(),
                    comparison.offset(),
                    "cannot be compared with null by the operator " + operator.keyword() + "; use eq or ne");
        }
        T present = visit(new Filter.Present(comparison.path(), comparison.offset()));
        return operator == Filter.Operator.NE ? present : not(present);
    }

    @Override
    public final T visit(Filter.Present present) {
        ResolvedPath path = resolve(present.path(), present.offset());
        if (path == null) {
            return constant(false);
        }
        if (path instanceof ResolvedAttribute attribute) {
            rejectSecret(attribute, present.path(), present.offset());
        }
        return present(path);
    }

    @Override
    public final T visit(Filter.ValuePath valuePath) {
        ResolvedPath path = resolve(valuePath.path(), valuePath.offset());
        if (path == null) {
            return constant(false);
        }
        if (!(path instanceof ResolvedAttribute attribute) || !hasElements(attribute)) {
            throw AttributeErrors.of(
                    valuePath.path(), valuePath.offset(), "has no elements, so it cannot be followed by brackets");
        }
        rejectSecret(attribute, valuePath.path(), valuePath.offset());
        return element(attribute, inside(attribute, valuePath.filter()));
    }

    private static boolean hasElements(ResolvedAttribute attribute) {
        AttributeDefinition definition = attribute.attribute();
        return attribute.subAttribute() == null && (definition.multiValued() || definition.isComplex());
    }

    private T inside(ResolvedAttribute attribute, Filter filter) {
        PathResolver outerPaths = paths;
        ResolvedAttribute outerScope = scope;
        paths = PathResolver.elementsOf(attribute);
        scope = attribute;
        T condition = filter.accept(this);
        paths = outerPaths;
        scope = outerScope;
        return condition;
    }

    private @Nullable ResolvedPath resolve(AttributePath path, int offset) {
        ResolvedPath resolved = paths.resolve(path);
        if (resolved == null && !(options.unknownAttributesEmpty() && scope == null)) {
            throw AttributeErrors.of(path, offset, "is not an attribute of " + paths.owner());
        }
        return resolved;
    }

    /** A filter must not reveal a value that is never returned. */
    private static void rejectSecret(ResolvedAttribute resolved, AttributePath path, int offset) {
        if (resolved.attribute().isSecret() || resolved.definition().isSecret()) {
            throw AttributeErrors.of(path, offset, "is never returned, so it cannot be used in a filter");
        }
    }
}
