package dev.scimkit.filter;

import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.internal.syntax.FilterSyntax;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
 * <p>{@link #parse} rejects filters that exceed {@link FilterOptions.Limits}; {@link Filters} builds them in code.
 */
public sealed interface Filter {

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

    /**
     * A conjunction: {@code a and b and c}.
     *
     * @param operands two or more filters; an operand that is an {@code And} itself is replaced by its own operands
     */
    record And(List<Filter> operands) implements Filter {

        public And {
            Objects.requireNonNull(operands, "operands");
            operands = Operands.flat(operands, And.class, filter -> ((And) filter).operands);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.visit(this);
        }

        // Written by hand: the method that a record generates needs several times the stack, and filters can be deep.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof And that && operands.equals(that.operands);
        }

        @Override
        public int hashCode() {
            return 37 * operands.hashCode();
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * A disjunction: {@code a or b or c}.
     *
     * @param operands two or more filters; an operand that is an {@code Or} itself is replaced by its own operands
     */
    record Or(List<Filter> operands) implements Filter {

        public Or {
            Objects.requireNonNull(operands, "operands");
            operands = Operands.flat(operands, Or.class, filter -> ((Or) filter).operands);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.visit(this);
        }

        // Written by hand: the method that a record generates needs several times the stack, and filters can be deep.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Or that && operands.equals(that.operands);
        }

        @Override
        public int hashCode() {
            return 31 * operands.hashCode();
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * A negation: {@code not (a)}.
     *
     * @param operand the negated filter
     */
    record Not(Filter operand) implements Filter {
        public Not {
            Objects.requireNonNull(operand, "operand");
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.visit(this);
        }

        // Written by hand: the method that a record generates needs several times the stack, and filters can be deep.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Not that && operand.equals(that.operand);
        }

        @Override
        public int hashCode() {
            return 41 * operand.hashCode();
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * A comparison of an attribute with a literal: {@code userName eq "bjensen"}.
     *
     * @param path the attribute
     * @param operator the operator
     * @param value the literal
     * @param offset where the expression begins in the parsed text, in chars from 0, or -1 if it was not parsed; ignored by
     *     {@code equals}
     */
    record Comparison(AttributePath path, Operator operator, Literal value, int offset) implements Filter {
        public Comparison {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(value, "value");
        }

        /**
         * Makes a comparison in code.
         *
         * @param path the attribute
         * @param operator the operator
         * @param value the literal
         */
        public Comparison(AttributePath path, Operator operator, Literal value) {
            this(path, operator, value, -1);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Comparison that
                    && path.equals(that.path)
                    && operator == that.operator
                    && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return Objects.hash(path, operator, value);
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * A presence test: the attribute has a value that is not empty, as in {@code title pr}.
     *
     * @param path the attribute
     * @param offset where the expression begins in the parsed text, in chars from 0, or -1 if it was not parsed; ignored by
     *     {@code equals}
     */
    record Present(AttributePath path, int offset) implements Filter {
        public Present {
            Objects.requireNonNull(path, "path");
        }

        /**
         * Makes a presence test in code.
         *
         * @param path the attribute
         */
        public Present(AttributePath path) {
            this(path, -1);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Present that && path.equals(that.path);
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * A value path: a single element of a multi-valued attribute satisfies the whole filter, as in
     * {@code emails[type eq "work" and primary eq true]}.
     *
     * @param path the multi-valued attribute
     * @param filter the condition on the element; its paths name sub-attributes, and it contains no value path (erratum 4690)
     * @param offset where the expression begins in the parsed text, in chars from 0, or -1 if it was not parsed; ignored by
     *     {@code equals}
     */
    record ValuePath(AttributePath path, Filter filter, int offset) implements Filter {

        public ValuePath {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(filter, "filter");
            if (NestedValuePath.in(filter)) {
                throw new IllegalArgumentException("A value path inside a value path is not allowed: " + filter);
            }
        }

        /**
         * Makes a value path in code.
         *
         * @param path the multi-valued attribute
         * @param filter the condition on the element
         * @throws IllegalArgumentException if the filter contains a value path
         */
        public ValuePath(AttributePath path, Filter filter) {
            this(path, filter, -1);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ValuePath that && path.equals(that.path) && filter.equals(that.filter);
        }

        @Override
        public int hashCode() {
            return Objects.hash(path, filter);
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /** The operators that compare an attribute with a value (RFC 7644 section 3.4.2.2, table 3). */
    enum Operator {
        /** Equal. */
        EQ,
        /** Not equal. */
        NE,
        /** Contains. */
        CO,
        /** Starts with. */
        SW,
        /** Ends with. */
        EW,
        /** Greater than. */
        GT,
        /** Greater than or equal to. */
        GE,
        /** Less than. */
        LT,
        /** Less than or equal to. */
        LE;

        private final String keyword = name().toLowerCase(Locale.ROOT);

        /** {@return the operator as written in filters, for example {@code eq}} */
        public String keyword() {
            return keyword;
        }

        /** {@return whether the operator looks for a part of a string: {@code co}, {@code sw}, {@code ew}} */
        public boolean isSubstring() {
            return this == CO || this == SW || this == EW;
        }

        /** {@return whether the operator needs an order: {@code gt}, {@code ge}, {@code lt}, {@code le}} */
        public boolean isOrdering() {
            return this == GT || this == GE || this == LT || this == LE;
        }
    }
}
