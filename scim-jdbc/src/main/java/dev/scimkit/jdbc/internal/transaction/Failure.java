package dev.scimkit.jdbc.internal.transaction;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What follows from a failure of the database. */
enum Failure {
    /** Another transaction got in the way; nothing was changed, and the same work may succeed now. */
    CONFLICT,
    /** The database cannot be reached, or has no room. */
    UNAVAILABLE,
    /** A mistake in a statement or a table. */
    BUG;

    /** serialization_failure, deadlock_detected, lock_not_available. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03");

    /** Connection exceptions, insufficient resources, operator intervention, errors of the operating system. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "57", "58");

    /** The server is a standby after a failover. */
    private static final String READ_ONLY = "25006";

    /** SQLITE_BUSY, SQLITE_LOCKED. */
    private static final Set<Integer> SQLITE_CONFLICTS = Set.of(5, 6);

    /** SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN. */
    private static final Set<Integer> SQLITE_UNAVAILABLE = Set.of(8, 10, 13, 14);

    private static final int SQLITE_PRIMARY = 0xff;

    /** Judges by the SQLSTATE, which SQLite's driver does not set, or else by SQLite's result code. */
    static Failure of(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.isEmpty()) {
            return failure.getClass().getName().startsWith("org.sqlite.") ? ofSqlite(failure) : ofType(failure);
        }
        if (CONFLICTS.contains(state)) {
            return CONFLICT;
        }
        boolean unavailable =
                state.equals(READ_ONLY) || (state.length() == 5 && UNAVAILABLE_CLASSES.contains(state.substring(0, 2)));
        return unavailable ? UNAVAILABLE : ofType(failure);
    }

    private static Failure ofSqlite(SQLException failure) {
        int code = failure.getErrorCode() & SQLITE_PRIMARY;
        if (SQLITE_CONFLICTS.contains(code)) {
            return CONFLICT;
        }
        return SQLITE_UNAVAILABLE.contains(code) ? UNAVAILABLE : BUG;
    }

    /** Connection pools report with these types that they have no connection. */
    private static Failure ofType(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                        || failure instanceof SQLNonTransientConnectionException
                        || failure instanceof SQLRecoverableException
                ? UNAVAILABLE
                : BUG;
    }
}
