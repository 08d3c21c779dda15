package dev.scimkit.jpa.internal.failure;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.jpa.internal.definition.UniqueDefinition;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.UnavailableException;
import dev.scimkit.server.repository.UniquenessException;
import dev.scimkit.server.repository.VersionConflictException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the exceptions of a persistence provider, a database and Spring into those that the engine understands. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.jpa");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** A foreign key that another change violated is so only until the next attempt. */
    private static final int RETRIES_OF_FOREIGN_KEYS = 2;

    private static final String LOG_NAMES_KEY = "; the server's log names the foreign key";
    private static final String LOST =
            "The database rejected the change because of concurrent changes, on every attempt; send the request again";

    /** Exceptions that mean: another transaction changed the row. */
    private static final Set<String> OTHER_VERSIONS = Set.of(
            "jakarta.persistence.OptimisticLockException",
            "org.hibernate.StaleStateException",
            "org.springframework.dao.OptimisticLockingFailureException");

    /** Exceptions that mean: the database aborted this transaction in favour of another. */
    private static final Set<String> LOST_LOCKS = Set.of(
            "jakarta.persistence.PessimisticLockException",
            "jakarta.persistence.LockTimeoutException",
            "org.hibernate.exception.LockAcquisitionException",
            "org.springframework.dao.ConcurrencyFailureException");

    private static final Set<String> UNAVAILABLE = Set.of(
            "org.hibernate.exception.JDBCConnectionException",
            "org.hibernate.QueryTimeoutException",
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.dao.QueryTimeoutException",
            "org.springframework.dao.RecoverableDataAccessException",
            "org.springframework.dao.TransientDataAccessResourceException",
            "org.springframework.transaction.CannotCreateTransactionException",
            "org.springframework.transaction.TransactionTimedOutException",
            "jakarta.persistence.QueryTimeoutException",
            "java.sql.SQLTimeoutException",
            "java.sql.SQLTransientConnectionException",
            "java.sql.SQLNonTransientConnectionException",
            "java.sql.SQLRecoverableException");

    /** Spring's exception for a violated unique constraint, also for databases whose codes are not listed here. */
    private static final Set<String> DUPLICATES = Set.of("org.springframework.dao.DuplicateKeyException");

    /** serialization_failure, deadlock_detected, lock_not_available, and the lock timeout of H2. */
    private static final Set<String> CONFLICT_STATES = Set.of("40001", "40P01", "55P03", "HYT00");

    /** Connection exceptions, insufficient resources, operator intervention, errors of the operating system. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "57", "58");

    private static final String INTEGRITY_CLASS = "23";
    private static final Set<String> UNIQUE_STATES = Set.of("23505");
    private static final Set<String> REFERENCE_STATES = Set.of("23503", "23506", "23001");

    /** Error codes of databases that have one SQLSTATE for all violations: MySQL, SQL Server and Oracle. */
    private static final Set<Integer> UNIQUE_CODES = Set.of(1062, 2601, 2627, 1);

    private static final Set<Integer> REFERENCE_CODES = Set.of(1451, 1452, 547, 2291, 2292);

    /** SQL Server has one code for foreign keys and check constraints. */
    private static final int CONSTRAINT_CONFLICT = 547;

    private final List<UniqueDefinition> unique;
    private final @Nullable UniqueAttribute only;
    private final AttributeNames attributes;

    /**
     * Makes the translation for a mapping.
     *
     * @param unique what says that a value is in use
     * @param only the attribute whose value is in use if nothing says that it is another, or null
     * @param attributes the attributes that properties have the values of
     */
    public Failures(List<UniqueDefinition> unique, @Nullable UniqueAttribute only, AttributeNames attributes) {
        this.unique = List.copyOf(unique);
        this.only = only;
        this.attributes = attributes;
    }

    /** {@return the refusal of a change that a foreign key prevents, whatever the change is} */
    public static ScimException prevented() {
        return ScimException.of(
                409,
                "A foreign key prevents the change: other rows still refer to the resource, or a row that it refers to"
                        + " no longer exists" + LOG_NAMES_KEY);
    }

    /** {@return the refusal to delete a resource that other rows refer to} */
    public static ScimException referred() {
        return ScimException.of(
                409, "The resource cannot be deleted, because other rows of the database refer to it" + LOG_NAMES_KEY);
    }

    /** {@return the refusal of a resource that refers to a row that is not there} */
    public static ScimException dangling() {
        return ScimException.of(
                ScimType.INVALID_VALUE, "A value refers to a row of the database that does not exist" + LOG_NAMES_KEY);
    }

    /**
     * Translates an exception.
     *
     * @param failure what was thrown
     * @param foreignKey the refusal of a change that a foreign key prevents
     * @return what to throw instead; the same exception if it means nothing to the engine
     */
    public RuntimeException translated(RuntimeException failure, Supplier<ScimException> foreignKey) {
        if (failure instanceof ScimException
                || failure instanceof UniquenessException
                || failure instanceof VersionConflictException
                || failure instanceof ResourceNotFoundException) {
            return failure;
        }
        List<Throwable> causes = Causes.of(failure);
        for (Throwable cause : causes) {
            if (cause instanceof ScimException || cause instanceof VersionConflictException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof UniquenessException inUse) {
                return inUse;
            }
        }
        RuntimeException inUse = inUse(causes);
        if (inUse != null) {
            return inUse;
        }
        VersionConflictException conflict = conflict(causes, foreignKey);
        if (conflict != null) {
            return conflict;
        }
        if (causes.stream().anyMatch(Failures::isUnavailable)) {
            LOG.warn("The database is not available", failure);
            return new UnavailableException(RETRY_AFTER);
        }
        ScimException refusal = refusal(causes);
        return refusal == null ? failure : refusal;
    }

    /** The refusal of a value that the rules of the entity, or its columns, do not allow. */
    private @Nullable ScimException refusal(List<Throwable> causes) {
        for (Throwable cause : causes) {
            ScimException refusal = BrokenRules.isIn(cause)
                    ? BrokenRules.refusal(cause, attributes)
                    : RefusedValues.refusal(cause, attributes);
            if (refusal != null) {
                LOG.debug("A value is refused", cause);
                return refusal;
            }
        }
        return null;
    }

    private @Nullable RuntimeException inUse(List<Throwable> causes) {
        for (UniqueDefinition each : unique) {
            Class<? extends Throwable> exception = each.exception();
            if (exception != null && causes.stream().anyMatch(exception::isInstance)) {
                return new UniquenessException(each.attribute());
            }
        }
        SQLException violation = violation(causes);
        boolean isDuplicate = causes.stream().anyMatch(cause -> Causes.isA(cause, DUPLICATES));
        if (violation == null) {
            return isDuplicate ? inUse(only) : null;
        }
        if (!isUnique(violation) && (!isDuplicate || isReference(violation))) {
            return null;
        }
        for (UniqueDefinition each : unique) {
            String constraint = each.constraint();
            if (constraint != null && ConstraintNames.isNamed(violation, constraint)) {
                return new UniquenessException(each.attribute());
            }
        }
        RuntimeException inUse = inUse(isOfAnother(violation) ? null : only);
        LOG.debug("No unique(…) of the mapping is for: {}", ConstraintNames.ofUnique(violation));
        return inUse;
    }

    private static RuntimeException inUse(@Nullable UniqueAttribute attribute) {
        return attribute == null
                ? ScimException.of(ScimType.UNIQUENESS, "A value that must be unique is already in use")
                : new UniquenessException(attribute.path());
    }

    /** Tells whether a violation is known not to be that of the only unique attribute. */
    private boolean isOfAnother(SQLException violation) {
        UniqueAttribute attribute = only;
        if (attribute == null || ConstraintNames.isPrimaryKey(violation)) {
            return true;
        }
        Set<String> columns = ConstraintNames.columns(violation);
        if (!columns.isEmpty() && !attribute.columns().isEmpty()) {
            return !attribute.isAnyOf(columns);
        }
        return ConstraintNames.isAnyNamed(violation)
                && unique.stream()
                        .anyMatch(each ->
                                each.constraint() != null && each.attribute().equals(attribute.path()));
    }

    private static @Nullable SQLException violation(List<Throwable> causes) {
        for (Throwable cause : causes) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(INTEGRITY_CLASS)) {
                return sql;
            }
        }
        return null;
    }

    private static boolean isUnique(SQLException violation) {
        return UNIQUE_STATES.contains(violation.getSQLState()) || UNIQUE_CODES.contains(violation.getErrorCode());
    }

    private static boolean isReference(SQLException violation) {
        boolean isCheck = violation.getErrorCode() == CONSTRAINT_CONFLICT
                && String.valueOf(violation.getMessage()).contains("CHECK constraint");
        return REFERENCE_STATES.contains(violation.getSQLState())
                || (REFERENCE_CODES.contains(violation.getErrorCode()) && !isCheck);
    }

    private static @Nullable VersionConflictException conflict(
            List<Throwable> causes, Supplier<ScimException> foreignKey) {
        if (causes.stream().anyMatch(cause -> Causes.isA(cause, OTHER_VERSIONS))) {
            return new VersionConflictException();
        }
        for (Throwable cause : causes) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && isReference(sql)) {
                return new VersionConflictException(
                        "the foreign key " + ConstraintNames.ofForeignKey(sql) + " prevents the change",
                        foreignKey.get(),
                        RETRIES_OF_FOREIGN_KEYS);
            }
        }
        return causes.stream().anyMatch(Failures::isLostLock)
                ? new VersionConflictException(
                        "the database rejected each attempt because of concurrent changes",
                        ScimException.of(409, LOST),
                        Integer.MAX_VALUE)
                : null;
    }

    private static boolean isLostLock(Throwable cause) {
        String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state == null ? Causes.isA(cause, LOST_LOCKS) : CONFLICT_STATES.contains(state);
    }

    private static boolean isUnavailable(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            if (state != null && state.length() == 5 && UNAVAILABLE_CLASSES.contains(state.substring(0, 2))) {
                return true;
            }
        }
        return Causes.isA(cause, UNAVAILABLE);
    }
}
