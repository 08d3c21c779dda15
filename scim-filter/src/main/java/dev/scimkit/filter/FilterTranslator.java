package dev.scimkit.filter;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns filters into the query language of a back end: SQL, JPA, LDAP, Mongo.
 *
 * <p>The filter is held against the schema first, so a translator sees resolved attributes and values of the right type,
 * and need not fear anything else. What it has no translation for it answers with empty; the operands of a top-level
 * {@code and} that it can translate are still handed to the back end, and the others come back as the rest.
 *
 * <p>Three things to get right. Values go into the query as parameters, never as text. {@code ne} holds if there is no
 * value, which a plain {@code <>} in SQL does not. And {@code not} must yield the opposite, so an expression on a column
 * without a value has to be false, and not unknown, before it is negated.
 *
 * @param <T> the form of the query, for example text with parameters
 */
public abstract class FilterTranslator<T> {

    /** Makes a translator. */
    protected FilterTranslator() {}

    /**
     * Translates a comparison.
     *
     * @param target what is compared; for a complex attribute its {@code value}
     * @param operator how to compare
     * @param value what to compare with
     * @return the translation, or empty if there is none
     */
    protected abstract Optional<T> compare(FilterTarget target, ComparisonOperator operator, ComparisonValue value);

    /**
     * Translates a presence test.
     *
     * @param target what should have a value that is not empty
     * @return the translation, or empty if there is none
     */
    protected abstract Optional<T> present(FilterTarget target);

    /**
     * Translates a value path: one element satisfies the condition.
     *
     * @param attribute the attribute whose elements are meant
     * @param condition the translated condition; its targets were {@linkplain FilterTarget#ofElement() of the element}
     * @return the translation, or empty if there is none
     */
    protected abstract Optional<T> element(ResolvedAttribute attribute, T condition);

    /**
     * Translates what is the same for all resources.
     *
     * @param value whether all match, or none
     * @return the translation
     */
    protected abstract T constant(boolean value);

    /**
     * Translates a conjunction.
     *
     * @param operands two translations or more
     * @return the translation
     */
    protected abstract T and(List<T> operands);

    /**
     * Translates a disjunction.
     *
     * @param operands two translations or more
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
     * Translates a filter.
     *
     * @param filter the filter
     * @param resourceType the type of the resources that are searched
     * @return the query and what it leaves to be filtered
     * @throws FilterException with {@code invalidFilter} if the filter does not fit the type
     */
    public final FilterTranslation<T> translate(Filter filter, ResourceType resourceType) {
        return translate(filter, resourceType, MatcherOptions.STRICT);
    }

    /**
     * Translates a filter.
     *
     * @param filter the filter
     * @param resourceType the type of the resources that are searched
     * @param options the leniencies
     * @return the query and what it leaves to be filtered
     * @throws FilterException with {@code invalidFilter} if the filter does not fit the type
     */
    public final FilterTranslation<T> translate(Filter filter, ResourceType resourceType, MatcherOptions options) {
        TranslatingResolver<T> resolver = new TranslatingResolver<>(resourceType, options, this);
        List<T> queries = new ArrayList<>();
        List<Filter> rest = new ArrayList<>();
        for (Filter operand : filter instanceof And and ? and.operands() : List.of(filter)) {
            operand.accept(resolver).ifPresentOrElse(queries::add, () -> rest.add(operand));
        }
        Optional<T> query = queries.isEmpty() ? Optional.empty() : Optional.of(joined(queries));
        return new FilterTranslation<>(
                query, rest.isEmpty() ? Optional.empty() : Optional.of(Filters.and(rest.toArray(Filter[]::new))));
    }

    private T joined(List<T> queries) {
        return queries.size() == 1 ? queries.get(0) : and(queries);
    }
}
