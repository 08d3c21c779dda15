package dev.scimkit.patch.request;

import static dev.scimkit.patch.request.PatchLeniency.ADD_CREATES_ELEMENT;
import static dev.scimkit.patch.request.PatchLeniency.DOT_AFTER_SCHEMA;
import static dev.scimkit.patch.request.PatchLeniency.EMPTY_STRING_FOR_COMPLEX;
import static dev.scimkit.patch.request.PatchLeniency.EQUAL_READ_ONLY_VALUES;
import static dev.scimkit.patch.request.PatchLeniency.EXPRESSION_AS_PATH;
import static dev.scimkit.patch.request.PatchLeniency.JSON_TEXT_FOR_COMPLEX;
import static dev.scimkit.patch.request.PatchLeniency.LIST_FOR_COMPLEX;
import static dev.scimkit.patch.request.PatchLeniency.LITERALS_IN_ANY_CASE;
import static dev.scimkit.patch.request.PatchLeniency.OPERATION_IN_ANY_CASE;
import static dev.scimkit.patch.request.PatchLeniency.PATHS_AS_NAMES;
import static dev.scimkit.patch.request.PatchLeniency.REMOVE_WITH_VALUE;
import static dev.scimkit.patch.request.PatchLeniency.REPLACE_CREATES_ELEMENT;
import static dev.scimkit.patch.request.PatchLeniency.SINGLE_VALUE_FOR_LIST;
import static dev.scimkit.patch.request.PatchLeniency.STRING_BOOLEANS;
import static dev.scimkit.patch.request.PatchLeniency.STRING_FOR_COMPLEX;
import static dev.scimkit.patch.request.PatchLeniency.UNKNOWN_ATTRIBUTES;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.filter.FilterOptions;
import dev.scimkit.filter.PatchPath;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which habits of clients are tolerated, and how large a request may be. Immutable; may differ for each request.
 */
public final class PatchOptions {

    private static final PatchOptions STRICT =
            new PatchOptions(EnumSet.of(EQUAL_READ_ONLY_VALUES, PATHS_AS_NAMES), Limits.standard(), false);
    private static final PatchOptions STANDARD = STRICT.tolerating(
            OPERATION_IN_ANY_CASE,
            STRING_BOOLEANS,
            STRING_FOR_COMPLEX,
            EMPTY_STRING_FOR_COMPLEX,
            LIST_FOR_COMPLEX,
            SINGLE_VALUE_FOR_LIST,
            REMOVE_WITH_VALUE,
            ADD_CREATES_ELEMENT,
            UNKNOWN_ATTRIBUTES,
            EXPRESSION_AS_PATH,
            DOT_AFTER_SCHEMA);
    private static final PatchOptions OKTA = STRICT.tolerating(UNKNOWN_ATTRIBUTES);
    private static final PatchOptions ENTRA = STANDARD.tolerating(REPLACE_CREATES_ELEMENT, JSON_TEXT_FOR_COMPLEX);
    private static final PatchOptions JUMP_CLOUD = STRICT.tolerating(REMOVE_WITH_VALUE, UNKNOWN_ATTRIBUTES);
    private static final PatchOptions LENIENT = STRICT.tolerating(PatchLeniency.values());

    private final Set<PatchLeniency> leniencies;
    private final Limits limits;
    private final boolean replacingEqualValues;

    private PatchOptions(EnumSet<PatchLeniency> leniencies, Limits limits, boolean replacingEqualValues) {
        this.leniencies = Collections.unmodifiableSet(leniencies);
        this.limits = limits;
        this.replacingEqualValues = replacingEqualValues;
    }

    /**
     * {@return only what RFC 7644 allows, which includes {@link PatchLeniency#EQUAL_READ_ONLY_VALUES} and
     * {@link PatchLeniency#PATHS_AS_NAMES}, because the RFC does not forbid them}
     */
    public static PatchOptions strict() {
        return STRICT;
    }

    /** {@return the default: what large identity providers need, unless the RFC demands an error} */
    public static PatchOptions standard() {
        return STANDARD;
    }

    /** {@return what Okta needs} */
    public static PatchOptions okta() {
        return OKTA;
    }

    /** {@return what Microsoft Entra ID needs: the standard options, {@code replace} that creates elements, and JSON as text} */
    public static PatchOptions entra() {
        return ENTRA;
    }

    /** {@return what OneLogin needs} */
    public static PatchOptions oneLogin() {
        return OKTA;
    }

    /** {@return what JumpCloud needs} */
    public static PatchOptions jumpCloud() {
        return JUMP_CLOUD;
    }

    /** {@return everything that can be tolerated} */
    public static PatchOptions lenient() {
        return LENIENT;
    }

    /**
     * Tolerates more.
     *
     * @param more what to tolerate
     * @return options that do so
     */
    public PatchOptions tolerating(PatchLeniency... more) {
        EnumSet<PatchLeniency> all = copyOfLeniencies();
        all.addAll(List.of(more));
        return new PatchOptions(all, limits, replacingEqualValues);
    }

    /**
     * Tolerates less.
     *
     * @param fewer what not to tolerate
     * @return options that do not
     */
    public PatchOptions refusing(PatchLeniency... fewer) {
        EnumSet<PatchLeniency> rest = copyOfLeniencies();
        List.of(fewer).forEach(rest::remove);
        return new PatchOptions(rest, limits, replacingEqualValues);
    }

    /**
     * Changes the limits.
     *
     * @param other the limits
     * @return options that have them
     */
    public PatchOptions withLimits(Limits other) {
        return new PatchOptions(copyOfLeniencies(), Objects.requireNonNull(other, "other"), replacingEqualValues);
    }

    /**
     * Makes an added element replace the one with the same {@code value}, whatever their types, as ZITADEL does. Without
     * this, elements that differ in {@code type} are different elements, and adding the same element again merges it.
     *
     * @return options that do so
     */
    public PatchOptions replacingEqualValues() {
        return new PatchOptions(copyOfLeniencies(), limits, true);
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
        FilterOptions syntax = tolerates(LITERALS_IN_ANY_CASE)
                ? FilterOptions.standard().withLiteralsInAnyCase()
                : FilterOptions.standard();
        PatchPath path = PatchPath.parse(text, syntax);
        boolean expression = path.filter() != null
                && path.subAttribute() == null
                && !text.stripTrailing().endsWith("]");
        if (expression && !tolerates(EXPRESSION_AS_PATH)) {
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
    public boolean tolerates(PatchLeniency leniency) {
        return leniencies.contains(leniency);
    }

    /** {@return all that is tolerated} */
    public Set<PatchLeniency> leniencies() {
        return leniencies;
    }

    /** {@return how large a request may be} */
    public Limits limits() {
        return limits;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatchOptions that
                && leniencies.equals(that.leniencies)
                && limits.equals(that.limits)
                && replacingEqualValues == that.replacingEqualValues;
    }

    @Override
    public int hashCode() {
        return Objects.hash(leniencies, limits, replacingEqualValues);
    }

    /** {@return the leniencies and the limits} */
    @Override
    public String toString() {
        return leniencies + ", " + limits;
    }

    private EnumSet<PatchLeniency> copyOfLeniencies() {
        EnumSet<PatchLeniency> copy = EnumSet.noneOf(PatchLeniency.class);
        copy.addAll(leniencies);
        return copy;
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
