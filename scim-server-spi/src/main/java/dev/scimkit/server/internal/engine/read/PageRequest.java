package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.server.profile.QueryPolicy;
import dev.scimkit.server.profile.ScimProfile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

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

    /** The message for the page. */
    ListResponse response(int totalResults, List<ObjectNode> resources) {
        CursorRequest pages = cursors;
        if (pages == null) {
            return listed(totalResults, startIndex, policy.itemsPerPage(count, resources.size()), resources);
        }
        int next = startIndex + resources.size();
        boolean more = !resources.isEmpty() && next <= totalResults;
        String nextCursor = pages.cursor(more ? Integer.toString(next) : null);
        String previousCursor = pages.cursor(startIndex > 1 ? Integer.toString(Math.max(1, startIndex - count)) : null);
        return ListResponse.byCursor(totalResults, nextCursor, previousCursor, resources);
    }

    /** The index of the first resource of the page: 1, unless the client asks for a later one. */
    static int startIndex(SearchRequest asked) {
        return Math.max(Objects.requireNonNullElse(asked.startIndex(), 1), 1);
    }

    static ListResponse listed(int totalResults, int startIndex, int itemsPerPage, List<ObjectNode> resources) {
        return new ListResponse(totalResults, startIndex, itemsPerPage, null, null, resources);
    }
}
