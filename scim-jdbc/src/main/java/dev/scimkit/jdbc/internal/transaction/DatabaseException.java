package dev.scimkit.jdbc.internal.transaction;

import java.sql.SQLException;

/** A failure of the database on its way to {@link Transactions}, which decide what follows from it. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    /**
     * Wraps a failure.
     *
     * @param failure what the driver reports
     */
    public DatabaseException(SQLException failure) {
        super("The database refused a statement of scim-jdbc", failure);
        this.failure = failure;
    }

    SQLException failure() {
        return failure;
    }
}
