package dev.scimkit.core.leniency;

import static dev.scimkit.core.leniency.Leniency.ADD_CREATES_ELEMENT;
import static dev.scimkit.core.leniency.Leniency.DOT_AFTER_SCHEMA;
import static dev.scimkit.core.leniency.Leniency.ELEMENT_AS_TARGET;
import static dev.scimkit.core.leniency.Leniency.EMPTY_STRING_FOR_COMPLEX;
import static dev.scimkit.core.leniency.Leniency.EQUAL_READ_ONLY_VALUES;
import static dev.scimkit.core.leniency.Leniency.EXPRESSION_AS_PATH;
import static dev.scimkit.core.leniency.Leniency.FILTER_ON_SINGLE_VALUE;
import static dev.scimkit.core.leniency.Leniency.JSON_TEXT_FOR_COMPLEX;
import static dev.scimkit.core.leniency.Leniency.LIST_FOR_COMPLEX;
import static dev.scimkit.core.leniency.Leniency.OPERATION_IN_ANY_CASE;
import static dev.scimkit.core.leniency.Leniency.OPERATION_WITHOUT_PATH;
import static dev.scimkit.core.leniency.Leniency.PATHS_AS_NAMES;
import static dev.scimkit.core.leniency.Leniency.REMOVE_WITH_VALUE;
import static dev.scimkit.core.leniency.Leniency.REPLACE_CREATES_ELEMENT;
import static dev.scimkit.core.leniency.Leniency.REPLACE_KEEPS_OTHER_PARTS;
import static dev.scimkit.core.leniency.Leniency.SINGLE_VALUE_FOR_LIST;
import static dev.scimkit.core.leniency.Leniency.STRING_BOOLEANS;
import static dev.scimkit.core.leniency.Leniency.STRING_BOOLEANS_IN_QUERIES;
import static dev.scimkit.core.leniency.Leniency.STRING_FOR_COMPLEX;
import static dev.scimkit.core.leniency.Leniency.UNKNOWN_ATTRIBUTES;
import static dev.scimkit.core.leniency.Leniency.UNKNOWN_PATHS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is tolerated of what a client sends, the same for POST, PUT, PATCH and bulk requests. There is a preset for each
 * client whose habits are known, and {@link #tolerating} and {@link #refusing} change single ones.
 *
 * <p>Immutable. Two are equal when they tolerate the same; listeners do not count.
 */
public final class Leniencies {

    private static final Leniencies INTEROP =
            new Leniencies(Collections.unmodifiableSet(EnumSet.of(REMOVE_WITH_VALUE)), null);
    private static final Leniencies STRICT = INTEROP.refusing(REMOVE_WITH_VALUE)
            .tolerating(
                    EQUAL_READ_ONLY_VALUES,
                    PATHS_AS_NAMES,
                    OPERATION_WITHOUT_PATH,
                    ELEMENT_AS_TARGET,
                    REPLACE_KEEPS_OTHER_PARTS);
    private static final Leniencies STANDARD = STRICT.tolerating(
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
    private static final Leniencies OKTA = STRICT.tolerating(UNKNOWN_ATTRIBUTES);
    private static final Leniencies ENTRA = STANDARD.tolerating(
            STRING_BOOLEANS_IN_QUERIES,
            REPLACE_CREATES_ELEMENT,
            JSON_TEXT_FOR_COMPLEX,
            UNKNOWN_PATHS,
            FILTER_ON_SINGLE_VALUE);
    private static final Leniencies JUMP_CLOUD = STRICT.tolerating(REMOVE_WITH_VALUE, UNKNOWN_ATTRIBUTES);
    private static final Leniencies LENIENT = STRICT.tolerating(Leniency.values());

    private static final Map<String, Leniencies> PRESETS = Map.of(
            "interop", INTEROP,
            "strict", STRICT,
            "standard", STANDARD,
            "okta", OKTA,
            "entra", ENTRA,
            "onelogin", OKTA,
            "jumpcloud", JUMP_CLOUD,
            "lenient", LENIENT);

    private final Set<Leniency> tolerated;
    private final @Nullable Listener listener;

    private Leniencies(Set<Leniency> tolerated, @Nullable Listener listener) {
        this.tolerated = tolerated;
        this.listener = listener;
    }

    /**
     * {@return less than the RFCs allow: what the SCIM 2.0 interoperability profile (draft-zollner-scim-interop-profile-02)
     * allows; {@link Leniency#REMOVE_WITH_VALUE} is the only way in which it can remove single members}
     */
    public static Leniencies interop() {
        return INTEROP;
    }

    /**
     * {@return only what the RFCs allow, which includes {@link Leniency#EQUAL_READ_ONLY_VALUES} and
     * {@link Leniency#PATHS_AS_NAMES}, because they do not forbid them}
     */
    public static Leniencies strict() {
        return STRICT;
    }

    /** {@return the default: what large identity providers need, unless the RFCs demand an error} */
    public static Leniencies standard() {
        return STANDARD;
    }

    /** {@return what Okta needs} */
    public static Leniencies okta() {
        return OKTA;
    }

    /**
     * {@return what Microsoft Entra ID needs: the standard leniencies, string booleans in queries, {@code replace} that
     * creates elements, JSON as text, unknown attributes in paths, and filters on single values}
     */
    public static Leniencies entra() {
        return ENTRA;
    }

    /** {@return what OneLogin needs} */
    public static Leniencies oneLogin() {
        return OKTA;
    }

    /** {@return what JumpCloud needs} */
    public static Leniencies jumpCloud() {
        return JUMP_CLOUD;
    }

    /** {@return everything that can be tolerated} */
    public static Leniencies lenient() {
        return LENIENT;
    }

    /**
     * Finds a preset by its name in any case: {@code interop}, {@code strict}, {@code standard}, {@code okta}, {@code entra},
     * {@code oneLogin}, {@code jumpCloud} or {@code lenient}.
     *
     * @param name the name
     * @return the preset, or empty when there is none with that name
     */
    public static Optional<Leniencies> named(String name) {
        return Optional.ofNullable(PRESETS.get(name.toLowerCase(Locale.ROOT)));
    }

    /** {@return the names of the presets, as {@link #named} takes them} */
    public static List<String> names() {
        return List.of("interop", "strict", "standard", "okta", "entra", "oneLogin", "jumpCloud", "lenient");
    }

    /**
     * Tolerates more.
     *
     * @param more what to tolerate
     * @return leniencies that do so
     */
    public Leniencies tolerating(Leniency... more) {
        EnumSet<Leniency> all = copy();
        all.addAll(List.of(more));
        return new Leniencies(Collections.unmodifiableSet(all), listener);
    }

    /**
     * Tolerates less.
     *
     * @param fewer what not to tolerate
     * @return leniencies that do not
     */
    public Leniencies refusing(Leniency... fewer) {
        EnumSet<Leniency> rest = copy();
        List.of(fewer).forEach(rest::remove);
        return new Leniencies(Collections.unmodifiableSet(rest), listener);
    }

    /**
     * Reports what is tolerated.
     *
     * @param other receives it
     * @return the same leniencies, which report to it
     */
    public Leniencies reportingTo(Listener other) {
        return new Leniencies(tolerated, Objects.requireNonNull(other, "other"));
    }

    /** {@return all that is tolerated} */
    public Set<Leniency> tolerated() {
        return tolerated;
    }

    /**
     * Says whether something is tolerated.
     *
     * @param leniency what
     * @return true if it is
     */
    public boolean tolerates(Leniency leniency) {
        return tolerated.contains(leniency);
    }

    /**
     * Tolerates something that a client sent, and reports it; or says that it must be refused.
     *
     * @param leniency what
     * @param attribute gives the path of the attribute, if it is reported
     * @return true if it is tolerated
     */
    public boolean tolerate(Leniency leniency, Supplier<String> attribute) {
        if (!tolerates(leniency)) {
            return false;
        }
        if (listener != null) {
            listener.tolerated(leniency, attribute.get());
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Leniencies that && tolerated.equals(that.tolerated);
    }

    @Override
    public int hashCode() {
        return tolerated.hashCode();
    }

    /** {@return the names of what is tolerated} */
    @Override
    public String toString() {
        return tolerated.toString();
    }

    private EnumSet<Leniency> copy() {
        EnumSet<Leniency> copy = EnumSet.noneOf(Leniency.class);
        copy.addAll(tolerated);
        return copy;
    }

    /** Learns which leniencies a request needed. */
    @FunctionalInterface
    public interface Listener {

        /**
         * A leniency was applied. The request may still fail for another reason.
         *
         * @param leniency what was tolerated
         * @param attribute the path of the attribute, never its value; may be text that the client made up
         */
        void tolerated(Leniency leniency, String attribute);
    }
}
