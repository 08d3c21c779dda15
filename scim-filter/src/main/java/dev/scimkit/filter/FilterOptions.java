package dev.scimkit.filter;

/**
 * How filters and patch paths are read.
 *
 * @param limits how big they may be
 * @param literalsInAnyCase whether {@code True}, {@code FALSE} or {@code Null} are accepted as if they were written in
 *     lower case, as JSON asks for
 */
public record FilterOptions(FilterLimits limits, boolean literalsInAnyCase) {

    /** The default limits, and literals as JSON has them. */
    public static final FilterOptions DEFAULT = new FilterOptions(FilterLimits.DEFAULT, false);

    /**
     * Changes the limits.
     *
     * @param other the limits
     * @return the options with them
     */
    public FilterOptions withLimits(FilterLimits other) {
        return new FilterOptions(other, literalsInAnyCase);
    }

    /**
     * Accepts {@code True}, {@code FALSE} or {@code Null} too.
     *
     * @return the options with the leniency
     */
    public FilterOptions withLiteralsInAnyCase() {
        return new FilterOptions(limits, true);
    }
}
