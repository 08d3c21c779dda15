package dev.scimkit.filter;

/**
 * Visits filters: one method for each kind, called by {@link Filter#accept}.
 *
 * @param <R> the type of the results
 */
public interface FilterVisitor<R> {

    /**
     * Visits a conjunction.
     *
     * @param and the conjunction
     * @return the result
     */
    R visit(Filter.And and);

    /**
     * Visits a disjunction.
     *
     * @param or the disjunction
     * @return the result
     */
    R visit(Filter.Or or);

    /**
     * Visits a negation.
     *
     * @param not the negation
     * @return the result
     */
    R visit(Filter.Not not);

    /**
     * Visits a comparison.
     *
     * @param comparison the comparison
     * @return the result
     */
    R visit(Filter.Comparison comparison);

    /**
     * Visits a presence test.
     *
     * @param present the presence test
     * @return the result
     */
    R visit(Filter.Present present);

    /**
     * Visits a value path.
     *
     * @param valuePath the value path
     * @return the result
     */
    R visit(Filter.ValuePath valuePath);
}
