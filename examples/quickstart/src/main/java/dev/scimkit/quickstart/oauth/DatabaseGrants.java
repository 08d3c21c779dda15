package dev.scimkit.quickstart.oauth;

import dev.scimkit.quickstart.configuration.StartupException;
import dev.scimkit.server.repository.UnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Keeps grants in two tables of a database: hashes of codes and refresh tokens, and the key that signs access tokens. */
public final class DatabaseGrants implements Grants {

    private static final Logger LOG = Logger.getLogger(DatabaseGrants.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS quickstart_grant (id TEXT PRIMARY KEY, service_user TEXT NOT NULL,"
                    + " secret_hash TEXT NOT NULL, expires BIGINT NOT NULL, redirect_uri TEXT NOT NULL,"
                    + " challenge TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS quickstart_signing_key (id INTEGER PRIMARY KEY, jwk TEXT NOT NULL)");

    private final DataSource dataSource;

    private DatabaseGrants(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Opens the tables, and creates them if they do not exist. */
    public static Grants open(DataSource dataSource) {
        DatabaseGrants grants = new DatabaseGrants(dataSource);
        try {
            grants.createTables();
        } catch (SQLException perhapsCreatedMeanwhile) { // PostgreSQL: IF NOT EXISTS does not wait for others
            try {
                grants.createTables();
            } catch (SQLException failure) {
                throw new StartupException("the tables for --oauth cannot be created: " + failure.getMessage());
            }
        }
        return grants;
    }

    private void createTables() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    @Override
    public void add(Grant grant, Instant now) {
        update("DELETE FROM quickstart_grant WHERE expires <= ?", now.getEpochSecond());
        update(
                "INSERT INTO quickstart_grant (id, service_user, secret_hash, expires, redirect_uri, challenge)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                grant.id(),
                grant.serviceUser(),
                grant.secretHash(),
                grant.expires().getEpochSecond(),
                grant.redirectUri(),
                grant.challenge());
    }

    @Override
    public Optional<Grant> find(String id) {
        return run(connection -> {
            try (PreparedStatement select = statement(
                            connection,
                            "SELECT service_user, secret_hash, expires, redirect_uri, challenge FROM quickstart_grant"
                                    + " WHERE id = ?",
                            id);
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(grant(id, row)) : Optional.empty();
            }
        });
    }

    private static Grant grant(String id, ResultSet row) throws SQLException {
        return new Grant(
                id,
                row.getString("service_user"),
                row.getString("secret_hash"),
                Instant.ofEpochSecond(row.getLong("expires")),
                row.getString("redirect_uri"),
                row.getString("challenge"));
    }

    @Override
    public boolean replace(Grant before, Grant after) {
        return update(
                        "UPDATE quickstart_grant SET secret_hash = ?, expires = ?, redirect_uri = ?, challenge = ?"
                                + " WHERE id = ? AND secret_hash = ?",
                        after.secretHash(),
                        after.expires().getEpochSecond(),
                        after.redirectUri(),
                        after.challenge(),
                        before.id(),
                        before.secretHash())
                == 1;
    }

    @Override
    public void remove(String id) {
        update("DELETE FROM quickstart_grant WHERE id = ?", id);
    }

    @Override
    public String signingKey(Supplier<String> newKey) {
        return storedKey().orElseGet(() -> {
            update(
                    "INSERT INTO quickstart_signing_key (id, jwk) VALUES (1, ?) ON CONFLICT (id) DO NOTHING",
                    newKey.get());
            return storedKey().orElseThrow();
        });
    }

    private Optional<String> storedKey() {
        return run(connection -> {
            try (PreparedStatement select =
                            statement(connection, "SELECT jwk FROM quickstart_signing_key WHERE id = 1");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString("jwk")) : Optional.empty();
            }
        });
    }

    private int update(String sql, Object... parameters) {
        return run(connection -> {
            try (PreparedStatement statement = statement(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    private static PreparedStatement statement(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException failure) {
            LOG.log(Level.WARNING, "The database of grants cannot be used", failure);
            throw new UnavailableException(RETRY_AFTER);
        }
    }
}
