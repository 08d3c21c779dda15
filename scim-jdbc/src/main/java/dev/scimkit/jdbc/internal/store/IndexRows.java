package dev.scimkit.jdbc.internal.store;

import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.dialect.Statements;
import dev.scimkit.jdbc.internal.type.IndexedAttributes;
import dev.scimkit.jdbc.internal.type.IndexedAttributes.IndexedValue;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.server.repository.UniquenessException;
import dev.scimkit.server.repository.VersionConflictException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rows by which resources are looked up, and by which unique values are unique. */
final class IndexRows {

    private static final int AT_ONCE = 500;

    private final StoredType stored;

    IndexRows(StoredType stored) {
        this.stored = stored;
    }

    /** Replaces the values of one state of a resource by those of another; both are forms, null for no resource. */
    void replace(
            Connection connection, String organization, String id, @Nullable JsonNode before, @Nullable JsonNode after)
            throws SQLException {
        if (Objects.equals(before, after)) {
            return;
        }
        IndexedAttributes indexed = stored.indexed();
        String unique = stored.tables().uniqueValue();
        List<IndexedValue> oldUnique = before == null ? List.of() : indexed.unique(organization, before);
        List<IndexedValue> newUnique = after == null ? List.of() : indexed.unique(organization, after);
        delete(connection, unique, id, without(oldUnique, newUnique));
        insertUnique(connection, id, without(newUnique, oldUnique));
        String lookup = stored.tables().lookupValue();
        List<IndexedValue> oldLookups = before == null ? List.of() : indexed.lookups(organization, before);
        List<IndexedValue> newLookups = after == null ? List.of() : indexed.lookups(organization, after);
        delete(connection, lookup, id, without(oldLookups, newLookups));
        insert(connection, lookup, id, without(newLookups, oldLookups));
    }

    private static List<IndexedValue> without(List<IndexedValue> values, List<IndexedValue> others) {
        Set<IndexedValue> left = new LinkedHashSet<>(values);
        others.forEach(left::remove);
        return List.copyOf(left);
    }

    /** The database decides whether a value is in use, also by a transaction that is about to commit. */
    void insertUnique(Connection connection, String id, List<IndexedValue> values) throws SQLException {
        int inserted = insert(connection, stored.tables().uniqueValue(), id, values);
        if (inserted == values.size()) {
            return;
        }
        for (IndexedValue value : values) {
            if (!holder(connection, value).equals(List.of(id))) {
                throw new UniquenessException(value.attribute());
            }
        }
        // The resource that had the value has just given it up.
        throw new VersionConflictException();
    }

    private List<String> holder(Connection connection, IndexedValue value) throws SQLException {
        Sql holder = Sql.of(
                "SELECT resource_id FROM " + stored.tables().uniqueValue()
                        + " WHERE organization = ? AND type = ? AND attribute = ? AND value_key = ?",
                value.organization(),
                stored.name(),
                value.attribute(),
                value.key());
        return Statements.query(connection, holder, row -> row.getString(1));
    }

    int insert(Connection connection, String table, String id, List<IndexedValue> values) throws SQLException {
        int inserted = 0;
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            List<Sql> rows = new ArrayList<>();
            for (IndexedValue value : values.subList(from, Math.min(from + AT_ONCE, values.size()))) {
                rows.add(Sql.of(
                        "(?, ?, ?, ?, ?)", value.organization(), stored.name(), value.attribute(), value.key(), id));
            }
            inserted += Statements.update(
                    connection,
                    Sql.join(
                            "INSERT INTO " + table + " (organization, type, attribute, value_key, resource_id) VALUES ",
                            Sql.joined(", ", rows),
                            " ON CONFLICT DO NOTHING"));
        }
        return inserted;
    }

    private void delete(Connection connection, String table, String id, List<IndexedValue> values) throws SQLException {
        for (IndexedValue value : values) {
            Statements.update(
                    connection,
                    Sql.of(
                            "DELETE FROM " + table + " WHERE organization = ? AND type = ? AND attribute = ?"
                                    + " AND value_key = ? AND resource_id = ?",
                            value.organization(),
                            stored.name(),
                            value.attribute(),
                            value.key(),
                            id));
        }
    }
}
