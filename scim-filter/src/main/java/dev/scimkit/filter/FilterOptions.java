package dev.scimkit.filter;

/**
 * How filters and patch paths are parsed.
 *
 * @param limits how large they may be
 * @param literalsInAnyCase whether {@code True}, {@code FALSE} or {@code Null} are accepted as well; JSON allows only
 *     lower case
 */
public record FilterOptions(FilterLimits limits, boolean literalsInAnyCase) {

    private static final FilterOptions STANDARD = new FilterOptions(FilterLimits.standard(), false);

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
    public FilterOptions withLimits(FilterLimits other) {
        return new FilterOptions(other, literalsInAnyCase);
    }

    /**
     * Accepts {@code True}, {@code FALSE} or {@code Null} as well.
     *
     * @return these options with that leniency
     */
    public FilterOptions withLiteralsInAnyCase() {
        return new FilterOptions(limits, true);
    }
}
