package dev.scimkit.jdbc.internal.store;

import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.dialect.Statements;
import dev.scimkit.jdbc.internal.filter.Place;
import dev.scimkit.jdbc.internal.filter.SortIndex;
import dev.scimkit.jdbc.internal.filter.SortIndex.Part;
import dev.scimkit.jdbc.internal.store.Pages.Found;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads pages in the order of an index; null if a page has values that are too long for it. */
final class SortedPages {

    private final Connection connection;
    private final SortIndex index;
    private final Sql key;

    SortedPages(Connection connection, SortIndex index, Sql key) {
        this.connection = connection;
        this.index = index;
        this.key = key;
    }

    /** Rows from an index on. */
    @Nullable
    List<Found> from(int skipped, int count) throws SQLException {
        List<Found> found = new ArrayList<>();
        int skip = skipped;
        for (Part part : index.parts()) {
            List<Found> some = rows(part, null, Sql.of(" LIMIT ? OFFSET ?", count - found.size(), skip));
            found.addAll(some);
            if (found.size() == count) {
                break;
            }
            skip = some.isEmpty() && skip > 0 ? skip - count(part) : 0;
        }
        return checked(found);
    }

    /** Rows after a place, or from the first one on. */
    @Nullable
    List<Found> after(@Nullable Place place, int count) throws SQLException {
        if (place != null && !isExact(place.key())) {
            return null;
        }
        List<Found> found = new ArrayList<>();
        boolean reached = place == null;
        for (Part part : index.parts()) {
            boolean here = place != null && SortIndex.of(place) == part;
            if ((reached || here) && found.size() < count) {
                found.addAll(rows(part, here ? place : null, Sql.of(" LIMIT ?", count - found.size())));
            }
            reached |= here;
        }
        return checked(found);
    }

    private static @Nullable List<Found> checked(List<Found> found) {
        return found.stream().allMatch(each -> isExact(each.key())) ? found : null;
    }

    private static boolean isExact(@Nullable String form) {
        return form == null || SortIndex.isExact(form);
    }

    private List<Found> rows(Part part, @Nullable Place place, Sql limit) throws SQLException {
        Sql query = Sql.join(
                "SELECT " + ResourceRow.COLUMNS + ", ",
                part == Part.VALUES ? key : "NULL",
                index.from(part),
                place == null ? "" : Sql.join(" AND ", index.after(place)),
                " ORDER BY ",
                index.clause(part),
                limit);
        return Statements.query(connection, query, Found::read);
    }

    private int count(Part part) throws SQLException {
        return Statements.query(connection, Sql.join("SELECT COUNT(*)", index.from(part)), row -> row.getInt(1))
                .get(0);
    }
}
