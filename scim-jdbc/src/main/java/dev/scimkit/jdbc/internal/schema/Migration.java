package dev.scimkit.jdbc.internal.schema;

import dev.scimkit.jdbc.internal.dialect.Dialect;
import dev.scimkit.jdbc.internal.dialect.SqliteDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the scripts that a database lacks, each in a transaction. Several instances may start at once: if one finds that
 * another created the same tables meanwhile, it continues with the next script.
 */
public final class Migration {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.jdbc");

    private static final int ATTEMPTS = 50;
    private static final long PAUSE_MILLIS = 100;

    private final Connection connection;
    private final String prefix;
    private final List<Script> scripts;
    private final boolean sqlite;

    /**
     * Prepares a migration.
     *
     * @param connection a connection without an open transaction
     * @param dialect the dialect of the database
     * @param prefix what the names of the tables begin with
     */
    public Migration(Connection connection, Dialect dialect, String prefix) {
        this.connection = connection;
        this.prefix = prefix;
        this.scripts = Script.all(dialect, prefix);
        this.sqlite = dialect instanceof SqliteDialect;
    }

    /**
     * Finds the scripts that the database lacks.
     *
     * @return these scripts in order
     * @throws SQLException if the database fails
     */
    public List<Script> missing() throws SQLException {
        Set<Integer> applied = applied();
        return scripts.stream()
                .filter(script -> !applied.contains(script.version()))
                .toList();
    }

    /**
     * Runs the scripts that the database lacks.
     *
     * @throws SQLException if a script fails
     */
    public void run() throws SQLException {
        if (sqlite) {
            execute("PRAGMA journal_mode=WAL"); // readers and a writer do not wait for each other
        }
        for (Script script : missing()) {
            run(script);
        }
    }

    /** Tries again as long as another instance may be running the same script. */
    private void run(Script script) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                runOnce(script);
                return;
            } catch (SQLException refused) {
                if (applied().contains(script.version())) {
                    return;
                }
                if (attempt == ATTEMPTS) {
                    throw refused;
                }
                pause();
            }
        }
    }

    private void runOnce(Script script) throws SQLException {
        begin();
        boolean committed = false;
        try {
            if (!applied().contains(script.version())) {
                for (String statement : script.statements()) {
                    execute(statement);
                }
                LOG.info("Ran {}", script.path());
            }
            commit();
            committed = true;
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    private Set<Integer> applied() throws SQLException {
        Set<Integer> versions = new HashSet<>();
        if (hasVersions()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT version FROM " + prefix + "schema_version")) {
                while (rows.next()) {
                    versions.add(rows.getInt(1));
                }
            }
        }
        return versions;
    }

    private boolean hasVersions() throws SQLException {
        String sql = sqlite ? "SELECT name FROM sqlite_master WHERE name = ?" : "SELECT CAST(to_regclass(?) AS text)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, prefix + "schema_version");
            try (ResultSet found = statement.executeQuery()) {
                return found.next() && found.getString(1) != null;
            }
        }
    }

    private void begin() throws SQLException {
        if (sqlite) {
            execute("BEGIN IMMEDIATE");
        } else {
            connection.setAutoCommit(false);
        }
    }

    private void commit() throws SQLException {
        if (sqlite) {
            execute("COMMIT");
        } else {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void rollback() throws SQLException {
        if (sqlite) {
            execute("ROLLBACK");
        } else {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
