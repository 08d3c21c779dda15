package dev.scimkit.filter;

/**
 * How strictly a filter is held against the schema.
 *
 * @param stringBooleans whether the strings {@code "True"} and {@code "False"}, in any case, are accepted where a
 *     boolean belongs, as Entra ID sends them in PATCH paths
 * @param unknownAttributesEmpty whether an attribute that the resource type does not have counts as one without a
 *     value, as RFC 7644 section 3.4.2.1 asks for when several types are searched at once; otherwise it is an error
 */
public record MatcherOptions(boolean stringBooleans, boolean unknownAttributesEmpty) {

    /** Booleans are booleans, and unknown attributes are errors. */
    public static final MatcherOptions STRICT = new MatcherOptions(false, false);

    /**
     * Accepts booleans as strings.
     *
     * @return the options with that leniency
     */
    public MatcherOptions withStringBooleans() {
        return new MatcherOptions(true, unknownAttributesEmpty);
    }

    /**
     * Treats attributes that the type does not have as attributes without a value.
     *
     * @return the options with that leniency
     */
    public MatcherOptions withUnknownAttributesEmpty() {
        return new MatcherOptions(stringBooleans, true);
    }
}
