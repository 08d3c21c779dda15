package dev.scimkit.jdbc;

import dev.scimkit.jdbc.internal.dialect.Dialect;
import dev.scimkit.jdbc.internal.schema.Migration;
import dev.scimkit.jdbc.internal.schema.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * What happens with the tables before they are used.
 *
 * <p>The tables are made by numbered scripts in this jar, in {@code dev/scimkit/jdbc/sqlite} and
 * {@code dev/scimkit/jdbc/postgresql}. Each records itself in the table {@code schema_version}, so it does not matter
 * whether this class, Flyway or an administrator runs it. In the scripts {@code ${prefix}} stands for what the names of
 * the tables begin with.
 */
public enum JdbcSchema {
    /** Runs the scripts that the database lacks. Several instances may start at once. */
    EMBEDDED {
        @Override
        void prepare(Migration migration) throws SQLException {
            migration.run();
        }
    },
    /** Checks that the database has all tables; otherwise the start fails with the name of the missing script. */
    VALIDATE {
        @Override
        void prepare(Migration migration) throws SQLException {
            List<Script> missing = migration.missing();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("The database lacks tables: run "
                        + missing.get(0).path() + " from the jar of scim-jdbc, or choose JdbcSchema.EMBEDDED");
            }
        }
    },
    /** Does nothing. */
    NONE {
        @Override
        void prepare(Migration migration) {}
    };

    /** What the names of the tables begin with, unless an application chooses something else. */
    public static final String PREFIX = "scim_";

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,30}");

    /**
     * Prepares the tables of a database.
     *
     * @param dataSource connections to the database
     * @param prefix what the names of the tables begin with: lower-case letters, digits and underscores
     * @throws IllegalArgumentException if the prefix contains other characters
     * @throws IllegalStateException if a table is missing or cannot be created; the message names the script
     */
    public void prepare(DataSource dataSource, String prefix) {
        checkPrefix(prefix);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            prepare(new Migration(connection, Dialect.of(connection), prefix));
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The tables of scim-jdbc cannot be prepared: " + failure.getMessage(), failure);
        }
    }

    abstract void prepare(Migration migration) throws SQLException;

    static String checkPrefix(String prefix) {
        if (!NAME.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "The table prefix may contain only lower-case letters, digits and '_', not '" + prefix + "'");
        }
        return prefix;
    }
}
