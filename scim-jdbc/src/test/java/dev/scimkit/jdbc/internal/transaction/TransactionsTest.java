package dev.scimkit.jdbc.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scimkit.jdbc.internal.dialect.Dialect;
import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.repository.UnavailableException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Units of work: all or nothing, again after a conflict, 503 without a database. */
class TransactionsTest {

    private static final int ATTEMPTS = 4;

    private final List<Duration> waited = new ArrayList<>();

    private Transactions transactions(TestDatabase database) throws SQLException {
        if (database.toString().equals("SQLite")) {
            database.execute("PRAGMA journal_mode=WAL");
        }
        database.execute("CREATE TABLE t (id integer PRIMARY KEY, n integer NOT NULL)");
        return transactions(database.dataSource());
    }

    private Transactions transactions(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Backoff backoff = new Backoff(ATTEMPTS, () -> 0.5, time -> {
                synchronized (waited) {
                    waited.add(time);
                }
            });
            return new Transactions(dataSource, Dialect.of(connection), backoff);
        }
    }

    @EachDatabase
    void unit_ofSeveralWrites_isCommitted(TestDatabase database) throws SQLException {
        Transactions transactions = transactions(database);
        transactions.unit(() -> {
            insert(transactions, 1);
            insert(transactions, 2);
            return true;
        });
        assertThat(rows(transactions)).isEqualTo(2);
    }

    @EachDatabase
    void unit_thatThrows_isUndone(TestDatabase database) throws SQLException {
        Transactions transactions = transactions(database);
        assertThatThrownBy(() -> transactions.unit(() -> {
                    insert(transactions, 1);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows(transactions)).isZero();
    }

    @EachDatabase
    void unit_withinAUnit_joinsItAndSeesItsRows(TestDatabase database) throws SQLException {
        Transactions transactions = transactions(database);
        assertThatThrownBy(() -> transactions.unit(() -> {
                    insert(transactions, 1);
                    transactions.unit(() -> {
                        insert(transactions, 2);
                        return true;
                    });
                    assertThat(rows(transactions)).isEqualTo(2);
                    assertThat(transactions.snapshot(TransactionsTest::count)).isEqualTo(2);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows(transactions)).isZero();
    }

    @EachDatabase
    void unit_undoneByAConflict_runsAgainAsAWhole(TestDatabase database) throws SQLException {
        Transactions transactions = transactions(database);
        List<Integer> attempts = new ArrayList<>();
        int result = transactions.unit(() -> {
            attempts.add(attempts.size());
            insert(transactions, 1);
            if (attempts.size() < ATTEMPTS) {
                transactions.write(unit -> {
                    throw new SQLException("serialization failure", "40001");
                });
            }
            return attempts.size();
        });
        assertThat(result).isEqualTo(ATTEMPTS);
        assertThat(rows(transactions)).isEqualTo(1);
        assertThat(waited).containsExactly(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20));
    }

    @EachDatabase
    void conflict_everyTime_endsUnavailable(TestDatabase database) throws SQLException {
        Transactions transactions = transactions(database);
        assertThatThrownBy(() -> transactions.write(unit -> {
                    throw new SQLException("deadlock", "40P01");
                }))
                .isInstanceOf(UnavailableException.class);
        assertThat(waited).hasSize(ATTEMPTS - 1);
    }

    @EachDatabase
    void statement_wrong_failsAtOnceAndUndoes(TestDatabase database) throws SQLException {
        Transactions transactions = transactions(database);
        assertThatThrownBy(() -> transactions.unit(() -> {
                    insert(transactions, 1);
                    return transactions.read(connection -> execute(connection, "SELECT nothing FROM nowhere"));
                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(waited).isEmpty();
        assertThat(rows(transactions)).isZero();
    }

    @EachDatabase
    void work_beforeAndAfterTheCommit_runsOncePerUnit(TestDatabase database) throws SQLException {
        Transactions transactions = transactions(database);
        List<String> log = new ArrayList<>();
        record Counting(List<String> log) implements Unit.Last {
            @Override
            public void in(Unit unit) throws SQLException {
                log.add("last");
                execute(unit.connection(), "INSERT INTO t VALUES (9, 0)");
            }
        }
        transactions.write(unit -> {
            unit.last(Counting.class, () -> new Counting(log));
            unit.last(Counting.class, () -> new Counting(log));
            unit.afterCommit(() -> {
                throw new IllegalStateException("is only logged");
            });
            unit.afterCommit(() -> log.add("after " + rows(transactions)));
            log.add("work");
            return true;
        });
        assertThat(log).containsExactly("work", "last", "after 1");
    }

    @EachDatabase
    void dataSource_withoutAutomaticCommit_servesAsWell(TestDatabase database) throws SQLException {
        try (HikariDataSource pool = pool(database, 2, config -> config.setAutoCommit(false))) {
            database.execute("CREATE TABLE t (id integer PRIMARY KEY, n integer NOT NULL)");
            Transactions transactions = transactions(pool);
            insert(transactions, 1);
            assertThat(rows(transactions)).isEqualTo(1);
            assertThat(transactions.snapshot(TransactionsTest::count)).isEqualTo(1);
            insert(transactions, 2);
        }
        assertThat(rows(transactions(database.dataSource()))).isEqualTo(2);
    }

    @EachDatabase
    void pool_empty_isUnavailableAndRecovers(TestDatabase database) throws SQLException {
        try (HikariDataSource pool = pool(database, 1, TransactionsTest::connectedAndImpatient)) {
            Transactions transactions = transactions(pool);
            try (Connection taken = pool.getConnection()) {
                assertThatThrownBy(() -> rows(transactions)).isInstanceOf(UnavailableException.class);
                assertThatThrownBy(() -> insert(transactions, 1)).isInstanceOf(UnavailableException.class);
                execute(taken, "CREATE TABLE t (id integer PRIMARY KEY, n integer NOT NULL)");
            }
            insert(transactions, 1);
            assertThat(rows(transactions)).isEqualTo(1);
        }
    }

    @EachDatabase
    void snapshot_ofSeveralStatements_seesOneState(TestDatabase database) throws SQLException {
        Transactions transactions = transactions(database);
        insert(transactions, 1);
        Transactions other = transactions(database.dataSource());
        int later = transactions.snapshot(connection -> {
            assertThat(count(connection)).isEqualTo(1);
            insert(other, 2);
            return count(connection);
        });
        assertThat(later).isEqualTo(1);
        assertThat(rows(transactions)).isEqualTo(2);
    }

    @EachDatabase
    void units_thatCollide_loseNothing(TestDatabase database) throws Exception {
        Transactions one = transactions(database);
        insert(one, 1);
        insert(one, 2);
        Transactions other = transactions(database.dataSource());
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> up = threads.submit(() -> crossing(one, together, 1, 2));
            Future<?> down = threads.submit(() -> crossing(other, together, 2, 1));
            up.get();
            down.get();
        } finally {
            threads.shutdown();
        }
        assertThat(one.<Integer>read(connection -> number(connection, "SELECT SUM(n) FROM t")))
                .isEqualTo(4);
    }

    /** Two units that lock the same rows in different order: PostgreSQL ends one, which runs again. */
    private static Object crossing(Transactions transactions, CyclicBarrier together, int first, int second) {
        boolean[] met = new boolean[1];
        return transactions.write(unit -> {
            execute(unit.connection(), "UPDATE t SET n = n + 1 WHERE id = " + first);
            if (!met[0] && !isSqlite(unit.connection())) {
                met[0] = true;
                await(together);
            }
            return execute(unit.connection(), "UPDATE t SET n = n + 1 WHERE id = " + second);
        });
    }

    @Test
    void connection_lostInAUnit_isUnavailableAndNothingIsHalfDone() throws SQLException {
        try (TestDatabase database = TestDatabase.postgresql()) {
            Transactions transactions = transactions(database);
            assertThatThrownBy(() -> transactions.unit(() -> {
                        insert(transactions, 1);
                        int server = transactions.read(connection -> number(connection, "SELECT pg_backend_pid()"));
                        database.execute("SELECT pg_terminate_backend(" + server + ")");
                        insert(transactions, 2);
                        return true;
                    }))
                    .isInstanceOf(UnavailableException.class);
            assertThat(rows(transactions)).isZero();
            insert(transactions, 3);
            assertThat(rows(transactions)).isEqualTo(1);
        }
    }

    @Test
    void sqlite_whileAnotherProcessWrites_isBusyAndRecovers() throws SQLException {
        try (TestDatabase database = TestDatabase.sqlite();
                HikariDataSource impatient = database.newPool("busy_timeout=10", 2)) {
            transactions(database);
            Transactions transactions = transactions(impatient);
            try (Connection other = database.dataSource().getConnection()) {
                execute(other, "BEGIN IMMEDIATE");
                assertThatThrownBy(() -> insert(transactions, 1)).isInstanceOf(UnavailableException.class);
                assertThat(waited).hasSize(ATTEMPTS - 1);
                assertThat(rows(transactions)).isZero();
                execute(other, "ROLLBACK");
            }
            insert(transactions, 1);
            assertThat(rows(transactions)).isEqualTo(1);
        }
    }

    private static HikariDataSource pool(TestDatabase database, int connections, Consumer<HikariConfig> settings) {
        HikariConfig config = new HikariConfig();
        try (HikariDataSource usual = database.newPool(connections)) {
            usual.copyStateTo(config);
        }
        settings.accept(config);
        return new HikariDataSource(config);
    }

    /** The pool connects before its time limit applies, so that a slow connection does not count as an empty pool. */
    private static void connectedAndImpatient(HikariConfig config) {
        config.setMinimumIdle(1);
        config.setConnectionTimeout(250);
    }

    private static void insert(Transactions transactions, int id) {
        transactions.write(unit -> execute(unit.connection(), "INSERT INTO t VALUES (" + id + ", 0)"));
    }

    private static int rows(Transactions transactions) {
        return transactions.read(TransactionsTest::count);
    }

    private static int count(Connection connection) throws SQLException {
        return number(connection, "SELECT COUNT(*) FROM t");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Object execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static boolean isSqlite(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
