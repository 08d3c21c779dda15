package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.server.internal.engine.wire.QueryParameters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a search from URL parameters into the form that {@code .search} has in its body. */
final class SearchRequestReader {

    private SearchRequestReader() {}

    static SearchRequest read(QueryParameters query) {
        return new SearchRequest(
                query.list("attributes"),
                query.list("excludedAttributes"),
                query.first("filter"),
                query.first("sortBy"),
                sortOrder(query.first("sortOrder")),
                query.integer("startIndex"),
                query.integer("count"),
                query.first("cursor"));
    }

    private static SearchRequest.@Nullable SortOrder sortOrder(@Nullable String keyword) {
        if (keyword == null || keyword.isBlank()) {
            return null;
        }
        return SearchRequest.SortOrder.ofKeyword(keyword.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () -> ScimException.of(ScimType.INVALID_VALUE, "'sortOrder' must be ascending or descending")
                                .at("sortOrder"));
    }
}
