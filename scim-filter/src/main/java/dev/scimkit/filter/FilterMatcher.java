package dev.scimkit.filter;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.internal.match.Condition;
import dev.scimkit.filter.internal.match.ConditionCompiler;
import dev.scimkit.filter.internal.match.Evaluation;
import dev.scimkit.filter.internal.match.Truth;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A filter that has been checked against a schema and compiled, ready to be evaluated on any number of resources.
 *
 * <p>How values are compared depends on the type and the {@code caseExact} of their attribute: dates as instants, numbers
 * by value, strings after Unicode normalisation. An attribute matches if one of its values does; in a value path, a
 * single element must satisfy the whole condition. A value of the wrong type cannot be compared, so neither a condition
 * on it nor its negation matches. Immutable and thread-safe.
 */
public final class FilterMatcher {

    private final Condition condition;

    private FilterMatcher(Condition condition) {
        this.condition = condition;
    }

    /**
     * Compiles a filter for the resources of one type, with the standard options.
     *
     * @param filter the filter
     * @param resourceType the type
     * @return the matcher
     * @throws FilterException with {@code invalidFilter} if the filter names an attribute that the type does not define or
     *     never returns, or if an operator or a literal does not suit the attribute's type
     */
    public static FilterMatcher compile(Filter filter, ResourceType resourceType) {
        return compile(filter, resourceType, Options.standard());
    }

    /**
     * Compiles a filter for the resources of one type.
     *
     * <p>To search several types at once (RFC 7644 section 3.4.2.1), compile the filter for each of them with
     * {@link Options#withUnknownAttributesEmpty()}.
     *
     * @param filter the filter
     * @param resourceType the type
     * @param options the leniencies
     * @return the matcher
     * @throws FilterException with {@code invalidFilter} if the filter does not suit the type
     */
    public static FilterMatcher compile(Filter filter, ResourceType resourceType, Options options) {
        return new FilterMatcher(ConditionCompiler.compile(filter, resourceType, options));
    }

    /**
     * Compiles the filter between the brackets of {@code attr[filter]} for the elements of the attribute.
     *
     * @param filter the filter; its paths name sub-attributes, or {@code value} for the element itself if the attribute
     *     is not complex
     * @param attribute the attribute before the brackets
     * @param options the leniencies
     * @return a matcher for single elements
     * @throws FilterException with {@code invalidFilter} if the filter does not suit the attribute
     */
    public static FilterMatcher forElements(Filter filter, ResolvedAttribute attribute, Options options) {
        return new FilterMatcher(ConditionCompiler.compile(filter, attribute, options));
    }

    /**
     * Evaluates the filter on a resource.
     *
     * @param resource a resource of the type for which the filter was compiled
     * @return whether it matches
     */
    public boolean matches(Resource resource) {
        return matches(resource.tree());
    }

    /**
     * Evaluates the filter on a JSON tree.
     *
     * @param node the tree of a resource, or an element, with names in the schema's spelling
     * @return whether it matches
     */
    public boolean matches(JsonNode node) {
        return matches(node, WorkBudget.unlimited());
    }

    /**
     * Evaluates the filter on a JSON tree within the budget of a request.
     *
     * @param node the tree of a resource, or an element, with names in the schema's spelling
     * @param budget the steps that may be taken
     * @return whether it matches
     * @throws dev.scimkit.core.error.ScimException the error of the budget if it has not enough steps left
     */
    public boolean matches(JsonNode node, WorkBudget budget) {
        Evaluation evaluation = new Evaluation(budget, budget.forms());
        Truth truth = condition.test(node, evaluation);
        evaluation.end();
        return truth == Truth.TRUE;
    }

    /**
     * How strictly a filter is checked against the schema.
     *
     * @param stringBooleans is asked with the path of a boolean attribute that is compared with the string {@code "True"} or
     *     {@code "False"}, in any case, as in PATCH paths of Entra ID; true accepts it
     * @param unknownAttributesEmpty whether an attribute that the resource type does not define is treated as having no
     *     value, as RFC 7644 section 3.4.2.1 requires when several types are searched at once; otherwise it is an error
     */
    public record Options(Predicate<String> stringBooleans, boolean unknownAttributesEmpty) {
        public Options {
            Objects.requireNonNull(stringBooleans, "stringBooleans");
        }

        private static final Options STANDARD = new Options(path -> false, false);

        /** {@return the strict options: strings are not booleans, and unknown attributes are errors} */
        public static Options standard() {
            return STANDARD;
        }

        /**
         * Accepts booleans that are written as strings.
         *
         * @return these options with that leniency
         */
        public Options withStringBooleans() {
            return withStringBooleans(path -> true);
        }

        /**
         * Accepts booleans that are written as strings, where a decision says so.
         *
         * @param accepts takes the path of the attribute, and accepts the string or not
         * @return these options with that leniency
         */
        public Options withStringBooleans(Predicate<String> accepts) {
            return new Options(accepts, unknownAttributesEmpty);
        }

        /**
         * Treats attributes that the type does not define as having no value.
         *
         * @return these options with that leniency
         */
        public Options withUnknownAttributesEmpty() {
            return new Options(stringBooleans, true);
        }
    }
}
