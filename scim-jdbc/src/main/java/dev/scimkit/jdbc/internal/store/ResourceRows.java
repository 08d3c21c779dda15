package dev.scimkit.jdbc.internal.store;

import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.dialect.Statements;
import dev.scimkit.jdbc.internal.form.StorableText;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.server.repository.VersionConflictException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the resources of one type. */
final class ResourceRows {

    private final StoredType stored;

    ResourceRows(StoredType stored) {
        this.stored = stored;
    }

    /**
     * A row that is about to change.
     *
     * @param row the row
     * @param written the forms of its values, as text
     */
    record Current(ResourceRow row, String written) {

        static Current read(ResultSet row) throws SQLException {
            return new Current(ResourceRow.read(row), row.getString(7));
        }

        ObjectNode forms() {
            return Documents.parse(written);
        }
    }

    Optional<ResourceRow> find(Connection connection, String organization, String id) throws SQLException {
        Sql query = Sql.join("SELECT " + ResourceRow.COLUMNS + " FROM " + table() + " r WHERE ", own(organization, id));
        return Statements.query(connection, query, ResourceRow::read).stream().findFirst();
    }

    /** Finds rows by their ids. */
    Map<String, ResourceRow> find(Connection connection, String organization, Collection<String> ids)
            throws SQLException {
        Map<String, ResourceRow> found = new HashMap<>();
        for (List<String> some : Chunks.of(ids, MemberRows.AT_ONCE)) {
            Sql query = Sql.join(
                    Sql.of(
                            "SELECT " + ResourceRow.COLUMNS + " FROM " + table()
                                    + " r WHERE r.organization = ? AND r.type = ? AND r.id IN ",
                            organization,
                            stored.name()),
                    Sql.list(some));
            Statements.query(connection, query, ResourceRow::read).forEach(row -> found.put(row.id(), row));
        }
        return found;
    }

    /** Finds a row that may be about to change; the first change wins. */
    Optional<Current> current(Connection connection, String organization, String id) throws SQLException {
        return current(connection, organization, id, "");
    }

    /** Finds a row, which no other transaction can change until the unit of work ends. */
    Optional<Current> lock(Connection connection, String organization, String id) throws SQLException {
        return current(connection, organization, id, stored.dialect().forUpdate());
    }

    private Optional<Current> current(Connection connection, String organization, String id, String lock)
            throws SQLException {
        Sql query = Sql.join(
                "SELECT " + ResourceRow.COLUMNS + ", r.forms FROM " + table() + " r WHERE ",
                own(organization, id),
                lock);
        return Statements.query(connection, query, Current::read).stream().findFirst();
    }

    /** Finds the version and the times of a row, which no other transaction can change until the unit of work ends. */
    Optional<ResourceRow> lockVersion(Connection connection, String organization, String id) throws SQLException {
        Sql query = Sql.join(
                "SELECT r.id, r.version, r.ordinal, r.created, r.last_modified, '{}' FROM " + table() + " r WHERE ",
                own(organization, id),
                stored.dialect().forUpdate());
        return Statements.query(connection, query, ResourceRow::read).stream().findFirst();
    }

    void insert(Connection connection, String organization, ResourceRow row, ObjectNode forms) throws SQLException {
        Statements.update(
                connection,
                Sql.of(
                        "INSERT INTO " + table()
                                + " (organization, type, id, version, ordinal, created, last_modified, document, forms)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                                + stored.dialect().json() + ")",
                        organization,
                        stored.name(),
                        row.id(),
                        row.version(),
                        row.ordinal(),
                        row.created(),
                        row.lastModified(),
                        Documents.text(row.document()),
                        Documents.text(forms)));
    }

    /** Replaces a row by its next version. */
    void update(Connection connection, String organization, ResourceRow row, ObjectNode forms) throws SQLException {
        Sql change = Sql.join(
                Sql.of(
                        "UPDATE " + table() + " AS r SET version = ?, last_modified = ?, document = ?, forms = "
                                + stored.dialect().json() + " WHERE ",
                        row.version(),
                        row.lastModified(),
                        Documents.text(row.document()),
                        Documents.text(forms)),
                own(organization, row.id()),
                version(row.version() - 1));
        changeOne(connection, change);
    }

    /** Gives a row its next version and another time of change. */
    void touch(Connection connection, String organization, ResourceRow row, String lastModified) throws SQLException {
        Sql change = Sql.join(
                Sql.of(
                        "UPDATE " + table() + " AS r SET version = ?, last_modified = ? WHERE ",
                        row.version() + 1,
                        lastModified),
                own(organization, row.id()),
                version(row.version()));
        changeOne(connection, change);
    }

    void delete(Connection connection, String organization, ResourceRow row) throws SQLException {
        changeOne(
                connection,
                Sql.join(
                        "DELETE FROM " + table() + " AS r WHERE ",
                        own(organization, row.id()),
                        version(row.version())));
    }

    private static void changeOne(Connection connection, Sql change) throws SQLException {
        if (Statements.update(connection, change) == 0) {
            throw new VersionConflictException();
        }
    }

    Set<String> existing(Connection connection, String organization, Collection<String> ids) throws SQLException {
        Set<String> existing = new HashSet<>();
        List<String> possible = ids.stream().filter(StorableText::is).toList();
        for (List<String> some : Chunks.of(possible, MemberRows.AT_ONCE)) {
            Sql query = Sql.join(
                    Sql.of(
                            "SELECT r.id FROM " + table() + " r WHERE r.organization = ? AND r.type = ? AND r.id IN ",
                            organization,
                            stored.name()),
                    Sql.list(some));
            existing.addAll(Statements.query(connection, query, row -> row.getString(1)));
        }
        return existing;
    }

    private Sql own(String organization, String id) {
        return Sql.of("r.organization = ? AND r.type = ? AND r.id = ?", organization, stored.name(), id);
    }

    private static Sql version(long version) {
        return Sql.of(" AND r.version = ?", version);
    }

    private String table() {
        return stored.tables().resource();
    }
}
