package dev.scimkit.jdbc.internal.store;

import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.dialect.Statements;
import dev.scimkit.jdbc.internal.transaction.Transactions;
import dev.scimkit.jdbc.internal.type.IndexedAttribute;
import dev.scimkit.jdbc.internal.type.IndexedAttributes.IndexedValue;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.server.repository.UniquenessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Brings the tables of indexed values in line with the attributes that are indexed, when a service starts. It reads all
 * resources of a type only if an attribute is new.
 */
public final class IndexMaintenance {

    private static final int AT_ONCE = 500;

    private final StoredType stored;
    private final Transactions transactions;
    private final IndexRows index;

    /**
     * Prepares the maintenance for a type.
     *
     * @param stored the type
     * @param transactions the transactions of the database
     */
    public IndexMaintenance(StoredType stored, Transactions transactions) {
        this.stored = stored;
        this.transactions = transactions;
        this.index = new IndexRows(stored);
    }

    /**
     * Fills in what is missing, and removes what is no longer needed.
     *
     * @throws IllegalStateException if values that must be unique are not
     */
    public void run() {
        Map<String, String> recorded = new HashMap<>(transactions.read(this::recorded));
        Map<String, String> wanted = new HashMap<>();
        for (IndexedAttribute attribute : stored.indexed().all()) {
            wanted.put(attribute.name(), attribute.kind().name());
        }
        if (!recorded.equals(wanted)) {
            transactions.write(unit -> {
                replace(unit.connection(), recorded(unit.connection()), wanted);
                return wanted;
            });
        }
    }

    private Map<String, String> recorded(Connection connection) throws SQLException {
        Map<String, String> recorded = new HashMap<>();
        Sql query = Sql.of(
                "SELECT attribute, kind FROM " + stored.tables().indexedAttribute() + " WHERE type = ?", stored.name());
        Statements.query(connection, query, row -> {
            recorded.put(row.getString(1), row.getString(2));
            return row;
        });
        return recorded;
    }

    private void replace(Connection connection, Map<String, String> recorded, Map<String, String> wanted)
            throws SQLException {
        for (Map.Entry<String, String> old : recorded.entrySet()) {
            if (!old.getValue().equals(wanted.get(old.getKey()))) {
                forget(connection, old.getKey());
            }
        }
        boolean complete = recorded.entrySet().containsAll(wanted.entrySet());
        if (!complete) {
            fill(connection);
        }
        for (IndexedAttribute attribute : stored.indexed().all()) {
            Statements.update(
                    connection,
                    Sql.of(
                            "INSERT INTO " + stored.tables().indexedAttribute()
                                    + " (type, attribute, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                            stored.name(),
                            attribute.name(),
                            attribute.kind().name()));
        }
    }

    private void forget(Connection connection, String attribute) throws SQLException {
        for (String table : List.of(
                stored.tables().indexedAttribute(),
                stored.tables().uniqueValue(),
                stored.tables().lookupValue())) {
            Statements.update(
                    connection,
                    Sql.of(
                            "DELETE FROM " + table + " WHERE type = ? AND attribute IN (?, ?)",
                            stored.name(),
                            attribute,
                            IndexedAttribute.missing(attribute)));
        }
    }

    /**
     * A resource of any organization.
     *
     * @param organization the organization
     * @param id the id
     * @param forms its forms
     */
    private record Resource(String organization, String id, JsonNode forms) {}

    private void fill(Connection connection) throws SQLException {
        List<Resource> some;
        Resource last = new Resource("", "", Documents.parse("{}"));
        do {
            Sql query = Sql.of(
                    "SELECT organization, id, forms FROM " + stored.tables().resource()
                            + " WHERE type = ? AND (organization, id) > (?, ?) ORDER BY organization, id LIMIT ?",
                    stored.name(),
                    last.organization(),
                    last.id(),
                    AT_ONCE);
            some = Statements.query(
                    connection,
                    query,
                    row -> new Resource(row.getString(1), row.getString(2), Documents.parse(row.getString(3))));
            for (Resource resource : some) {
                fill(connection, resource);
                last = resource;
            }
        } while (some.size() == AT_ONCE);
    }

    private void fill(Connection connection, Resource resource) throws SQLException {
        List<IndexedValue> unique = stored.indexed().unique(resource.organization(), resource.forms());
        try {
            index.insertUnique(connection, resource.id(), unique);
        } catch (UniquenessException twice) {
            throw new IllegalStateException(
                    "'" + twice.attributePath() + "' of " + stored.name() + " must be unique, but two resources of the"
                            + " organization '" + resource.organization() + "' have the same value; one of them is "
                            + resource.id() + ". Change or delete one, then start again",
                    twice);
        }
        index.insert(
                connection,
                stored.tables().lookupValue(),
                resource.id(),
                stored.indexed().lookups(resource.organization(), resource.forms()));
    }
}
