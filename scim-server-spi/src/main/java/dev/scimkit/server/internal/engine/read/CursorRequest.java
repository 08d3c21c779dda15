package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.server.profile.ScimProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page a client asks for by cursor (RFC 9865).
 *
 * @param position where the page begins; null for the first one
 * @param count the most resources that the page may have
 * @param codec makes the cursors of other pages
 * @param query the query that cursors are bound to
 */
record CursorRequest(@Nullable String position, int count, CursorCodec codec, String query) {

    /** Reads a client's request; refuses a cursor or count that does not match the initial query. */
    static CursorRequest of(SearchRequest asked, String cursor, ScimProfile profile, CursorCodec codec, String query) {
        if (asked.startIndex() != null) {
            throw ScimException.of(ScimType.INVALID_VALUE, "'startIndex' and 'cursor' must not be used together");
        }
        int count = profile.queries().count(asked.count(), profile.limits());
        if (cursor.isEmpty()) {
            return new CursorRequest(null, count, codec, query);
        }
        CursorCodec.Place place = codec.decode(cursor, query);
        if (asked.count() != null && count != place.count()) {
            throw ScimException.of(
                    ScimType.INVALID_COUNT, "'count' must be " + place.count() + " as in the initial query");
        }
        return new CursorRequest(place.position(), place.count(), codec, query);
    }

    /** The message for a page, without resources. */
    static ListResponse listed(
            @Nullable Integer totalResults, int shown, @Nullable String nextCursor, @Nullable String previousCursor) {
        return new ListResponse(totalResults, null, shown, nextCursor, previousCursor, List.of());
    }

    /** The cursor of another page; null if there is no such page, or if pages are empty because {@code count} is 0. */
    @Nullable
    String cursor(@Nullable String otherPosition) {
        return otherPosition == null || count == 0
                ? null
                : codec.encode(new CursorCodec.Place(otherPosition, count), query);
    }
}
