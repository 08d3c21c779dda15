package dev.scimkit.filter;

/**
 * One method for each kind of filter; called by {@link Filter#accept}.
 *
 * @param <R> what a visit returns
 */
public interface FilterVisitor<R> {

    /**
     * Visits a conjunction.
     *
     * @param and the conjunction
     * @return what the visitor makes of it
     */
    R visit(And and);

    /**
     * Visits a disjunction.
     *
     * @param or the disjunction
     * @return what the visitor makes of it
     */
    R visit(Or or);

    /**
     * Visits a negation.
     *
     * @param not the negation
     * @return what the visitor makes of it
     */
    R visit(Not not);

    /**
     * Visits a comparison.
     *
     * @param comparison the comparison
     * @return what the visitor makes of it
     */
    R visit(Comparison comparison);

    /**
     * Visits a presence test.
     *
     * @param present the presence test
     * @return what the visitor makes of it
     */
    R visit(Present present);

    /**
     * Visits a value path.
     *
     * @param valuePath the value path
     * @return what the visitor makes of it
     */
    R visit(ValuePath valuePath);
}
