package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a repository with its own cursors to a query.
 *
 * @param <R> the view of the resources
 * @param resources the resources of the page, in order
 * @param totalResults how many resources match on all pages, or null if unknown
 * @param nextCursor where the next page begins, in any form, preferably short; null on the last page
 * @param previousCursor where the previous page begins; null on the first page, or if going back is not supported
 */
public record CursorPage<R extends Resource>(
        List<R> resources,
        @Nullable Integer totalResults,
        @Nullable String nextCursor,
        @Nullable String previousCursor) {
    public CursorPage {
        resources = List.copyOf(resources);
    }
}
