package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A repository with cursors of its own (RFC 9865): it finds the next page by what the last one ended with, and not by
 * counting, so that later pages cost no more than the first and changes between two pages repeat and skip nothing.
 *
 * <p>Found once, when the service is built, and used for requests with {@code cursor}; those with {@code startIndex} go to
 * {@link #search}. Without it, the engine makes cursors of places in the results.
 *
 * <p><b>What the engine guarantees.</b> No client sees a cursor of the repository or can make one: it is sent encrypted, and
 * comes back only for the organization, the caller and the query that it was given for, with the same {@code count}, and
 * until it expires.
 *
 * <p><b>What only the implementor can guarantee.</b> Walking from cursor to cursor gives each match that is there all the
 * while once, in the order asked for.
 *
 * @param <R> the view of the resources
 */
public interface CursorAware<R extends Resource> extends ResourceRepository<R> {

    /**
     * Finds a page.
     *
     * @param query filter, order and size of the page; its {@code startIndex} means nothing here
     * @param cursor where the page begins: one that this repository gave for the same query, or null for the first page
     * @param context on whose behalf
     * @return the page with the cursors of its neighbours
     * @throws dev.scimkit.core.error.ScimException {@code expiredCursor} when the place is no longer known
     */
    CursorPage<R> search(SearchQuery query, @Nullable String cursor, RequestContext context);
}
