package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.server.profile.QueryPolicy;
import dev.scimkit.server.profile.ScimProfile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which page a client asks for, by index (RFC 7644 section 3.4.2.4) or by a cursor that holds an index.
 *
 * @param startIndex the place of the page's first resource, from 1
 * @param count the most resources that the page may have
 * @param cursors makes the cursors of the pages before and after; null when paging by index
 * @param policy says how many resources a page has
 */
record PageRequest(int startIndex, int count, @Nullable CursorRequest cursors, QueryPolicy policy) {

    static PageRequest byIndex(SearchRequest asked, ScimProfile profile) {
        QueryPolicy policy = profile.queries();
        return new PageRequest(startIndex(asked), policy.count(asked.count(), profile.limits()), null, policy);
    }

    static PageRequest byCursor(CursorRequest asked, QueryPolicy policy) {
        String position = asked.position();
        return new PageRequest(position == null ? 1 : Integer.parseInt(position), asked.count(), asked, policy);
    }

    /** The message for what is shown of the page, without resources. */
    ListResponse response(int totalResults, ListBody.Shown shown) {
        CursorRequest pages = cursors;
        if (pages == null) {
            return listed(totalResults, startIndex, count, policy, shown);
        }
        int next = startIndex + shown.count();
        boolean more = shown.count() > 0 && next <= totalResults;
        String nextCursor = pages.cursor(more ? Integer.toString(next) : null);
        String previousCursor = pages.cursor(startIndex > 1 ? Integer.toString(Math.max(1, startIndex - count)) : null);
        return CursorRequest.listed(totalResults, shown.count(), nextCursor, previousCursor);
    }

    /** The index of the first resource of the page: 1, unless the client asks for a later one. */
    static int startIndex(SearchRequest asked) {
        return Math.max(Objects.requireNonNullElse(asked.startIndex(), 1), 1);
    }

    /** The message for a page by index. One that ends early says how many resources it has, whatever the profile says. */
    static ListResponse listed(int totalResults, int startIndex, int count, QueryPolicy policy, ListBody.Shown shown) {
        int itemsPerPage = shown.cut() ? shown.count() : policy.itemsPerPage(count, shown.count());
        return new ListResponse(totalResults, startIndex, itemsPerPage, null, null, List.of());
    }
}
