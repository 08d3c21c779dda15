package dev.scimkit.filter;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * How filters and patch paths are parsed.
 *
 * @param limits how large they may be
 * @param literalsInAnyCase decides whether an attribute may be compared with {@code True}, {@code FALSE} or {@code Null},
 *     though JSON allows only lower case; it is given the path as written
 */
public record FilterOptions(Limits limits, Predicate<String> literalsInAnyCase) {
    public FilterOptions {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(literalsInAnyCase, "literalsInAnyCase");
    }

    private static final FilterOptions STANDARD = new FilterOptions(Limits.standard(), path -> false);

    /** {@return the standard limits, with literals in lower case only} */
    public static FilterOptions standard() {
        return STANDARD;
    }

    /**
     * Changes the limits.
     *
     * @param other the new limits
     * @return these options with the new limits
     */
    public FilterOptions withLimits(Limits other) {
        return new FilterOptions(other, literalsInAnyCase);
    }

    /**
     * Accepts {@code True}, {@code FALSE} or {@code Null} as well.
     *
     * @return these options with that leniency
     */
    public FilterOptions withLiteralsInAnyCase() {
        return withLiteralsInAnyCase(path -> true);
    }

    /**
     * Accepts {@code True}, {@code FALSE} or {@code Null} as well, where a decision says so.
     *
     * @param accepts takes the path of the attribute as written, and accepts the literal or not
     * @return these options with that leniency
     */
    public FilterOptions withLiteralsInAnyCase(Predicate<String> accepts) {
        return new FilterOptions(limits, accepts);
    }

    /**
     * How large a filter may be. One pass over the text checks the limits before anything is parsed.
     *
     * @param maxLength the maximum length in chars
     * @param maxNesting the maximum depth of parentheses and brackets, at most {@value #GREATEST_NESTING}, which a thread
     *     with a 256 kB stack can still evaluate
     * @param maxTerms the maximum number of expressions joined by {@code and} and {@code or}
     */
    public record Limits(int maxLength, int maxNesting, int maxTerms) {

        /** The greatest nesting that can be configured. */
        public static final int GREATEST_NESTING = 100;

        private static final Limits STANDARD = new Limits(65_536, 50, 2_000);

        public Limits {
            if (maxLength < 1 || maxTerms < 1) {
                throw new IllegalArgumentException("maxLength and maxTerms must be positive");
            }
            if (maxNesting < 0 || maxNesting > GREATEST_NESTING) {
                throw new IllegalArgumentException("maxNesting must be between 0 and " + GREATEST_NESTING);
            }
        }

        /** {@return 65,536 chars, 50 levels, 2,000 expressions} */
        public static Limits standard() {
            return STANDARD;
        }

        /**
         * Changes the maximum length.
         *
         * @param length the maximum length in chars
         * @return these limits with the new length
         */
        public Limits withMaxLength(int length) {
            return new Limits(length, maxNesting, maxTerms);
        }

        /**
         * Changes the maximum nesting.
         *
         * @param nesting the maximum depth of parentheses and brackets
         * @return these limits with the new nesting
         */
        public Limits withMaxNesting(int nesting) {
            return new Limits(maxLength, nesting, maxTerms);
        }

        /**
         * Changes the maximum number of expressions.
         *
         * @param terms the maximum number of expressions
         * @return these limits with the new number
         */
        public Limits withMaxTerms(int terms) {
            return new Limits(maxLength, maxNesting, terms);
        }
    }
}
