package dev.scimkit.filter;

/**
 * How large a filter may be. One pass over the text checks the limits before anything is parsed.
 *
 * @param maxLength the maximum length in chars
 * @param maxNesting the maximum depth of parentheses and brackets, at most {@value #GREATEST_NESTING}, which a thread
 *     with a 256 kB stack can still evaluate
 * @param maxTerms the maximum number of expressions joined by {@code and} and {@code or}
 */
public record FilterLimits(int maxLength, int maxNesting, int maxTerms) {

    /** The greatest nesting that can be configured. */
    public static final int GREATEST_NESTING = 100;

    private static final FilterLimits STANDARD = new FilterLimits(65_536, 50, 2_000);

    public FilterLimits {
        if (maxLength < 1 || maxTerms < 1) {
            throw new IllegalArgumentException("maxLength and maxTerms must be positive");
        }
        if (maxNesting < 0 || maxNesting > GREATEST_NESTING) {
            throw new IllegalArgumentException("maxNesting must be between 0 and " + GREATEST_NESTING);
        }
    }

    /** {@return 65,536 chars, 50 levels, 2,000 expressions} */
    public static FilterLimits standard() {
        return STANDARD;
    }

    /**
     * Changes the maximum length.
     *
     * @param length the maximum length in chars
     * @return these limits with the new length
     */
    public FilterLimits withMaxLength(int length) {
        return new FilterLimits(length, maxNesting, maxTerms);
    }

    /**
     * Changes the maximum nesting.
     *
     * @param nesting the maximum depth of parentheses and brackets
     * @return these limits with the new nesting
     */
    public FilterLimits withMaxNesting(int nesting) {
        return new FilterLimits(maxLength, nesting, maxTerms);
    }

    /**
     * Changes the maximum number of expressions.
     *
     * @param terms the maximum number of expressions
     * @return these limits with the new number
     */
    public FilterLimits withMaxTerms(int terms) {
        return new FilterLimits(maxLength, maxNesting, terms);
    }
}
