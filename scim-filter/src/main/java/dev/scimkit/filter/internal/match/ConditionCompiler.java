package dev.scimkit.filter.internal.match;

import dev.scimkit.core.internal.schema.KnownMembers;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.ComparisonValue;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compiles a filter: resolves every path and converts and folds every literal, once. */
public final class ConditionCompiler extends FilterResolver<Condition> {

    private static final String PRIMARY = "primary";

    private final @Nullable KnownMembers resources;

    private ConditionCompiler(
            @Nullable KnownMembers resources,
            PathResolver paths,
            @Nullable ResolvedAttribute scope,
            FilterMatcher.Options options) {
        super(paths, scope, options);
        this.resources = resources;
    }

    /**
     * Compiles a filter on resources.
     *
     * @param filter the filter
     * @param resourceType the type of the resources
     * @param options the leniencies
     * @return the condition on their trees
     */
    public static Condition compile(Filter filter, ResourceType resourceType, FilterMatcher.Options options) {
        KnownMembers resources = KnownMembers.of(resourceType);
        return filter.accept(new ConditionCompiler(resources, PathResolver.of(resourceType), null, options));
    }

    /**
     * Compiles a filter on the elements of an attribute.
     *
     * @param filter the filter between the brackets
     * @param attribute the attribute before the brackets
     * @param options the leniencies
     * @return the condition on the elements
     */
    public static Condition compile(Filter filter, ResolvedAttribute attribute, FilterMatcher.Options options) {
        return filter.accept(new ConditionCompiler(null, PathResolver.elementsOf(attribute), attribute, options));
    }

    @Override
    protected Condition compare(ResolvedAttribute attribute, Filter.Operator operator, ComparisonValue value) {
        ValueTest test = ValueTests.of(attribute.definition(), operator, value);
        Truth absent = Truth.of(operator == Filter.Operator.NE); // no value differs from every value
        Truth missing = absent;
        if (isPrimary(attribute) && value instanceof ComparisonValue.Bool bool) {
            // RFC 7643 section 2.4: primary is false in an element that lacks it
            missing = Truth.of(!bool.value() == (operator == Filter.Operator.EQ));
        }
        return scope() == null
                ? new AttributeTest(AttributePlace.inResource(resources, attribute), test, absent, missing)
                : new AttributeTest(AttributePlace.inElement(resources, attribute), test, missing, missing);
    }

    private static boolean isPrimary(ResolvedAttribute attribute) {
        AttributeDefinition sub = attribute.subAttribute();
        return sub != null
                && attribute.attribute().multiValued()
                && sub.type() == AttributeType.BOOLEAN
                && sub.name().equalsIgnoreCase(PRIMARY);
    }

    @Override
    protected Condition present(ResolvedPath path) {
        boolean ofElement = scope() != null && path instanceof ResolvedAttribute;
        return new PresenceTest(
                ofElement
                        ? AttributePlace.inElement(resources, (ResolvedAttribute) path)
                        : AttributePlace.inResource(resources, path));
    }

    @Override
    protected Condition constant(boolean value) {
        Truth truth = Truth.of(value);
        return (node, evaluation) -> truth;
    }

    @Override
    protected Condition and(List<Condition> operands) {
        return Conditions.and(operands);
    }

    @Override
    protected Condition or(List<Condition> operands) {
        return Conditions.or(operands);
    }

    @Override
    protected Condition not(Condition operand) {
        return Conditions.not(operand);
    }

    @Override
    protected Condition element(ResolvedAttribute attribute, Condition condition) {
        AttributePlace place = AttributePlace.inResource(resources, attribute);
        return new ElementTest(place.extension(), Objects.requireNonNull(place.attribute()), condition);
    }
}
