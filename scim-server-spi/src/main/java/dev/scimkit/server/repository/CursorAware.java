package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repository with its own cursors (RFC 9865). It finds the next page by the last resource of the previous one instead
 * of counting, so later pages cost no more than the first, and changes between two pages neither repeat nor skip
 * resources.
 *
 * <p>The engine finds this interface when the service is built, and uses it for requests with {@code cursor}; those
 * with {@code startIndex} go to the other {@code search}. Without it, the engine's cursors are indexes into the
 * results.
 *
 * <p><b>What the engine guarantees.</b> Clients can neither read nor make a cursor of the repository: it is sent
 * encrypted. It comes back only for the same organization, caller, query and {@code count}, and only until it expires.
 *
 * <p><b>What only the implementor can guarantee.</b> Following the cursors returns each match that exists all the time
 * exactly once, in the requested order.
 *
 * @param <R> the view of the resources
 */
public interface CursorAware<R extends Resource> extends ResourceRepository<R> {

    /**
     * Finds a page.
     *
     * @param query filter, order and size of the page; ignore its {@code startIndex}
     * @param cursor where the page begins: a cursor that this repository returned for the same query, or null for the
     *     first page
     * @param context the organization and the caller
     * @return the page with the cursors of its neighbours
     * @throws dev.scimkit.core.error.ScimException {@code expiredCursor} if the cursor is no longer known
     */
    CursorPage<R> search(SearchQuery query, @Nullable String cursor, RequestContext context);

    /**
     * The answer of a repository with its own cursors to a query.
     *
     * @param <R> the view of the resources
     * @param resources the resources of the page, in order
     * @param totalResults how many resources match on all pages, or null if unknown
     * @param nextCursor where the next page begins, in any form, preferably short; null on the last page
     * @param previousCursor where the previous page begins; null on the first page, or if going back is not supported
     */
    record CursorPage<R extends Resource>(
            List<R> resources,
            @Nullable Integer totalResults,
            @Nullable String nextCursor,
            @Nullable String previousCursor) {
        public CursorPage {
            resources = Elements.copyOf(resources);
        }
    }
}
