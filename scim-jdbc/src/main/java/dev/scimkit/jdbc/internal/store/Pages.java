package dev.scimkit.jdbc.internal.store;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.dialect.Statements;
import dev.scimkit.jdbc.internal.filter.Order;
import dev.scimkit.jdbc.internal.filter.Place;
import dev.scimkit.jdbc.internal.filter.Search;
import dev.scimkit.jdbc.internal.filter.SortIndex;
import dev.scimkit.jdbc.internal.type.StoredType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads pages of resources. */
final class Pages {

    private final StoredType stored;
    private final Documents documents;
    private final @Nullable MemberRows members;

    Pages(StoredType stored) {
        this.stored = stored;
        this.documents = new Documents(stored);
        this.members = stored.members() == null ? null : new MemberRows(stored, stored.members());
    }

    /**
     * A resource and its place in the order.
     *
     * @param row its row
     * @param key the form by which it is sorted, or null
     */
    record Found(ResourceRow row, @Nullable String key) {

        static Found read(ResultSet row) throws SQLException {
            return new Found(ResourceRow.read(row), row.getString(7));
        }

        Place place() {
            return new Place(key, row.ordinal(), row.id());
        }
    }

    /** Rows from an index on. */
    List<Found> from(Connection connection, Search search, Order order, int skipped, int count) throws SQLException {
        SortedPages sorted = sorted(connection, search, order);
        List<Found> found = sorted == null ? null : sorted.from(skipped, count);
        return found == null
                ? rows(connection, search.where(), order, Sql.of(" LIMIT ? OFFSET ?", count, skipped))
                : found;
    }

    /** Rows after a place, or from the first one on. */
    List<Found> after(Connection connection, Search search, Order order, @Nullable Place place, int count)
            throws SQLException {
        SortedPages sorted = sorted(connection, search, order);
        List<Found> found = sorted == null ? null : sorted.after(place, count);
        if (found != null) {
            return found;
        }
        Sql where = place == null ? search.where() : Sql.join(search.where(), " AND ", order.after(place));
        return rows(connection, where, order, Sql.of(" LIMIT ?", count));
    }

    private static @Nullable SortedPages sorted(Connection connection, Search search, Order order) {
        SortIndex index = search.index();
        Sql key = order.key();
        return index == null || key == null || !order.equals(search.order())
                ? null
                : new SortedPages(connection, index, key);
    }

    private List<Found> rows(Connection connection, Sql where, Order order, Sql limit) throws SQLException {
        Sql key = order.key() == null ? Sql.of("NULL") : order.key();
        Sql query = Sql.join(
                "SELECT " + ResourceRow.COLUMNS + ", ",
                key,
                " FROM " + stored.tables().resource() + " r WHERE ",
                where,
                " ORDER BY ",
                order.clause(),
                limit);
        return Statements.query(connection, query, Found::read);
    }

    int count(Connection connection, Search search) throws SQLException {
        Sql query = Sql.join("SELECT COUNT(*) FROM " + stored.tables().resource() + " r WHERE ", search.where());
        long count = Statements.query(connection, query, row -> row.getLong(1)).get(0);
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    List<Resource> resources(Connection connection, String organization, List<Found> found, boolean withMembers)
            throws SQLException {
        Map<String, List<JsonNode>> loaded = members == null || !withMembers
                ? Map.of()
                : members.of(
                        connection,
                        organization,
                        found.stream().map(each -> each.row().id()).toList());
        List<Resource> resources = new ArrayList<>(found.size());
        for (Found each : found) {
            resources.add(documents.read(each.row(), loaded.get(each.row().id())));
        }
        return resources;
    }
}
