package dev.scimkit.jdbc.internal.transaction;

import dev.scimkit.jdbc.internal.dialect.Dialect;
import dev.scimkit.jdbc.internal.dialect.SqliteDialect;
import dev.scimkit.server.repository.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in transactions of one database. What begins on a thread with an open unit of work joins it.
 *
 * <p>If the database undoes a unit because of another one (serialization failure, deadlock, SQLITE_BUSY), the whole unit
 * runs again, as often as the {@link Backoff} says. A database that cannot be reached, or stays busy, ends the unit with
 * {@link UnavailableException}; the cause is logged.
 *
 * <p>SQLite lets one connection write at a time. Units of this process wait for each other in order here; those of other
 * processes wait in the driver.
 */
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.jdbc");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final long LONGEST_TURN_SECONDS = 10;

    private final DataSource dataSource;
    private final Backoff backoff;
    private final boolean sqlite;
    private final Semaphore turn = new Semaphore(1, true);

    @SuppressWarnings("ThreadLocalUsage") // a thread may have an open unit in each of several databases
    private final ThreadLocal<Unit> open = new ThreadLocal<>();

    /**
     * Makes transactions of a database.
     *
     * @param dataSource connections to it
     * @param dialect its dialect
     * @param backoff how often work runs again
     */
    public Transactions(DataSource dataSource, Dialect dialect, Backoff backoff) {
        this.dataSource = dataSource;
        this.backoff = backoff;
        this.sqlite = dialect instanceof SqliteDialect;
    }

    /**
     * Makes transactions of a database.
     *
     * @param dataSource connections to it
     * @return the transactions
     * @throws IllegalStateException if the database cannot be reached
     */
    public static Transactions of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return new Transactions(dataSource, Dialect.of(connection), Backoff.standard());
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached: " + unreachable.getMessage(), unreachable);
        }
    }

    /**
     * Work on a connection.
     *
     * @param <T> its result
     */
    public interface Work<T extends @Nullable Object> {

        /**
         * Does the work.
         *
         * @param connection the connection
         * @return the result
         * @throws SQLException if the database fails
         */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Work in a unit.
     *
     * @param <T> its result
     */
    public interface UnitWork<T extends @Nullable Object> {

        /**
         * Does the work.
         *
         * @param unit the unit
         * @return the result
         * @throws SQLException if the database fails
         */
        T in(Unit unit) throws SQLException;
    }

    /**
     * Runs work as one unit: commits it, or undoes it if it throws.
     *
     * @param <T> the result of the work
     * @param work the work; it runs again if it was undone because of another unit
     * @return the result of the work
     */
    public <T extends @Nullable Object> T unit(Supplier<T> work) {
        return write(unit -> work.get());
    }

    /**
     * Runs work that changes something: in the open unit, or in one of its own.
     *
     * @param <T> the result of the work
     * @param work the work; it runs again if it was undone because of another unit
     * @return the result of the work
     */
    public <T extends @Nullable Object> T write(UnitWork<T> work) {
        Unit joined = open.get();
        return joined == null ? again(() -> inNewUnit(work)) : joining(() -> work.in(joined));
    }

    /** {@return whether this thread has an open unit of work} */
    public boolean isOpen() {
        return open.get() != null;
    }

    /**
     * Runs one statement that reads: in the open unit, or without a transaction.
     *
     * @param <T> the result of the work
     * @param work the work
     * @return the result of the work
     */
    public <T extends @Nullable Object> T read(Work<T> work) {
        Unit joined = open.get();
        return joined == null ? again(() -> onConnection(work)) : joining(() -> work.on(joined.connection()));
    }

    /**
     * Runs several statements that read, and that see the same state: in the open unit, or in a transaction for reading.
     *
     * @param <T> the result of the work
     * @param work the work
     * @return the result of the work
     */
    public <T extends @Nullable Object> T snapshot(Work<T> work) {
        Unit joined = open.get();
        return joined == null ? again(() -> inSnapshot(work)) : joining(() -> work.on(joined.connection()));
    }

    private interface Attempt<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    /** Within a unit of work its beginning decides what follows from a failure. */
    private static <T extends @Nullable Object> T joining(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private <T extends @Nullable Object> T again(Attempt<T> attempt) {
        for (int failed = 1; ; failed++) {
            SQLException failure;
            try {
                return attempt.run();
            } catch (SQLException refused) {
                failure = refused;
            } catch (DatabaseException refused) {
                failure = refused.failure();
            }
            Failure kind = Failure.of(failure);
            if (kind == Failure.BUG) {
                throw new DatabaseException(failure);
            }
            if (kind == Failure.UNAVAILABLE || !backoff.await(failed)) {
                throw unavailable(failure);
            }
        }
    }

    private static UnavailableException unavailable(Exception cause) {
        LOG.warn("The database is not available: {}", cause.toString());
        LOG.debug("The database is not available", cause);
        return new UnavailableException(RETRY_AFTER);
    }

    private <T extends @Nullable Object> T inNewUnit(UnitWork<T> work) throws SQLException {
        awaitTurn();
        Unit unit;
        T result;
        try {
            Connection connection = dataSource.getConnection();
            unit = new Unit(connection);
            try {
                result = committed(unit, work);
            } finally {
                close(connection);
            }
        } finally {
            endTurn();
        }
        unit.afterwards().forEach(Transactions::runAfterwards);
        return result;
    }

    private <T extends @Nullable Object> T committed(Unit unit, UnitWork<T> work) throws SQLException {
        Connection connection = unit.connection();
        begin(connection, "BEGIN IMMEDIATE");
        boolean committed = false;
        open.set(unit);
        try {
            T result = work.in(unit);
            unit.runLast();
            commit(connection);
            committed = true;
            return result;
        } finally {
            open.remove();
            if (!committed) {
                rollback(connection);
            }
        }
    }

    private static void runAfterwards(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("Work after a commit failed", failure);
        }
    }

    private <T extends @Nullable Object> T onConnection(Work<T> work) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            automatic(connection);
            return work.on(connection);
        } finally {
            close(connection);
        }
    }

    private <T extends @Nullable Object> T inSnapshot(Work<T> work) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            begin(connection, "BEGIN");
            try {
                if (!sqlite) {
                    execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                }
                return work.on(connection);
            } finally {
                rollback(connection);
            }
        } finally {
            close(connection);
        }
    }

    /** SQLite's driver can only begin transactions that read first, so its transactions begin with a statement. */
    private void begin(Connection connection, String sqliteBegin) throws SQLException {
        if (sqlite) {
            automatic(connection);
            execute(connection, sqliteBegin);
        } else {
            connection.setAutoCommit(false);
        }
    }

    private void commit(Connection connection) throws SQLException {
        if (sqlite) {
            execute(connection, "COMMIT");
        } else {
            connection.commit();
        }
    }

    /** If the connection is lost, the database undoes the transaction itself. */
    private void rollback(Connection connection) {
        try {
            if (sqlite) {
                execute(connection, "ROLLBACK");
            } else {
                connection.rollback();
            }
        } catch (SQLException lost) {
            LOG.debug("A transaction could not be rolled back", lost);
        }
    }

    /** The commit decides whether a unit succeeded; a failure afterwards does not matter. */
    private void close(Connection connection) {
        try (connection) {
            if (!sqlite && !connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException lost) {
            LOG.debug("A connection could not be closed", lost);
        }
    }

    private static void automatic(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void awaitTurn() {
        if (!sqlite) {
            return;
        }
        try {
            if (turn.tryAcquire(LONGEST_TURN_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw unavailable(new SQLException("other requests are writing"));
    }

    private void endTurn() {
        if (sqlite) {
            turn.release();
        }
    }
}
