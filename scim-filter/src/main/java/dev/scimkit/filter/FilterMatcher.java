package dev.scimkit.filter;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.internal.match.Condition;
import dev.scimkit.filter.internal.match.ConditionCompiler;
import dev.scimkit.filter.internal.match.KnownPaths;
import dev.scimkit.filter.internal.match.Truth;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A filter that was held against a schema once and can now be asked about any number of resources.
 *
 * <p>Values are compared by the type and the {@code caseExact} of their attribute: dates as instants, numbers by value,
 * strings after Unicode normalisation. An attribute matches if one of its values does; in a value path one element has
 * to satisfy everything. A value that is not of its attribute's type cannot be compared and never matches, negated or
 * not. Immutable and safe for any number of threads.
 */
public final class FilterMatcher {

    private final Condition condition;

    private FilterMatcher(Condition condition) {
        this.condition = condition;
    }

    /**
     * Compiles a filter for the resources of one type.
     *
     * @param filter the filter
     * @param resourceType the type
     * @return the matcher
     * @throws FilterException with {@code invalidFilter} if the filter names an attribute that the type does not have or
     *     never returns, or if an operator or a literal does not fit the attribute's type
     */
    public static FilterMatcher compile(Filter filter, ResourceType resourceType) {
        return compile(filter, resourceType, MatcherOptions.STRICT);
    }

    /**
     * Compiles a filter for the resources of one type.
     *
     * @param filter the filter
     * @param resourceType the type
     * @param options the leniencies
     * @return the matcher
     * @throws FilterException with {@code invalidFilter} if the filter does not fit the type
     */
    public static FilterMatcher compile(Filter filter, ResourceType resourceType, MatcherOptions options) {
        return new FilterMatcher(ConditionCompiler.compile(filter, resourceType, options));
    }

    /**
     * Compiles a filter for a search across several types (RFC 7644 section 3.4.2.1). An attribute that a type does not
     * have counts as one without a value.
     *
     * @param filter the filter
     * @param resourceTypes the types
     * @param options the leniencies
     * @return for each type its matcher
     * @throws FilterException with {@code invalidFilter} if the filter does not fit, or if none of the types has the
     *     attribute
     */
    public static Map<ResourceType, FilterMatcher> compileEach(
            Filter filter, Collection<ResourceType> resourceTypes, MatcherOptions options) {
        KnownPaths.check(filter, resourceTypes);
        Map<ResourceType, FilterMatcher> matchers = new LinkedHashMap<>();
        for (ResourceType resourceType : resourceTypes) {
            matchers.put(resourceType, compile(filter, resourceType, options.withUnknownAttributesEmpty()));
        }
        return Collections.unmodifiableMap(matchers);
    }

    /**
     * Compiles the filter between the brackets of {@code attr[filter]} for the elements of the attribute.
     *
     * @param filter the filter, whose paths name sub-attributes, or {@code value} for the element itself if the
     *     attribute is not complex
     * @param attribute the attribute before the brackets
     * @param options the leniencies
     * @return the matcher of single elements
     * @throws FilterException with {@code invalidFilter} if the filter does not fit the attribute
     */
    public static FilterMatcher forElements(Filter filter, ResolvedAttribute attribute, MatcherOptions options) {
        return new FilterMatcher(ConditionCompiler.compile(filter, attribute, options));
    }

    /**
     * Evaluates the filter.
     *
     * @param resource a resource of the type that the filter was compiled for
     * @return whether it matches
     */
    public boolean matches(Resource resource) {
        return matches(resource.tree());
    }

    /**
     * Evaluates the filter.
     *
     * @param node the tree of a resource, or an element, whose names are in the schema's own spelling
     * @return whether it matches
     */
    public boolean matches(JsonNode node) {
        return condition.test(node) == Truth.TRUE;
    }
}
