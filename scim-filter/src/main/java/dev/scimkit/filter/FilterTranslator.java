package dev.scimkit.filter;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Translates filters into the query language of a back end: SQL, JPA, LDAP, Mongo.
 *
 * <p>The filter is checked against the schema first, so a translator is given only resolved attributes and values of the
 * right type. It returns empty for an expression that it cannot translate. If the filter is an {@code and}, the operands
 * that were translated still go to the back end, and the others are returned as the rest.
 *
 * <p>Three things to get right:
 *
 * <ul>
 *   <li>Values go into the query as parameters, never as text.
 *   <li>{@code ne} is true if there is no value; a plain {@code <>} in SQL is not.
 *   <li>{@code not} must give the opposite, so an expression on a column without a value must be false, not unknown.
 * </ul>
 *
 * @param <T> the form of the query, for example text with parameters
 */
public abstract class FilterTranslator<T> {

    /** Makes a translator. */
    protected FilterTranslator() {}

    /**
     * Translates a comparison.
     *
     * @param target the attribute to compare; for a complex attribute its {@code value}
     * @param operator the operator
     * @param value the value to compare with
     * @return the translation, or empty if there is none
     */
    protected abstract Optional<T> compare(Target target, Filter.Operator operator, ComparisonValue value);

    /**
     * Translates a presence test.
     *
     * @param target the attribute that must have a value that is not empty
     * @return the translation, or empty if there is none
     */
    protected abstract Optional<T> present(Target target);

    /**
     * Translates a value path: a single element satisfies the condition.
     *
     * @param attribute the attribute before the brackets
     * @param condition the translated condition, whose targets are {@linkplain Target#ofElement() of the element}
     * @return the translation, or empty if there is none
     */
    protected abstract Optional<T> element(ResolvedAttribute attribute, T condition);

    /**
     * Translates an expression that is the same for all resources.
     *
     * @param value true if all resources match, false if none do
     * @return the translation
     */
    protected abstract T constant(boolean value);

    /**
     * Translates a conjunction.
     *
     * @param operands two or more translations
     * @return the translation
     */
    protected abstract T and(List<T> operands);

    /**
     * Translates a disjunction.
     *
     * @param operands two or more translations
     * @return the translation
     */
    protected abstract T or(List<T> operands);

    /**
     * Translates a negation.
     *
     * @param operand the translation to negate
     * @return the translation
     */
    protected abstract T not(T operand);

    /**
     * Translates a filter, with the standard options.
     *
     * @param filter the filter
     * @param resourceType the type of the resources that are searched
     * @return the query and the part that it does not cover
     * @throws FilterException with {@code invalidFilter} if the filter does not suit the type
     */
    public final Translation<T> translate(Filter filter, ResourceType resourceType) {
        return translate(filter, resourceType, FilterMatcher.Options.standard());
    }

    /**
     * Translates a filter.
     *
     * @param filter the filter
     * @param resourceType the type of the resources that are searched
     * @param options the leniencies
     * @return the query and the part that it does not cover
     * @throws FilterException with {@code invalidFilter} if the filter does not suit the type
     */
    public final Translation<T> translate(Filter filter, ResourceType resourceType, FilterMatcher.Options options) {
        TranslatingResolver<T> resolver = new TranslatingResolver<>(resourceType, options, this);
        List<T> queries = new ArrayList<>();
        List<Filter> rest = new ArrayList<>();
        for (Filter operand : filter instanceof Filter.And and ? and.operands() : List.of(filter)) {
            operand.accept(resolver).ifPresentOrElse(queries::add, () -> rest.add(operand));
        }
        Optional<T> query = queries.isEmpty() ? Optional.empty() : Optional.of(joined(queries));
        return new Translation<>(
                query, rest.isEmpty() ? Optional.empty() : Optional.of(Filters.and(rest.toArray(Filter[]::new))));
    }

    private T joined(List<T> queries) {
        return queries.size() == 1 ? queries.get(0) : and(queries);
    }

    /**
     * The attribute that an expression of a filter refers to, resolved against the schema.
     *
     * @param attribute the attribute or sub-attribute
     * @param ofElement whether the expression is inside the brackets of a value path and refers to the current element: to one of
     *     its sub-attributes, or to the element itself if the attribute is not complex
     */
    public record Target(ResolvedAttribute attribute, boolean ofElement) {
        public Target {
            Objects.requireNonNull(attribute, "attribute");
        }

        /** {@return the path in the schema's spelling} */
        @Override
        public String toString() {
            return attribute.toString();
        }
    }

    /**
     * The result of translating a filter for a back end.
     *
     * <p>A resource matches the filter if the query finds it and it matches the rest.
     *
     * @param query the part that the back end can evaluate, or empty if there is no such part
     * @param rest the part to be evaluated with a {@link FilterMatcher} on the resources that the query finds, or empty if
     *     the query covers the whole filter
     * @param <T> the form of the query
     */
    public record Translation<T>(Optional<T> query, Optional<Filter> rest) {
        public Translation {
            Objects.requireNonNull(query, "query");
            Objects.requireNonNull(rest, "rest");
        }
    }
}
