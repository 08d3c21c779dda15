package dev.scimkit.jdbc.internal.outbox;

import dev.scimkit.jdbc.internal.transaction.Unit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of one unit of work, written when nothing else is left to do: the row that counts the positions of an
 * organization stays locked until the commit, so positions are in the order of the commits.
 */
final class Rows implements Unit.Last {

    private final Outbox outbox;
    private final Map<String, List<Row>> byOrganization = new TreeMap<>();

    Rows(Outbox outbox) {
        this.outbox = outbox;
    }

    void add(String organization, Row row) {
        byOrganization
                .computeIfAbsent(organization, unused -> new ArrayList<>())
                .add(row);
    }

    @Override
    public void in(Unit unit) throws SQLException {
        for (Map.Entry<String, List<Row>> rows : byOrganization.entrySet()) {
            long last =
                    reserve(unit.connection(), rows.getKey(), rows.getValue().size());
            insert(unit, rows.getKey(), rows.getValue(), last);
            outbox.written(unit, rows.getKey(), last - rows.getValue().size(), last);
        }
    }

    /** Reserves positions and returns the last one. */
    private long reserve(Connection connection, String organization, int count) throws SQLException {
        String head = outbox.table("outbox_head");
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + head
                + " (organization, last_position) VALUES (?, ?) ON CONFLICT (organization) DO UPDATE SET last_position = "
                + head + ".last_position + excluded.last_position RETURNING last_position")) {
            statement.setString(1, organization);
            statement.setLong(2, count);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void insert(Unit unit, String organization, List<Row> rows, long last) throws SQLException {
        String recorded = outbox.now();
        try (PreparedStatement insert = unit.connection()
                .prepareStatement("INSERT INTO " + outbox.table("outbox") + " (" + Row.COLUMNS + ") VALUES ("
                        + Row.PARAMETERS + ")")) {
            long position = last - rows.size();
            for (Row row : rows) {
                row.bind(insert, organization, ++position, unit.id(), recorded);
                if (rows.size() == 1) {
                    insert.executeUpdate();
                    return;
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
