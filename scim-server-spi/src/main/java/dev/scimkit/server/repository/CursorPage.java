package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a repository with cursors of its own answers to a query.
 *
 * @param <R> the view of the resources
 * @param resources the resources of the page, in order
 * @param totalResults how many resources match on all pages together, or null when that is not known
 * @param nextCursor where the next page begins, in whatever form the repository likes, best short; null on the last page
 * @param previousCursor where the page before begins; null on the first page, or when there is no way back
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
