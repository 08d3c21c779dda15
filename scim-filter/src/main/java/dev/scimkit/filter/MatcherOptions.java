package dev.scimkit.filter;

/**
 * How strictly a filter is checked against the schema.
 *
 * @param stringBooleans whether the strings {@code "True"} and {@code "False"}, in any case, are accepted as booleans, as
 *     Entra ID sends them in PATCH paths
 * @param unknownAttributesEmpty whether an attribute that the resource type does not define is treated as having no
 *     value, as RFC 7644 section 3.4.2.1 requires when several types are searched at once; otherwise it is an error
 */
public record MatcherOptions(boolean stringBooleans, boolean unknownAttributesEmpty) {

    private static final MatcherOptions STANDARD = new MatcherOptions(false, false);

    /** {@return the strict options: strings are not booleans, and unknown attributes are errors} */
    public static MatcherOptions standard() {
        return STANDARD;
    }

    /**
     * Accepts booleans that are written as strings.
     *
     * @return these options with that leniency
     */
    public MatcherOptions withStringBooleans() {
        return new MatcherOptions(true, unknownAttributesEmpty);
    }

    /**
     * Treats attributes that the type does not define as having no value.
     *
     * @return these options with that leniency
     */
    public MatcherOptions withUnknownAttributesEmpty() {
        return new MatcherOptions(stringBooleans, true);
    }
}
