package dev.scimkit.jdbc.internal.filter;

import dev.scimkit.filter.FilterTranslator.Translation;
import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.type.IndexedAttribute;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.server.repository.SearchQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query in SQL.
 *
 * @param where the condition for the WHERE clause
 * @param order the order, or null if the database cannot sort that way
 * @param index an index that has the matches in this order, or null
 * @param isWhole whether the condition is the whole filter; otherwise the engine filters what it finds
 */
public record Search(
        Sql where, @Nullable Order order, @Nullable SortIndex index, boolean isWhole) {

    private static final int MOST_CHARACTERS = 900_000;
    private static final int MOST_PARAMETERS = 30_000;

    /**
     * Translates a query.
     *
     * @param query the query
     * @param stored the type of the resources
     * @param organization their organization
     * @return the query in SQL
     */
    public static Search of(SearchQuery query, StoredType stored, String organization) {
        Sql own = Sql.of("r.organization = ? AND r.type = ?", organization, stored.name());
        Optional<Translation<Condition>> filter = query.translate(new SqlFilter(stored, organization));
        Optional<Condition> condition = filter.flatMap(Translation::query);
        Sql where = condition.map(some -> Sql.join(own, " AND ", some.where())).orElse(own);
        Order order = Order.of(query, stored);
        if (isTooLong(where)) {
            return new Search(own, order, null, false);
        }
        boolean isSelective = condition.filter(some -> some.ids() != null).isPresent();
        SortIndex index = order == null || isSelective ? null : index(order, query, stored, organization, where);
        return new Search(where, order, index, filter.flatMap(Translation::rest).isEmpty());
    }

    private static @Nullable SortIndex index(
            Order order, SearchQuery query, StoredType stored, String organization, Sql where) {
        return query.sortBy()
                .map(sortBy -> stored.indexed().find(sortBy.attribute()))
                .filter(IndexedAttribute::isOrdered)
                .map(attribute -> SortIndex.of(attribute, stored, organization, where, order))
                .orElse(null);
    }

    /** A statement of SQLite has a million characters and 32,766 parameters at most. */
    private static boolean isTooLong(Sql where) {
        return where.text().length() > MOST_CHARACTERS || where.parameters().size() > MOST_PARAMETERS;
    }
}
