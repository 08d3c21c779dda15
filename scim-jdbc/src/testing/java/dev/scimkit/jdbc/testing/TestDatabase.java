package dev.scimkit.jdbc.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * An empty database for one test: a file of SQLite, or a schema of the PostgreSQL server that runs as long as this JVM.
 * JUnit closes those that it passes to a test, see {@link EachDatabase}.
 */
public final class TestDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 10;

    /** Pools of tests come and go; what they say about that is of no interest. */
    private static final Logger POOLS = Logger.getLogger("com.zaxxer.hikari");

    static {
        POOLS.setLevel(Level.SEVERE);
    }

    private final String name;
    private final String url;
    private final String user;
    private final String password;
    private final Cleanup cleanup;
    private HikariDataSource pool;

    private TestDatabase(String name, String url, String user, String password, Cleanup cleanup) {
        this.name = name;
        this.url = url;
        this.user = user;
        this.password = password;
        this.cleanup = cleanup;
    }

    private interface Cleanup {
        void run() throws IOException, SQLException;
    }

    /**
     * Makes an empty SQLite database in a new file.
     *
     * @return the database
     */
    public static TestDatabase sqlite() {
        try {
            Path folder = Files.createTempDirectory("scimkit-sqlite-");
            String url = "jdbc:sqlite:" + folder.resolve("test.db");
            return new TestDatabase("SQLite", url, "", "", () -> delete(folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Makes an empty schema in PostgreSQL, and starts the server if it is the first.
     *
     * @return the database
     */
    public static TestDatabase postgresql() {
        PostgresServer server = PostgresServer.running();
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(server, "CREATE SCHEMA " + schema);
        return new TestDatabase(
                "PostgreSQL",
                server.url() + "?currentSchema=" + schema,
                PostgresServer.USER,
                server.password(),
                () -> execute(server, "DROP SCHEMA " + schema + " CASCADE"));
    }

    /** {@return the JDBC URL} */
    public String url() {
        return url;
    }

    /** {@return the name of the user; empty for SQLite} */
    public String user() {
        return user;
    }

    /** {@return the password of the user; empty for SQLite} */
    public String password() {
        return password;
    }

    /** {@return a pool of ten connections, the same at each call} */
    public synchronized DataSource dataSource() {
        if (pool == null) {
            pool = newPool(CONNECTIONS);
        }
        return pool;
    }

    /**
     * Makes another pool, such as that of a second instance of a service. The caller closes it.
     *
     * @param connections the maximum number of connections
     * @return the pool
     */
    public HikariDataSource newPool(int connections) {
        return pool(url, connections);
    }

    /**
     * Makes another pool, whose driver has further settings. The caller closes it.
     *
     * @param settings such as {@code busy_timeout=100}
     * @param connections the maximum number of connections
     * @return the pool
     */
    public HikariDataSource newPool(String settings, int connections) {
        return pool(url + (url.contains("?") ? "&" : "?") + settings, connections);
    }

    private HikariDataSource pool(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /**
     * Runs a statement.
     *
     * @param sql the statement
     */
    public void execute(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
        try {
            cleanup.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** {@return the name of the database, as in the names of tests} */
    @Override
    public String toString() {
        return name;
    }

    private static void execute(PostgresServer server, String sql) {
        try (Connection connection = DriverManager.getConnection(server.url(), PostgresServer.USER, server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
