package dev.scimkit.filter;

import dev.scimkit.filter.internal.syntax.FilterSyntax;

/**
 * A SCIM filter as a syntax tree (RFC 7644 section 3.4.2.2): immutable, comparable, printable.
 *
 * <table>
 *   <caption>What a filter can say</caption>
 *   <tr><th>Pattern</th><th>Matches</th><th>Example</th></tr>
 *   <tr><td>{@code attr eq value}</td><td>values that are equal</td><td>{@code userName eq "bjensen"}</td></tr>
 *   <tr><td>{@code attr ne value}</td><td>values that differ; also if there is no value</td><td>{@code userType ne "Intern"}</td></tr>
 *   <tr><td>{@code attr co value}</td><td>values that contain it</td><td>{@code name.familyName co "O'M"}</td></tr>
 *   <tr><td>{@code attr sw value}</td><td>values that start with it</td><td>{@code userName sw "J"}</td></tr>
 *   <tr><td>{@code attr ew value}</td><td>values that end with it</td><td>{@code emails.value ew "@x.org"}</td></tr>
 *   <tr><td>{@code attr gt value}</td><td>greater values</td><td>{@code meta.created gt "2011-05-13T04:42:34Z"}</td></tr>
 *   <tr><td>{@code attr ge value}</td><td>greater or equal values</td><td>{@code level ge 5}</td></tr>
 *   <tr><td>{@code attr lt value}</td><td>lesser values</td><td>{@code level lt 5}</td></tr>
 *   <tr><td>{@code attr le value}</td><td>lesser or equal values</td><td>{@code level le 5}</td></tr>
 *   <tr><td>{@code attr pr}</td><td>any value that is not empty</td><td>{@code title pr}</td></tr>
 *   <tr><td>{@code a and b}</td><td>both match; binds before {@code or}</td><td>{@code title pr and active eq true}</td></tr>
 *   <tr><td>{@code a or b}</td><td>one or both match</td><td>{@code title pr or nickName pr}</td></tr>
 *   <tr><td>{@code not (a)}</td><td>the opposite; binds before {@code and}</td><td>{@code not (title pr)}</td></tr>
 *   <tr><td>{@code (a)}</td><td>groups</td><td>{@code (a pr or b pr) and c pr}</td></tr>
 *   <tr><td>{@code attr[a]}</td><td>a single element that satisfies the condition</td><td>{@code emails[type eq "work" and value ew "@x.org"]}</td></tr>
 *   <tr><td>{@code attr[a].sub op value}</td><td>same as {@code attr[a and sub op value]}</td><td>{@code emails[type eq "work"].value eq "b@x.org"}</td></tr>
 * </table>
 *
 * <p>{@link #parse} rejects filters that exceed {@link FilterLimits}; {@link Filters} builds them in code.
 */
public sealed interface Filter permits And, Or, Not, Comparison, Present, ValuePath {

    /**
     * Parses a filter with the standard options.
     *
     * @param text the filter, percent-decoded, for example {@code userName eq "bjensen"}
     * @return the syntax tree
     * @throws FilterException with {@code invalidFilter} if the text is not a filter or exceeds a limit
     */
    static Filter parse(String text) {
        return parse(text, FilterOptions.standard());
    }

    /**
     * Parses a filter.
     *
     * @param text the filter, percent-decoded, for example {@code userName eq "bjensen"}
     * @param options limits and leniencies
     * @return the syntax tree
     * @throws FilterException with {@code invalidFilter} if the text is not a filter or exceeds a limit
     */
    static Filter parse(String text, FilterOptions options) {
        return FilterSyntax.filter(text, options);
    }

    /**
     * Calls the visitor's method for this kind of filter.
     *
     * @param visitor the visitor
     * @param <R> the type of its results
     * @return the visitor's result
     */
    <R> R accept(FilterVisitor<R> visitor);

    /** {@return the filter as text that parses to an equal filter} */
    @Override
    String toString();
}
