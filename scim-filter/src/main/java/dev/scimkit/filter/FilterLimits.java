package dev.scimkit.filter;

/**
 * How big a filter may be. The limits are checked by one pass over the text before it is parsed.
 *
 * @param maxLength the greatest length in chars
 * @param maxNesting the greatest depth of parentheses and brackets, at most {@value #GREATEST_NESTING}, which a thread
 *     with a stack of 256 kB can still evaluate
 * @param maxTerms the greatest number of expressions joined by {@code and} and {@code or}
 */
public record FilterLimits(int maxLength, int maxNesting, int maxTerms) {

    /** The greatest nesting that can be configured. */
    public static final int GREATEST_NESTING = 100;

    /** 65,536 chars, 50 levels, 2,000 expressions. */
    public static final FilterLimits DEFAULT = new FilterLimits(65_536, 50, 2_000);

    public FilterLimits {
        if (maxLength < 1 || maxTerms < 1) {
            throw new IllegalArgumentException("maxLength and maxTerms must be positive");
        }
        if (maxNesting < 0 || maxNesting > GREATEST_NESTING) {
            throw new IllegalArgumentException("maxNesting must be between 0 and " + GREATEST_NESTING);
        }
    }

    /**
     * Changes the length.
     *
     * @param length the greatest length in chars
     * @return the limits with it
     */
    public FilterLimits withMaxLength(int length) {
        return new FilterLimits(length, maxNesting, maxTerms);
    }

    /**
     * Changes the nesting.
     *
     * @param nesting the greatest depth of parentheses and brackets
     * @return the limits with it
     */
    public FilterLimits withMaxNesting(int nesting) {
        return new FilterLimits(maxLength, nesting, maxTerms);
    }

    /**
     * Changes the number of expressions.
     *
     * @param terms the greatest number of expressions
     * @return the limits with it
     */
    public FilterLimits withMaxTerms(int terms) {
        return new FilterLimits(maxLength, maxNesting, terms);
    }
}
