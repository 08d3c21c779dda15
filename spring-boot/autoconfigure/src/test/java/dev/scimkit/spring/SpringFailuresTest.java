package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.jpa.internal.definition.UniqueDefinition;
import dev.scimkit.jpa.internal.failure.Failures;
import dev.scimkit.jpa.internal.failure.UniqueAttribute;
import dev.scimkit.server.repository.UnavailableException;
import dev.scimkit.server.repository.UniquenessException;
import dev.scimkit.server.repository.VersionConflictException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** What the exceptions of Spring's translation mean. scim-jpa knows them by their names, since it does not depend on Spring. */
class SpringFailuresTest {

    private final Failures failures = new Failures(
            List.of(new UniqueDefinition("externalId", "uk_external", null)),
            new UniqueAttribute("userName", Set.of()),
            (bean, property) -> null);

    @Test
    void violation_ofANamedConstraint_isItsAttribute() {
        SQLException cause = new SQLException("duplicate key violates \"uk_external\"", "23505");

        assertInUse(new DataIntegrityViolationException("could not execute statement", cause), "externalId");
    }

    @Test
    void violation_whenTheTransactionIsCommitted_isFoundAmongTheCauses() {
        SQLException cause = new SQLException("duplicate key violates \"other\"", "23505");

        assertInUse(
                new TransactionSystemException("commit", new DataIntegrityViolationException("statement", cause)),
                "userName");
    }

    @Test
    void violation_ofADatabaseWithCodesOfItsOwn_isTheUniqueAttribute() {
        assertInUse(new DuplicateKeyException("a duplicate"), "userName");
    }

    @Test
    void violation_ofAColumnThatNeedsAValue_isInvalid() {
        SQLException cause = new SQLException("null value in column \"last_name\"", "23502");

        assertThat(failures.translated(
                        new DataIntegrityViolationException("could not execute statement", cause), Failures::dangling))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().status()).isEqualTo(400));
    }

    static Stream<RuntimeException> conflicts() {
        return Stream.of(
                new OptimisticLockingFailureException("stale"),
                new ObjectOptimisticLockingFailureException("Account", "1"),
                new PessimisticLockingFailureException("locked"),
                new CannotAcquireLockException("locked"));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void conflict_ofTwoTransactions_isTriedAgain(RuntimeException conflict) {
        assertThat(failures.translated(conflict, Failures::dangling)).isInstanceOf(VersionConflictException.class);
    }

    static Stream<RuntimeException> lackOfADatabase() {
        return Stream.of(
                new CannotCreateTransactionException("no connection"),
                new DataAccessResourceFailureException("connection lost"),
                new RecoverableDataAccessException("connection lost"),
                new TransientDataAccessResourceException("too busy"),
                new QueryTimeoutException("too slow"),
                new TransactionTimedOutException("too slow"));
    }

    @ParameterizedTest
    @MethodSource("lackOfADatabase")
    void database_thatDoesNotAnswer_isUnavailable(RuntimeException lack) {
        assertThat(failures.translated(lack, Failures::dangling)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void mistake_inTheApplication_stays() {
        RuntimeException mistake = new InvalidDataAccessApiUsageException("a mistake");

        assertThat(failures.translated(mistake, Failures::dangling)).isSameAs(mistake);
    }

    private void assertInUse(RuntimeException failure, String attribute) {
        assertThat(failures.translated(failure, Failures::dangling))
                .isInstanceOfSatisfying(
                        UniquenessException.class,
                        inUse -> assertThat(inUse.attributePath()).isEqualTo(attribute));
    }
}
