package dev.scimkit.benchmarks.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Takes many rows for one table: by COPY in PostgreSQL, by batches of inserts elsewhere. */
interface TableWriter extends AutoCloseable {

    /** Adds a row of texts and numbers. */
    void row(Object... values);

    @Override
    void close();

    /** Begins to write to a table. */
    static TableWriter of(Connection connection, String table, String... columns) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                ? new Copy(connection, table, columns)
                : new Batch(connection, table, columns);
    }

    /** Rows by COPY. */
    final class Copy implements TableWriter {

        private static final int BLOCK = 1 << 16;

        private final CopyIn copy;
        private final StringBuilder block = new StringBuilder(2 * BLOCK);

        Copy(Connection connection, String table, String... columns) throws SQLException {
            copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN");
        }

        @Override
        public void row(Object... values) {
            for (int i = 0; i < values.length; i++) {
                block.append(i == 0 ? "" : "\t").append(values[i].toString().replace("\\", "\\\\"));
            }
            block.append('\n');
            if (block.length() >= BLOCK) {
                write();
            }
        }

        private void write() {
            try {
                byte[] octets = block.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(octets, 0, octets.length);
                block.setLength(0);
            } catch (SQLException failure) {
                throw new UncheckedIOException(new IOException(failure));
            }
        }

        @Override
        public void close() {
            write();
            try {
                copy.endCopy();
            } catch (SQLException failure) {
                throw new UncheckedIOException(new IOException(failure));
            }
        }
    }

    /** Rows by inserts. */
    final class Batch implements TableWriter {

        private static final int ROWS = 1_000;

        private final PreparedStatement insert;
        private int waiting;

        Batch(Connection connection, String table, String... columns) throws SQLException {
            insert = connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns)
                    + ") VALUES (" + "?, ".repeat(columns.length - 1) + "?)");
        }

        @Override
        public void row(Object... values) {
            try {
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
                if (++waiting == ROWS) {
                    insert.executeBatch();
                    waiting = 0;
                }
            } catch (SQLException failure) {
                throw new UncheckedIOException(new IOException(failure));
            }
        }

        @Override
        public void close() {
            try {
                insert.executeBatch();
                insert.close();
            } catch (SQLException failure) {
                throw new UncheckedIOException(new IOException(failure));
            }
        }
    }
}
