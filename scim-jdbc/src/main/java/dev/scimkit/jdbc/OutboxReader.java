package dev.scimkit.jdbc;

import dev.scimkit.jdbc.JdbcOutbox.Change;
import dev.scimkit.jdbc.internal.outbox.Row;
import dev.scimkit.jdbc.internal.outbox.Times;
import dev.scimkit.jdbc.internal.transaction.Transactions;
import dev.scimkit.server.event.ScimEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and claims the rows of the outbox. */
final class OutboxReader {

    /** How many organizations a worker tries to claim before it says that there is nothing to do. */
    private static final int CANDIDATES = 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Transactions transactions;
    private final String outbox;
    private final String head;
    private final String readers;
    private final Clock clock;

    OutboxReader(Transactions transactions, String prefix, Clock clock) {
        this.transactions = transactions;
        this.outbox = prefix + "outbox";
        this.head = prefix + "outbox_head";
        this.readers = prefix + "outbox_reader";
        this.clock = clock;
    }

    /** What a worker has to itself. */
    record Claimed(String organization, String reader, String claim, List<Change> changes) {}

    List<Change> read(String organization, long after, int limit) {
        return transactions.read(connection -> read(connection, organization, after, limit));
    }

    /** Claims changes of an organization that has some; empty if nothing is left. */
    Optional<Claimed> claim(String reader, Duration time, int limit) {
        for (String organization : transactions.read(connection -> candidates(connection, reader))) {
            Optional<Claimed> claimed =
                    transactions.write(unit -> claim(unit.connection(), organization, reader, time, limit));
            if (claimed.isPresent()) {
                return claimed;
            }
        }
        return Optional.empty();
    }

    /** Ends a claim; returns false if it has already ended. */
    boolean end(Claimed claimed, long position) {
        return transactions.write(unit -> {
            try (PreparedStatement update = unit.connection()
                    .prepareStatement("UPDATE " + readers + " SET position = ?, claimed_by = '', claimed_until = ?"
                            + " WHERE organization = ? AND reader = ? AND claimed_by = ?")) {
                update.setLong(1, position);
                update.setString(2, Times.write(clock.instant()));
                update.setString(3, claimed.organization());
                update.setString(4, claimed.reader());
                update.setString(5, claimed.claim());
                return update.executeUpdate() == 1;
            }
        });
    }

    int removeBefore(Instant time) {
        return transactions.write(unit -> {
            try (PreparedStatement delete =
                    unit.connection().prepareStatement("DELETE FROM " + outbox + " WHERE recorded < ?")) {
                delete.setString(1, Times.write(time));
                return delete.executeUpdate();
            }
        });
    }

    /** Organizations with changes that nobody has claimed; first those that waited longest. */
    private List<String> candidates(Connection connection, String reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT h.organization FROM " + head
                + " h LEFT JOIN " + readers + " r ON r.organization = h.organization AND r.reader = ?"
                + " WHERE h.last_position > COALESCE(r.position, 0) AND (r.claimed_by IS NULL OR r.claimed_by = ''"
                + " OR r.claimed_until <= ?) ORDER BY COALESCE(r.claimed_until, ''), h.organization LIMIT ?")) {
            select.setString(1, reader);
            select.setString(2, Times.write(clock.instant()));
            select.setInt(3, CANDIDATES);
            List<String> organizations = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    organizations.add(rows.getString(1));
                }
            }
            return organizations;
        }
    }

    private Optional<Claimed> claim(Connection connection, String organization, String reader, Duration time, int limit)
            throws SQLException {
        String claim = UUID.randomUUID().toString();
        Instant now = clock.instant();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + readers
                + " (organization, reader, position, claimed_by, claimed_until) VALUES (?, ?, 0, ?, ?)"
                + " ON CONFLICT (organization, reader) DO UPDATE SET claimed_by = excluded.claimed_by,"
                + " claimed_until = excluded.claimed_until WHERE " + readers + ".claimed_by = '' OR " + readers
                + ".claimed_until <= ? RETURNING position")) {
            insert.setString(1, organization);
            insert.setString(2, reader);
            insert.setString(3, claim);
            insert.setString(4, Times.write(now.plus(time)));
            insert.setString(5, Times.write(now));
            long position;
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                position = row.getLong(1);
            }
            long last = lastPosition(connection, organization);
            Claimed claimed = new Claimed(organization, reader, claim, read(connection, organization, position, limit));
            if (claimed.changes().isEmpty()) {
                end(claimed, last); // all unread ones were removed as too old
                return Optional.empty();
            }
            return Optional.of(claimed);
        }
    }

    private long lastPosition(Connection connection, String organization) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT last_position FROM " + head + " WHERE organization = ?")) {
            select.setString(1, organization);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private List<Change> read(Connection connection, String organization, long after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + Row.COLUMNS + " FROM " + outbox
                + " WHERE organization = ? AND position > ? ORDER BY position LIMIT ?")) {
            select.setString(1, organization);
            select.setLong(2, after);
            select.setInt(3, limit);
            List<Change> changes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(change(rows));
                }
            }
            return changes;
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        Set<String> attributes = new LinkedHashSet<>();
        JSON.readTree(row.getString("attributes")).forEach(name -> attributes.add(name.asString()));
        return new Change(
                row.getString("organization"),
                row.getLong("position"),
                row.getString("transaction_id"),
                ScimEvent.Kind.valueOf(row.getString("kind")),
                row.getString("type"),
                row.getString("resource_id"),
                row.getString("version"),
                attributes,
                document(row.getString("document_before")),
                document(row.getString("document_after")),
                Times.read(row.getString("recorded")));
    }

    private static @Nullable ObjectNode document(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, ObjectNode.class);
    }
}
