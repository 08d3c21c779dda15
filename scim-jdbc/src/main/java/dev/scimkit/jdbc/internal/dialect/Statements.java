package dev.scimkit.jdbc.internal.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs statements. */
public final class Statements {

    private Statements() {}

    /**
     * Reads a row.
     *
     * @param <T> what it becomes
     */
    public interface Row<T> {

        /**
         * Reads the current row.
         *
         * @param row the row
         * @return what it becomes
         * @throws SQLException if the database fails
         */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a query.
     *
     * @param <T> what a row becomes
     * @param connection the connection
     * @param query the query
     * @param row reads a row
     * @return the rows in order
     * @throws SQLException if the database fails
     */
    public static <T> List<T> query(Connection connection, Sql query, Row<T> row) throws SQLException {
        try (PreparedStatement statement = prepare(connection, query);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.read(result));
            }
            return rows;
        }
    }

    /**
     * Runs a statement that changes rows.
     *
     * @param connection the connection
     * @param change the statement
     * @return how many rows it changed
     * @throws SQLException if the database fails
     */
    public static int update(Connection connection, Sql change) throws SQLException {
        try (PreparedStatement statement = prepare(connection, change)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        int index = 1;
        for (Object parameter : sql.parameters()) {
            if (parameter instanceof String text) {
                statement.setString(index++, text);
            } else if (parameter instanceof Integer number) {
                statement.setInt(index++, number);
            } else {
                statement.setLong(index++, (Long) parameter);
            }
        }
        return statement;
    }
}
