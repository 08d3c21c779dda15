package dev.scimkit.server.engine;

import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.server.ScimLimits;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which page a client asks for, by index (RFC 7644 section 3.4.2.4) or by a cursor that stands for an index.
 *
 * @param startIndex the place of the page's first resource, from 1
 * @param count the most resources that the page may have
 * @param cursors makes the cursors of the pages before and after; null when paging by index
 */
record PageRequest(int startIndex, int count, @Nullable CursorRequest cursors) {

    static PageRequest byIndex(SearchRequest asked, ScimLimits limits) {
        int startIndex = Math.max(Objects.requireNonNullElse(asked.startIndex(), 1), 1);
        return new PageRequest(startIndex, count(asked, limits), null);
    }

    static PageRequest byCursor(CursorRequest asked) {
        String position = asked.position();
        return new PageRequest(position == null ? 1 : Integer.parseInt(position), asked.count(), asked);
    }

    /** The message for the page. */
    ListResponse response(int totalResults, List<ObjectNode> resources) {
        CursorRequest pages = cursors;
        if (pages == null) {
            return ListResponse.byIndex(totalResults, startIndex, resources);
        }
        int next = startIndex + resources.size();
        boolean more = !resources.isEmpty() && next <= totalResults;
        String nextCursor = pages.cursor(more ? Integer.toString(next) : null);
        String previousCursor = pages.cursor(startIndex > 1 ? Integer.toString(Math.max(1, startIndex - count)) : null);
        return ListResponse.byCursor(totalResults, nextCursor, previousCursor, resources);
    }

    /** The page size asked for, within the limits. */
    static int count(SearchRequest asked, ScimLimits limits) {
        Integer wanted = asked.count();
        return wanted == null ? limits.defaultCount() : Math.min(Math.max(wanted, 0), limits.maxCount());
    }
}
