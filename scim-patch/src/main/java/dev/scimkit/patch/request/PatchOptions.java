package dev.scimkit.patch.request;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.filter.FilterOptions;
import dev.scimkit.filter.PatchPath;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which habits of clients are tolerated, and how large a request may be. Immutable; may differ for each request.
 */
public final class PatchOptions {

    private static final PatchOptions STANDARD = of(Leniencies.standard());

    private final Leniencies leniencies;
    private final Limits limits;
    private final FilterOptions.Limits filterLimits;
    private final boolean replacingEqualValues;

    private PatchOptions(
            Leniencies leniencies, Limits limits, FilterOptions.Limits filterLimits, boolean replacingEqualValues) {
        this.leniencies = leniencies;
        this.limits = limits;
        this.filterLimits = filterLimits;
        this.replacingEqualValues = replacingEqualValues;
    }

    /**
     * Makes options with the standard limits.
     *
     * @param leniencies what is tolerated
     * @return options that do so
     */
    public static PatchOptions of(Leniencies leniencies) {
        return new PatchOptions(
                Objects.requireNonNull(leniencies, "leniencies"),
                Limits.standard(),
                FilterOptions.Limits.standard(),
                false);
    }

    /** {@return the default: the standard leniencies and the standard limits} */
    public static PatchOptions standard() {
        return STANDARD;
    }

    /**
     * Tolerates more.
     *
     * @param more what to tolerate
     * @return options that do so
     */
    public PatchOptions tolerating(Leniency... more) {
        return withLeniencies(leniencies.tolerating(more));
    }

    /**
     * Tolerates less.
     *
     * @param fewer what not to tolerate
     * @return options that do not
     */
    public PatchOptions refusing(Leniency... fewer) {
        return withLeniencies(leniencies.refusing(fewer));
    }

    /**
     * Changes what is tolerated.
     *
     * @param other what is tolerated
     * @return options that do so
     */
    public PatchOptions withLeniencies(Leniencies other) {
        return new PatchOptions(Objects.requireNonNull(other, "other"), limits, filterLimits, replacingEqualValues);
    }

    /**
     * Changes the limits.
     *
     * @param other the limits
     * @return options that have them
     */
    public PatchOptions withLimits(Limits other) {
        return new PatchOptions(leniencies, Objects.requireNonNull(other, "other"), filterLimits, replacingEqualValues);
    }

    /**
     * Changes how large the filters in paths may be.
     *
     * @param other the limits
     * @return options that have them
     */
    public PatchOptions withFilterLimits(FilterOptions.Limits other) {
        return new PatchOptions(leniencies, limits, Objects.requireNonNull(other, "other"), replacingEqualValues);
    }

    /**
     * Makes an added element replace the one with the same {@code value}, if that is a text, whatever their types.
     * Without this, elements that differ in {@code type} are different elements, and adding the same element again merges
     * it.
     *
     * @return options that do so
     */
    public PatchOptions replacingEqualValues() {
        return new PatchOptions(leniencies, limits, filterLimits, true);
    }

    /** {@return whether an added element replaces the one with the same {@code value}} */
    public boolean replacesEqualValues() {
        return replacingEqualValues;
    }

    /**
     * Parses a path, from the {@code path} of an operation or from a name in a value without one.
     *
     * @param text the path as the client wrote it
     * @return the path
     * @throws ScimException {@code invalidPath} or {@code invalidFilter} when it is malformed, or has a form that these
     *     options do not tolerate
     */
    public PatchPath parsePath(String text) {
        FilterOptions syntax = FilterOptions.standard()
                .withLimits(filterLimits)
                .withLiteralsInAnyCase(name -> leniencies.tolerate(Leniency.LITERALS_IN_ANY_CASE, () -> name));
        PatchPath path = PatchPath.parse(text, syntax);
        boolean expression = path.filter() != null
                && path.subAttribute() == null
                && !text.stripTrailing().endsWith("]");
        if (expression && !leniencies.tolerate(Leniency.EXPRESSION_AS_PATH, path.attribute()::toString)) {
            throw ScimException.of(
                    ScimType.INVALID_PATH, "A filter in a path must be in brackets, as in emails[type eq \"work\"]");
        }
        return path;
    }

    /**
     * Says whether something is tolerated.
     *
     * @param leniency what
     * @return true if it is
     */
    public boolean tolerates(Leniency leniency) {
        return leniencies.tolerates(leniency);
    }

    /** {@return what is tolerated} */
    public Leniencies leniencies() {
        return leniencies;
    }

    /** {@return how large a request may be} */
    public Limits limits() {
        return limits;
    }

    /** {@return how large the filters in paths may be} */
    public FilterOptions.Limits filterLimits() {
        return filterLimits;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatchOptions that
                && leniencies.equals(that.leniencies)
                && limits.equals(that.limits)
                && filterLimits.equals(that.filterLimits)
                && replacingEqualValues == that.replacingEqualValues;
    }

    @Override
    public int hashCode() {
        return Objects.hash(leniencies, limits, filterLimits, replacingEqualValues);
    }

    /** {@return the leniencies and the limits} */
    @Override
    public String toString() {
        return leniencies + ", " + limits;
    }

    /**
     * How large a request may be. Checked before the operations are read; a larger request is answered with status 413.
     *
     * @param maxOperations the greatest number of operations in a request
     * @param maxValues the greatest number of values in one operation, counting the elements of all its arrays together
     */
    public record Limits(int maxOperations, int maxValues) {

        private static final Limits STANDARD = new Limits(1_000, 100_000);

        public Limits {
            if (maxOperations < 1) {
                throw new IllegalArgumentException("maxOperations must be at least 1: " + maxOperations);
            }
            if (maxValues < 1) {
                throw new IllegalArgumentException("maxValues must be at least 1: " + maxValues);
            }
        }

        /** {@return 1,000 operations of 100,000 values each} */
        public static Limits standard() {
            return STANDARD;
        }
    }
}
