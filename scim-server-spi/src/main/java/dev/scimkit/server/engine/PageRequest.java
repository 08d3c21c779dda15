package dev.scimkit.server.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.server.ScimLimits;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which page a client asks for, by index (RFC 7644 section 3.4.2.4) or by cursor (RFC 9865).
 *
 * @param startIndex the place of the page's first resource, from 1
 * @param count the most resources that the page may have
 * @param cursors makes the cursors of the pages before and after; null when paging by index
 * @param query what a cursor is bound to
 */
record PageRequest(int startIndex, int count, @Nullable CursorCodec cursors, String query) {

    /** Reads what a client asks for; {@code invalidCursor} and its like when it does not fit the initial query. */
    static PageRequest of(SearchRequest asked, ScimLimits limits, CursorCodec cursors, String query) {
        int count = count(asked, limits);
        String cursor = asked.cursor();
        if (cursor == null) {
            return new PageRequest(Math.max(Objects.requireNonNullElse(asked.startIndex(), 1), 1), count, null, query);
        }
        if (asked.startIndex() != null) {
            throw ScimException.of(ScimType.INVALID_VALUE, "'startIndex' and 'cursor' exclude each other");
        }
        if (cursor.isEmpty()) {
            return new PageRequest(1, count, cursors, query);
        }
        CursorCodec.Place place = cursors.decode(cursor, query);
        if (asked.count() != null && count != place.count()) {
            throw ScimException.of(
                    ScimType.INVALID_COUNT, "'count' must be " + place.count() + " as in the initial query");
        }
        return new PageRequest(place.startIndex(), place.count(), cursors, query);
    }

    /** The message for the page. */
    ListResponse response(int totalResults, List<ObjectNode> resources) {
        CursorCodec codec = cursors;
        if (codec == null) {
            return ListResponse.byIndex(totalResults, startIndex, resources);
        }
        int next = startIndex + resources.size();
        boolean more = !resources.isEmpty() && next <= totalResults;
        String nextCursor = more ? cursor(codec, next) : null;
        String previousCursor = startIndex > 1 ? cursor(codec, Math.max(1, startIndex - count)) : null;
        return ListResponse.byCursor(totalResults, nextCursor, previousCursor, resources);
    }

    private String cursor(CursorCodec codec, int place) {
        return codec.encode(new CursorCodec.Place(place, count), query);
    }

    /** The page size asked for, within the limits. */
    static int count(SearchRequest asked, ScimLimits limits) {
        Integer wanted = asked.count();
        return wanted == null ? limits.defaultCount() : Math.min(Math.max(wanted, 0), limits.maxCount());
    }
}
