package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.filter.FilterOptions;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.profile.ScimProfile;

/** Reads the filters of lists and searches, as leniently as the caller needs it. */
final class QueryFilter {

    private QueryFilter() {}

    static Filter parse(String text, Exchange exchange, ScimProfile profile) {
        profile.queries().checkFilterText(text, profile.limits());
        FilterOptions options = FilterOptions.standard()
                .withLimits(profile.limits().filter())
                .withLiteralsInAnyCase(
                        path -> exchange.leniencies().tolerate(Leniency.LITERALS_IN_ANY_CASE, () -> path));
        return Filter.parse(text, options);
    }

    static FilterMatcher.Options options(Exchange exchange) {
        return FilterMatcher.Options.standard()
                .withStringBooleans(
                        path -> exchange.leniencies().tolerate(Leniency.STRING_BOOLEANS_IN_QUERIES, () -> path));
    }
}
