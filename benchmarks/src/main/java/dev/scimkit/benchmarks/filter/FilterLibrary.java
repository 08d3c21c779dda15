package dev.scimkit.benchmarks.filter;

import java.util.List;

/** A library that parses filters and asks users whether they match. */
public interface FilterLibrary {

    /** Those that parse; {@code tokensOnly} splits the text and does nothing else. */
    List<String> PARSERS = List.of("scimkit", "unboundId", "scimSdk", "scimple", "tokensOnly");

    /** Those that match; {@code byHand} is the predicate that a programmer would write for one filter. */
    List<String> MATCHERS = List.of("scimkit", "byHand", "unboundId", "scimSdk", "scimple");

    /**
     * {@return the library's syntax tree}
     *
     * @param filter the text
     * @throws Exception if the library refuses the filter
     */
    Object parse(String filter) throws Exception;

    /**
     * Prepares everything that is not measured: the parsed filter and the users in the form that the library likes best.
     *
     * @param filter the filter
     * @param users the JSON of the users
     * @return the filter and the users
     * @throws Exception if the library refuses one of them
     */
    Matcher matcher(FilterCase filter, List<String> users) throws Exception;

    /** A filter and users. */
    interface Matcher {

        /**
         * {@return whether a user matches}
         *
         * @param user the position of the user
         * @throws Exception if the library cannot tell
         */
        boolean matches(int user) throws Exception;
    }

    /**
     * Prepares a library.
     *
     * @param library one of {@link #PARSERS} or {@link #MATCHERS}
     * @return the library
     */
    static FilterLibrary of(String library) {
        return switch (library) {
            case "scimkit" -> new ScimkitFilters();
            case "byHand", "tokensOnly" -> new HandWrittenFilters();
            case "unboundId" -> new UnboundIdFilters();
            case "scimSdk" -> new ScimSdkFilters();
            case "scimple" -> new ScimpleFilters();
            default -> throw new IllegalArgumentException(library);
        };
    }
}
